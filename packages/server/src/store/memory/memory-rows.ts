import { COLLECTION_NAMES, describeCollection, filterValue } from '../collections.ts';
import type { CollectionName, CollectionRows } from '../collections.ts';
import { compareDeadlines } from '../deadline-order.ts';
import type { ChangeRow, DeadlineRow, InstanceRow, Row } from '../records.ts';
import type { ListQuery, TenantWrites, WriteRows } from '../store.ts';
import { MemoryTable } from './memory-table.ts';
import type { Conditions, Undo } from './memory-table.ts';

/** Everything of one tenant. */
export class MemoryTenant {
  readonly tables: ReadonlyMap<CollectionName, MemoryTable>;
  readonly changes: ChangeRow[] = [];
  #seq = 0;
  /** Not taken back by a roll-back, so that an id is never used twice. */
  lastChange = 0;

  constructor() {
    const next = () => ++this.#seq;
    this.tables = new Map(COLLECTION_NAMES.map((name) => [name, new MemoryTable(name, next)]));
  }

  table(name: CollectionName): MemoryTable {
    const table = this.tables.get(name);
    if (!table) throw new Error(`internal: no collection \`${name}\``);
    return table;
  }
}

/** What one transaction has done: how to undo it, and what to tell when it is kept. */
export interface MemoryJournal {
  readonly undo: Undo[];
  readonly appended: ChangeRow[];
}

/** The rows of one tenant as a transaction sees them; each write is noted in the journal. */
export function memoryRows(
  name: string,
  tenant: MemoryTenant,
  journal: MemoryJournal,
): TenantWrites {
  const collections = Object.fromEntries(
    COLLECTION_NAMES.map((collection) => [collection, rowsOf(collection, tenant, journal)]),
  ) as { [C in CollectionName]: WriteRows<C> };
  const instances = collections.instances;
  const deadlines = collections.deadlines;
  return {
    ...collections,
    tenant: name,
    instances: {
      ...instances,
      async lock(ids) {
        const found = await Promise.all([...new Set(ids)].sort().map((id) => instances.get(id)));
        return found.filter((row): row is InstanceRow => row !== null);
      },
      async save(row, expectedStep) {
        const now = await instances.get(row.id);
        if (now?.step !== expectedStep) return false;
        await instances.put(row);
        return true;
      },
    },
    deadlines: {
      ...deadlines,
      async pending(account, limit = 50) {
        const found: readonly DeadlineRow[] = await deadlines.all({ account });
        return [...found].sort(compareDeadlines).slice(0, limit);
      },
    },
    changes: {
      async since(after, accounts, limit = 500) {
        return tenant.changes
          .filter((change) => change.id > after && accounts.includes(change.account))
          .slice(0, limit);
      },
      async lastId() {
        return tenant.changes.at(-1)?.id ?? 0;
      },
      async append(account, kinds) {
        const change: ChangeRow = { id: ++tenant.lastChange, account, kinds };
        tenant.changes.push(change);
        journal.undo.push(() => tenant.changes.pop());
        journal.appended.push(change);
        return change.id;
      },
    },
  };
}

function rowsOf<C extends CollectionName>(
  name: C,
  tenant: MemoryTenant,
  journal: MemoryJournal,
): WriteRows<C> {
  type R = CollectionRows[C];
  const table = tenant.table(name);
  const { references } = describeCollection(name);
  // A table is filled by `put` and `insert` of this collection alone, so its rows have its type.
  const typed = (row: Row): R => row as R;
  const matching = (where: object = {}) => table.match(where as Conditions);

  const mustExist = (row: R): void => {
    for (const [field, to] of references) {
      const id = filterValue(row, field);
      if (id !== null && id !== row.id && !tenant.table(to).get(String(id))) {
        throw new Error(`internal: ${name}.${field} refers to a row that is not there`);
      }
    }
  };

  return {
    async get(id) {
      const row = table.get(id);
      return row && typed(row);
    },
    async list(query: ListQuery<C> = {}) {
      const { where, order = 'oldest', limit = 50, cursor } = query;
      const start = Number(cursor ?? Number.NaN);
      const found = [...matching(where)];
      if (order === 'newest') found.reverse();
      const from = Number.isSafeInteger(start)
        ? found.findIndex(({ seq }) => (order === 'newest' ? seq < start : seq > start))
        : 0;
      const page = from < 0 ? [] : found.slice(from, from + limit);
      const more = from >= 0 && from + limit < found.length;
      const last = page.at(-1);
      return {
        items: page.map(({ row }) => typed(row)),
        nextCursor: more && last ? String(last.seq) : null,
      };
    },
    async all(where) {
      return matching(where).map(({ row }) => typed(row));
    },
    async count(where) {
      return matching(where).length;
    },
    async insert(row) {
      if (table.taken(row)) return false;
      mustExist(row);
      journal.undo.push(table.put(row));
      return true;
    },
    async put(row) {
      mustExist(row);
      journal.undo.push(table.put(row));
    },
    async remove(id) {
      const undo = table.remove(id);
      if (undo) journal.undo.push(undo);
      return undo !== null;
    },
  };
}
