import { describeCollection, filterValue } from '../collections.ts';
import type { CollectionDescription, CollectionName, FilterValue } from '../collections.ts';
import type { Row } from '../records.ts';

interface Kept {
  readonly seq: number;
  readonly row: Row;
}

export type Conditions = Readonly<Record<string, unknown>>;

/** Undoes one change. */
export type Undo = () => void;

/** Rows of one collection of one tenant, with an index for each filter. */
export class MemoryTable {
  readonly #shape: CollectionDescription;
  readonly #rows = new Map<string, Kept>();
  readonly #indexes = new Map<string, Map<FilterValue, Set<string>>>();
  readonly #nextSeq: () => number;

  constructor(name: CollectionName, nextSeq: () => number) {
    this.#shape = describeCollection(name);
    this.#nextSeq = nextSeq;
    for (const field of this.#shape.filters) this.#indexes.set(field, new Map());
  }

  get(id: string): Row | null {
    return this.#rows.get(id)?.row ?? null;
  }

  /** Whether the id, or the unique fields together, are taken by another row. */
  taken(row: Row): boolean {
    if (this.#rows.has(row.id)) return true;
    if (this.#shape.unique.length === 0) return false;
    const same = this.#shape.unique.map((field) => [field, filterValue(row, field)] as const);
    return this.match(Object.fromEntries(same)).length > 0;
  }

  put(row: Row): Undo {
    const before = this.#rows.get(row.id);
    if (before) this.#unindex(before.row);
    this.#keep({ seq: before?.seq ?? this.#nextSeq(), row });
    return () => {
      this.#unindex(row);
      this.#rows.delete(row.id);
      if (before) this.#keep(before);
    };
  }

  /** @returns null if there was none. */
  remove(id: string): Undo | null {
    const before = this.#rows.get(id);
    if (!before) return null;
    this.#unindex(before.row);
    this.#rows.delete(id);
    return () => this.#keep(before);
  }

  /** Matches with their sequence numbers, oldest first. */
  match(where: Conditions): readonly Kept[] {
    const wanted = Object.entries(where)
      .filter(([, value]) => value !== undefined)
      .map(([field, value]) => [field, Array.isArray(value) ? value : [value]] as const);
    let ids: Iterable<string> = this.#rows.keys();
    let smallest = this.#rows.size;
    for (const [field, values] of wanted) {
      const index = this.#indexes.get(field);
      if (!index) throw new Error(`internal: \`${field}\` is not a filter`);
      const found = values.flatMap((value: FilterValue) => [...(index.get(value) ?? [])]);
      if (found.length <= smallest) {
        smallest = found.length;
        ids = new Set(found);
      }
    }
    const kept: Kept[] = [];
    for (const id of ids) {
      const candidate = this.#rows.get(id);
      if (
        candidate &&
        wanted.every(([field, values]) => values.includes(filterValue(candidate.row, field)))
      ) {
        kept.push(candidate);
      }
    }
    return kept.sort((a, b) => a.seq - b.seq);
  }

  #keep(kept: Kept): void {
    this.#rows.set(kept.row.id, kept);
    for (const [field, index] of this.#indexes) {
      const value = filterValue(kept.row, field);
      const ids = index.get(value);
      if (ids) ids.add(kept.row.id);
      else index.set(value, new Set([kept.row.id]));
    }
  }

  #unindex(row: Row): void {
    for (const [field, index] of this.#indexes) {
      const value = filterValue(row, field);
      const ids = index.get(value);
      ids?.delete(row.id);
      if (ids?.size === 0) index.delete(value);
    }
  }
}
