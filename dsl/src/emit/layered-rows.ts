/** What is laid out: boxes of one size, and arrows between them in the order of the text. */
export interface LayoutInput {
  readonly boxes: readonly string[];
  readonly start: string;
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    readonly caption: string;
  }[];
}

/** Size of every box. */
export const box = { width: 176, height: 60 } as const;
const gapX = 40;
const rounds = 12;

/** A box, or the place in a row where a long arrow passes it. */
export interface Item {
  readonly name: string;
  readonly row: number;
  readonly width: number;
  x: number;
}

/** One arrow as it lies: always downwards, through one item of each row. */
export interface Strand {
  readonly items: readonly Item[];
  /** Points upwards: the arrow goes from the last item to the first. */
  readonly back: boolean;
  readonly caption: string;
}

/** The longest way from the start, arrows that lead back left aside. */
export function rowsOf({ boxes, start, arrows }: LayoutInput): ReadonlyMap<string, number> {
  const next = new Map<string, string[]>();
  for (const { from, to } of arrows)
    if (from !== to) next.set(from, [...(next.get(from) ?? []), to]);
  const forward: (readonly [string, string])[] = [];
  const done = new Set<string>();
  const open = new Set<string>();
  const postorder: string[] = [];
  const visit = (name: string): void => {
    open.add(name);
    for (const to of next.get(name) ?? []) {
      if (open.has(to)) continue;
      forward.push([name, to]);
      if (!done.has(to)) visit(to);
    }
    open.delete(name);
    done.add(name);
    postorder.push(name);
  };
  for (const name of [start, ...boxes]) if (!done.has(name)) visit(name);
  const row = new Map(boxes.map((name) => [name, 0]));
  for (const name of postorder.toReversed()) {
    for (const [from, to] of forward) {
      if (from === name) row.set(to, Math.max(row.get(to) ?? 0, (row.get(from) ?? 0) + 1));
    }
  }
  return row;
}

type Pair = readonly [Item, Item];

/** Neighbouring items of all strands, the upper one first. */
function pairsOf(strands: readonly Strand[]): readonly Pair[] {
  return strands.flatMap(({ items }) =>
    items.slice(1).map((item, index): Pair => [items[index] ?? item, item]),
  );
}

/** Sorts rows by the middle of their neighbours, up and down, and keeps the order with the fewest crossings. */
export function order(rows: Item[][], strands: readonly Strand[]): void {
  const pairs = pairsOf(strands);
  const number = () => {
    for (const row of rows) row.forEach((item, index) => (item.x = index));
  };
  number();
  let best = rows.map((row) => [...row]);
  let fewest = crossings(pairs);
  for (let round = 0; round < rounds && fewest > 0; round += 1) {
    const down = round % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) {
      const place = new Map(
        row.map((item) => [item, meanOf(item, pairs, down ? 'above' : 'below') ?? item.x]),
      );
      row.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      row.forEach((item, index) => (item.x = index));
    }
    const count = crossings(pairs);
    if (count < fewest) [fewest, best] = [count, rows.map((row) => [...row])];
  }
  best.forEach((row, index) => (rows[index] = row));
}

function crossings(pairs: readonly Pair[]): number {
  let count = 0;
  for (const [index, [a, b]] of pairs.entries()) {
    for (const [c, d] of pairs.slice(index + 1)) {
      if (a.row === c.row && (a.x - c.x) * (b.x - d.x) < 0) count += 1;
    }
  }
  return count;
}

function meanOf(
  item: Item,
  pairs: readonly Pair[],
  side: 'above' | 'below' | 'both',
): number | null {
  const places = pairs.flatMap(([upper, lower]) => {
    if (side !== 'below' && lower === item) return [upper.x];
    return side !== 'above' && upper === item ? [lower.x] : [];
  });
  return places.length === 0 ? null : places.reduce((sum, x) => sum + x, 0) / places.length;
}

/** Gives every item the middle of its neighbours, as far as its row leaves room; `x` is its centre. */
export function align(rows: readonly (readonly Item[])[], strands: readonly Strand[]): void {
  const pairs = pairsOf(strands);
  for (const row of rows)
    spread(
      row,
      row.map((item, index) => ({ item, wish: index * (box.width + gapX) })),
    );
  for (let round = 0; round < rounds; round += 1) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      spread(
        row,
        row.map((item) => ({ item, wish: meanOf(item, pairs, 'both') ?? item.x })),
      );
    }
  }
}

/** The mean of pushing everything to the right and everything to the left keeps order and distances. */
function spread(
  row: readonly Item[],
  wishes: readonly { readonly item: Item; readonly wish: number }[],
): void {
  const apart = (a: Item, b: Item) => (a.width + b.width) / 2 + gapX;
  const toRight: number[] = [];
  const toLeft: number[] = [];
  wishes.forEach(({ item, wish }, index) => {
    const before = row[index - 1];
    toRight[index] =
      before === undefined ? wish : Math.max(wish, (toRight[index - 1] ?? 0) + apart(before, item));
  });
  for (let index = row.length - 1; index >= 0; index -= 1) {
    const { item, wish } = wishes[index] ?? { item: row[index], wish: 0 };
    const after = row[index + 1];
    if (item === undefined) continue;
    toLeft[index] =
      after === undefined ? wish : Math.min(wish, (toLeft[index + 1] ?? 0) - apart(item, after));
  }
  row.forEach((item, index) => (item.x = ((toRight[index] ?? 0) + (toLeft[index] ?? 0)) / 2));
}
