import {
  type Item,
  type LayoutInput,
  type Strand,
  align,
  box,
  order,
  rowsOf,
} from './layered-rows.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Top left corners, by name. */
  readonly corners: ReadonlyMap<string, Point>;
  /** In the order of the arrows: an SVG path, and the middle of its caption. */
  readonly routes: readonly { readonly path: string; readonly labelAt: Point }[];
}

const lane = 18;
const leastGapY = 64;
const line = 16;
const letter = 6.4;
const margin = 28;

/**
 * Rows from the start downwards; arrows back to an earlier row run between the others. Captions
 * stand in the room between two rows, beside the box that the arrow leaves, none over another.
 * Deterministic: no chance, and ties keep the order of the text.
 */
export function layeredLayout(input: LayoutInput): Layout {
  const rowOf = rowsOf(input);
  const rows: Item[][] = [];
  const put = (name: string, row: number, width: number): Item => {
    const item = { name, row, width, x: 0 };
    (rows[row] ??= []).push(item);
    return item;
  };
  const boxes = new Map(
    input.boxes.map((name) => [name, put(name, rowOf.get(name) ?? 0, box.width)]),
  );
  const strands = input.arrows.map(({ from, to, caption }): Strand => {
    const [source, target] = [boxes.get(from), boxes.get(to)];
    if (source === undefined || target === undefined || source === target) {
      return { items: source ? [source] : [], back: false, caption };
    }
    const back = target.row < source.row;
    const [top, bottom] = back ? [target, source] : [source, target];
    const between: Item[] = [];
    for (let row = top.row + 1; row < bottom.row; row += 1) between.push(put('', row, lane));
    return { items: [top, ...between, bottom], back, caption };
  });
  if (boxes.size === 0) return { width: 0, height: 0, corners: new Map(), routes: [] };
  order(rows, strands);
  align(rows, strands);
  return drawn(rows, strands, boxes);
}

interface Caption {
  readonly strand: Strand;
  /** The room under this row. */
  readonly gap: number;
  readonly x: number;
  readonly half: number;
  readonly slot: number;
}

function drawn(
  rows: readonly (readonly Item[])[],
  strands: readonly Strand[],
  boxes: ReadonlyMap<string, Item>,
): Layout {
  const captions = placedCaptions(strands);
  const slots = rows.map((_, gap) =>
    Math.max(0, ...captions.filter((caption) => caption.gap === gap).map(({ slot }) => slot + 1)),
  );
  const tops: number[] = [];
  rows.forEach((_, row) => {
    const above = tops[row - 1];
    tops[row] =
      above === undefined
        ? margin
        : above + box.height + Math.max(leastGapY, (slots[row - 1] ?? 0) * line + 44);
  });
  const loops = strands.some(({ items }) => items.length === 1);
  const lefts = [
    ...rows.flat().map(({ x, width }) => x - width / 2),
    ...captions.map(({ x, half }) => x - half),
  ];
  const rights = [
    ...rows.flat().map(({ x, width }) => x + width / 2),
    ...captions.map(({ x, half }) => x + half),
  ];
  const shift = margin - Math.min(...lefts);
  const top = (item: Item) => tops[item.row] ?? 0;
  return {
    width: rounded(Math.max(...rights) + shift + margin + (loops ? 60 : 0)),
    height: rounded((tops.at(-1) ?? 0) + box.height + margin + (slots.at(-1) ?? 0) * line),
    corners: new Map(
      [...boxes].map(([name, item]) => [
        name,
        { x: rounded(item.x + shift - box.width / 2), y: rounded(top(item)) },
      ]),
    ),
    routes: strands.map((strand) => {
      const caption = captions.find((placed) => placed.strand === strand);
      const labelAt =
        caption === undefined
          ? { x: 0, y: 0 }
          : {
              x: caption.x + shift,
              y: (tops[caption.gap] ?? 0) + box.height + 22 + caption.slot * line + line / 2,
            };
      return {
        path: pathOf(strand, strands, top, shift),
        labelAt: { x: rounded(labelAt.x), y: rounded(labelAt.y) },
      };
    }),
  };
}

/** Beside the box that an arrow leaves, in the first line where it has room. */
function placedCaptions(strands: readonly Strand[]): readonly Caption[] {
  const placed: Caption[] = [];
  for (const strand of strands) {
    const { items, back, caption } = strand;
    const [first, second] = [items[0], items[1]];
    const [last, beforeLast] = [items.at(-1), items.at(-2)];
    if (first === undefined || last === undefined) continue;
    const [upper, lower] = back ? [beforeLast ?? last, last] : [first, second ?? first];
    // What leads back to its own box is told below the corner where it comes out.
    const x = upper === lower ? upper.x + box.width / 2 : (upper.x + lower.x) / 2;
    const half = (caption.length * letter) / 2 + 6;
    const inGap = placed.filter(({ gap }) => gap === upper.row);
    let slot = 0;
    while (inGap.some((other) => other.slot === slot && Math.abs(other.x - x) < other.half + half))
      slot += 1;
    placed.push({ strand, gap: upper.row, x, half, slot });
  }
  return placed;
}

function pathOf(
  strand: Strand,
  strands: readonly Strand[],
  top: (item: Item) => number,
  shift: number,
): string {
  const { items, back } = strand;
  const [first] = items;
  if (first === undefined) return '';
  const right = first.x + shift + box.width / 2;
  const y = top(first);
  if (items.length === 1)
    return `M ${at(right, y + 18)} C ${at(right + 40, y + 6)}, ${at(right + 40, y + 54)}, ${at(right, y + 42)}`;
  const points = items.flatMap((item, index): Point[] => {
    if (index === 0)
      return [{ x: port(item, strand, strands, 'bottom') + shift, y: y + box.height }];
    const x = index === items.length - 1 ? port(item, strand, strands, 'top') : item.x;
    const reached = { x: x + shift, y: top(item) };
    return index === items.length - 1
      ? [reached]
      : [reached, { x: x + shift, y: top(item) + box.height }];
  });
  const [begin, ...rest] = back ? points.toReversed() : points;
  if (begin === undefined) return '';
  let from = begin;
  return `M ${at(begin.x, begin.y)}${rest
    .map((to) => {
      const middle = (from.y + to.y) / 2;
      const segment =
        from.x === to.x
          ? ` L ${at(to.x, to.y)}`
          : ` C ${at(from.x, middle)}, ${at(to.x, middle)}, ${at(to.x, to.y)}`;
      from = to;
      return segment;
    })
    .join('')}`;
}

/** Arrows at one side of a box stand apart, in the order in which they come. */
function port(
  item: Item,
  strand: Strand,
  strands: readonly Strand[],
  side: 'top' | 'bottom',
): number {
  const here = strands
    .filter(
      ({ items }) => items.length > 1 && (side === 'bottom' ? items[0] : items.at(-1)) === item,
    )
    .map((other) => ({
      other,
      toward: (side === 'bottom' ? other.items[1] : other.items.at(-2))?.x ?? 0,
    }))
    .sort((a, b) => a.toward - b.toward);
  const place = here.findIndex(({ other }) => other === strand);
  const step = Math.min(36, (box.width - 32) / Math.max(1, here.length));
  return item.x + (place - (here.length - 1) / 2) * step;
}

function at(x: number, y: number): string {
  return `${rounded(x)} ${rounded(y)}`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
