/** One line as it will be printed, before columns are padded. */
export interface PrintedLine {
  readonly indent: number;
  /**
   * The columns of the line; in each, what spaces separate (a comma stays with the word before it).
   * A line that is not part of a table has one.
   */
  readonly cells: readonly (readonly string[])[];
  /** Lines that follow each other with the same key are padded like a table; `null` takes no part. */
  readonly table: string | null;
  readonly blankBefore: boolean;
  /** A comment at the end of the line. */
  comment: string | null;
}

/** The width that lines should not pass. */
export const lineWidth = 100;

export const indentWidth = 2;

export function widthOf(cell: readonly string[]): number {
  return cell.reduce((width, atom) => width + atom.length + 1, -1);
}
