/** What a picture is: said to readers who do not see it, and drawn for those who do. */
export interface Picture {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** Rules beside those that every picture has; colours are the custom properties of `svgDocument`. */
  readonly style: string;
  readonly body: readonly string[];
}

/**
 * A picture that stands alone: no script, no font and no picture from elsewhere; light or dark as
 * the reader's system is.
 */
export function svgDocument({ title, description, width, height, style, body }: Picture): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="description">${xmlText(description)}</desc>`,
    `<style>${colours}${style}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

/** Light first; the same names in the dark. Text has at least 7 to 1 on its ground, lines 3 to 1. */
const colours = `
svg{--ground:#fff;--text:#1c2733;--quiet:#4b5866;--line:#6b7a8a;--box:#f4f6f8;--good:#0d5f33;--bad:#9c1420;--time:#0b4a8f;--band-0:#dbe9fb;--band-1:#dff3e4;--band-2:#fbeecb;--band-3:#f7dfe8;--band-4:#e8e2f8;--band-5:#d8f0f0}
@media (prefers-color-scheme:dark){svg{--ground:#12181f;--text:#eef2f6;--quiet:#b9c4cf;--line:#8494a5;--box:#1e2731;--good:#8be0ab;--bad:#ffb1b5;--time:#9ccaff;--band-0:#1c3554;--band-1:#1b3d28;--band-2:#463812;--band-3:#4a2536;--band-4:#342a55;--band-5:#17403f}}
.ground{fill:var(--ground)}
text{fill:var(--text);font:13px system-ui,sans-serif}
.quiet{fill:var(--quiet)}
.good{fill:var(--good)}
.bad{fill:var(--bad);font-weight:600}
`;

/** How many colours there are for bands. */
export const BANDS = 6;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML 1.0, in an element or an attribute; what it cannot hold becomes the replacement character. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}

/** One line of text; one that is wider than `most` letters is cut, and told whole when pointed at. */
export function svgLine(
  x: number,
  y: number,
  text: string,
  { most, className }: { readonly most: number; readonly className?: string },
): string {
  const letters = [...text];
  const isCut = letters.length > most;
  const shown = isCut ? `${letters.slice(0, most - 1).join('')}…` : text;
  const attributes = className === undefined ? '' : ` class="${className}"`;
  return `<text x="${x}" y="${y}"${attributes}>${isCut ? `<title>${xmlText(text)}</title>` : ''}${xmlText(shown)}</text>`;
}
