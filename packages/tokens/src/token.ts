/** A length as the format writes it. */
export interface Dimension {
  readonly value: number;
  readonly unit: 'px' | 'rem';
}

/** A token whose aliases are followed and whose value is read; `path` is its place in the tree, `color.text.muted`. */
export type Token = { readonly path: string; readonly alias: string | null } & (
  | { readonly type: 'color'; readonly hex: string }
  | { readonly type: 'dimension'; readonly value: Dimension }
  | { readonly type: 'duration'; readonly milliseconds: number }
  | { readonly type: 'number' | 'fontWeight'; readonly value: number }
  | { readonly type: 'fontFamily'; readonly families: readonly string[] }
  | { readonly type: 'cubicBezier'; readonly points: readonly [number, number, number, number] }
);

/** Everything that can be wrong with a token file; `path` says where. */
export interface TokenProblem {
  readonly code:
    | 'alias-cycle'
    | 'alias-unknown'
    | 'name-reserved'
    | 'type-missing'
    | 'type-unknown'
    | 'value-invalid'
    | 'reference-unknown'
    | 'too-deep';
  readonly path: string;
  readonly message: string;
}

/** A set of tokens by path, and what was left out of it. */
export interface TokenSet {
  readonly tokens: ReadonlyMap<string, Token>;
  readonly problems: readonly TokenProblem[];
}
