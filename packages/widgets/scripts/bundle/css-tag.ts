/**
 * Stands in the bundle for `@lit/reactive-element/css-tag.js`: the same names, without what Lit keeps for browsers that
 * cannot construct style sheets. Ours know `light-dark()`, which came years later.
 */

/** @public Lit reads it. */
export const supportsAdoptingStyleSheets = true;

export class CSSResult {
  readonly _$cssResult$ = true;
  readonly cssText: string;
  private sheet: CSSStyleSheet | undefined;

  constructor(cssText: string) {
    this.cssText = cssText;
  }

  get styleSheet(): CSSStyleSheet {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }

  toString(): string {
    return this.cssText;
  }
}

export const unsafeCSS = (text: unknown): CSSResult => new CSSResult(String(text));

/** Values are sheets and numbers only, as Lit's types have it. */
export const css = (strings: TemplateStringsArray, ...values: unknown[]): CSSResult =>
  new CSSResult(String.raw({ raw: strings }, ...values));

/** @public Lit calls it. */
export const getCompatibleStyle = (style: CSSResult | CSSStyleSheet): CSSResult | CSSStyleSheet =>
  style;

/** @public Lit calls it. */
export function adoptStyles(
  root: ShadowRoot,
  styles: readonly (CSSResult | CSSStyleSheet)[],
): void {
  root.adoptedStyleSheets = styles.map((style) =>
    style instanceof CSSStyleSheet ? style : style.styleSheet,
  );
}
