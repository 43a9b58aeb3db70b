/**
 * A place in a policy text.
 *
 * `start` is inclusive and `end` exclusive, both counted in UTF-16 units from the
 * beginning of the file; `line` and `column` are those of `start`, counted from 1.
 */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}
