import { svgDocument, svgLine, xmlText } from './svg.ts';

/** Boxes and arrows that have been laid out, ready to be drawn. */
export interface LaidOutGraph {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly {
    readonly title: string;
    /** A second, quieter line. */
    readonly note: string;
    readonly kind: 'start' | 'middle' | 'end';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly path: string;
    readonly caption: string;
    /** Everything that the caption stands for; told when it is pointed at. */
    readonly labels: readonly string[];
    readonly labelAt: { readonly x: number; readonly y: number };
    /** By time and not by somebody: drawn with dashes, so that it needs no colour. */
    readonly byTime: boolean;
  }[];
}

const heading = 44;

/** Draws a graph as a picture that stands alone. Deterministic: equal graphs give equal text. */
export function graphSvg(graph: LaidOutGraph): string {
  const { title, description, boxes, arrows } = graph;
  return svgDocument({
    title,
    description,
    width: Math.max(graph.width, title.length * 9 + 56),
    height: graph.height + heading,
    style,
    body: [
      '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path class="tip" d="M 0 0 L 10 5 L 0 10 z"/></marker></defs>',
      svgLine(28, 30, title, { most: 160, className: 'name' }),
      `<g transform="translate(0 ${heading})">`,
      ...arrows.map(
        ({ path, byTime }) =>
          `<path class="arrow${byTime ? ' by-time' : ''}" d="${path}" marker-end="url(#tip)"/>`,
      ),
      ...boxes.flatMap(drawBox),
      ...arrows.map(({ caption, labels, labelAt, from, to }) =>
        caption === ''
          ? ''
          : `<text class="caption" x="${labelAt.x}" y="${labelAt.y + 4}"><title>${xmlText(`${from} to ${to}: ${labels.join('; ')}`)}</title>${xmlText(caption)}</text>`,
      ),
      '</g>',
    ].filter((line) => line !== ''),
  });
}

const style = `
.name{font-weight:600;font-size:16px}
.box{fill:var(--box);stroke:var(--line);stroke-width:1.5}
.start{stroke:var(--time);stroke-width:3}
.end{stroke:var(--text)}
.inner{fill:none;stroke:var(--text)}
.title{font-weight:600;text-anchor:middle}
.note{font-size:12px;fill:var(--quiet);text-anchor:middle}
.arrow{fill:none;stroke:var(--line);stroke-width:1.5}
.by-time{stroke-dasharray:5 4}
.tip{fill:var(--line)}
.caption{font-size:12px;text-anchor:middle;paint-order:stroke;stroke:var(--ground);stroke-width:4;stroke-linejoin:round}
`;

function drawBox(box: LaidOutGraph['boxes'][number]): string[] {
  const { x, y, width, height, title, note, kind } = box;
  const middle = x + width / 2;
  return [
    `<rect class="box ${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    ...(kind === 'end'
      ? [
          `<rect class="inner" x="${x + 4}" y="${y + 4}" width="${width - 8}" height="${height - 8}" rx="5"/>`,
        ]
      : []),
    svgLine(middle, y + height / 2 - (note === '' ? -5 : 2), title, {
      most: 20,
      className: 'title',
    }),
    ...(note === ''
      ? []
      : [svgLine(middle, y + height / 2 + 17, note, { most: 27, className: 'note' })]),
  ];
}
