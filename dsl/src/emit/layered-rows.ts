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

interface Beside {
  readonly above: Item[];
  readonly below: Item[];
}

/** The items of the next rows that each item is joined to. */
function neighbours(
  rows: readonly (readonly Item[])[],
  strands: readonly Strand[],
): ReadonlyMap<Item, Beside> {
  const beside = new Map<Item, Beside>(rows.flat().map((item) => [item, { above: [], below: [] }]));
  for (const { items } of strands) {
    items.slice(1).forEach((lower, index) => {
      const upper = items[index];
      if (upper === undefined) return;
      beside.get(upper)?.below.push(lower);
      beside.get(lower)?.above.push(upper);
    });
  }
  return beside;
}

/** Sorts rows by the middle of their neighbours, up and down, and keeps the order with the fewest crossings. */
export function order(rows: Item[][], strands: readonly Strand[]): void {
  const beside = neighbours(rows, strands);
  const number = () => {
    for (const row of rows) row.forEach((item, index) => (item.x = index));
  };
  number();
  let best = rows.map((row) => [...row]);
  let fewest = crossings(rows, beside);
  for (let round = 0; round < rounds && fewest > 0; round += 1) {
    const down = round % 2 === 0;
    for (const row of down ? rows : rows.toReversed()) {
      const place = new Map(
        row.map((item) => [item, meanOf(beside.get(item), down ? 'above' : 'below') ?? item.x]),
      );
      row.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
      row.forEach((item, index) => (item.x = index));
    }
    const count = crossings(rows, beside);
    if (count < fewest) [fewest, best] = [count, rows.map((row) => [...row])];
  }
  best.forEach((row, index) => (rows[index] = row));
}

function crossings(rows: readonly (readonly Item[])[], beside: ReadonlyMap<Item, Beside>): number {
  let count = 0;
  for (const row of rows) {
    const joins = row.flatMap((upper) =>
      (beside.get(upper)?.below ?? []).map((lower) => [upper.x, lower.x] as const),
    );
    for (const [index, [a, b]] of joins.entries()) {
      for (const [c, d] of joins.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1;
    }
  }
  return count;
}

function meanOf(beside: Beside | undefined, side: 'above' | 'below' | 'both'): number | null {
  const items = [
    ...(side === 'below' ? [] : (beside?.above ?? [])),
    ...(side === 'above' ? [] : (beside?.below ?? [])),
  ];
  return items.length === 0 ? null : items.reduce((sum, { x }) => sum + x, 0) / items.length;
}

/** Gives every item the middle of its neighbours, as far as its row leaves room; `x` is its centre. */
export function align(rows: readonly (readonly Item[])[], strands: readonly Strand[]): void {
  const beside = neighbours(rows, strands);
  for (const row of rows)
    spread(
      row,
      row.map((item, index) => ({ item, wish: index * (box.width + gapX) })),
    );
  for (let round = 0; round < rounds; round += 1) {
    for (const row of round % 2 === 0 ? rows : rows.toReversed()) {
      spread(
        row,
        row.map((item) => ({ item, wish: meanOf(beside.get(item), 'both') ?? item.x })),
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
