import { compareDeadlines } from '../deadline-order.ts';
import type {
  ApiKeyRow,
  ChangeRow,
  DeadlineRow,
  IdempotencyRow,
  OutboxRow,
  TenantRow,
} from '../records.ts';
import type { Store, SystemRows, TenantReads, TenantWrites } from '../store.ts';
import { MemoryTenant, memoryRows } from './memory-rows.ts';
import type { MemoryJournal } from './memory-rows.ts';

/** Keeps everything in memory: for the browser, for stories and for tests. */
export function memoryStore(): Store {
  return new MemoryStore();
}

class MemoryStore implements Store {
  readonly kind = 'memory';
  readonly system: SystemRows;
  readonly #tenants = new Map<string, MemoryTenant>();
  readonly #listeners = new Set<(tenant: string, changes: readonly ChangeRow[]) => void>();
  #last: Promise<unknown> = Promise.resolve();

  constructor() {
    this.system = memorySystem(this.#tenants, (look) => this.#oneAtATime(async () => look()));
  }

  transaction<T>(tenant: string, work: (rows: TenantWrites) => Promise<T>): Promise<T> {
    return this.#oneAtATime(async () => {
      const journal: MemoryJournal = { undo: [], appended: [] };
      try {
        const answer = await work(memoryRows(tenant, this.#tenant(tenant), journal));
        return { answer, appended: journal.appended };
      } catch (error) {
        for (const undo of journal.undo.reverse()) undo();
        throw error;
      }
    }).then(({ answer, appended }) => {
      if (appended.length > 0) for (const listener of this.#listeners) listener(tenant, appended);
      return answer;
    });
  }

  read<T>(tenant: string, work: (rows: TenantReads) => Promise<T>): Promise<T> {
    const journal: MemoryJournal = { undo: [], appended: [] };
    return this.#oneAtATime(() => work(memoryRows(tenant, this.#tenant(tenant), journal)));
  }

  onCommit(listener: (tenant: string, changes: readonly ChangeRow[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#last;
    this.#listeners.clear();
  }

  /** Work of others never sees half of a transaction, because it waits for its end. */
  #oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine.catch(() => undefined);
    return mine;
  }

  #tenant(name: string): MemoryTenant {
    const known = this.#tenants.get(name);
    if (known) return known;
    const fresh = new MemoryTenant();
    this.#tenants.set(name, fresh);
    return fresh;
  }
}

function memorySystem(
  tenants: ReadonlyMap<string, MemoryTenant>,
  turn: <T>(look: () => T) => Promise<T>,
): SystemRows {
  const names = new Map<string, TenantRow>();
  let offset = 0;
  const rowsOf = <R extends DeadlineRow | OutboxRow>(name: 'deadlines' | 'outbox'): Owned<R>[] =>
    [...tenants].flatMap(([tenant, all]) =>
      // The name of the table decides the type of its rows.
      all
        .table(name)
        .match({})
        .map(({ row, seq }) => ({ tenant, seq, row: row as R })),
    );

  return {
    createTenant: (row) =>
      turn(() => {
        if (names.has(row.id)) return false;
        names.set(row.id, row);
        return true;
      }),
    tenants: () => turn(() => [...names.values()]),
    tenant: (id) => turn(() => names.get(id) ?? null),
    findApiKey: (hash) =>
      turn(() => {
        for (const [tenant, all] of tenants) {
          const [found] = all.table('apiKeys').match({ hash });
          if (found) return { tenant, key: found.row as ApiKeyRow };
        }
        return null;
      }),
    clockOffset: () => turn(() => offset),
    moveClockOffset: (toMs) => turn(() => (offset = Math.max(offset, toMs))),
    nextDeadline: (wallNow, of) =>
      turn(() => {
        const first = least(
          rowsOf<DeadlineRow>('deadlines').filter(
            ({ tenant, row }) =>
              mayBeTried(row, wallNow) &&
              (of === undefined ||
                (tenant === of.tenant && (of.account ?? row.account) === row.account)),
          ),
          (a, b) => compareDeadlines(a.row, b.row),
        );
        return first && { tenant: first.tenant, deadline: first.row };
      }),
    nextRetry: () =>
      turn(() =>
        least(
          [...rowsOf<DeadlineRow>('deadlines'), ...rowsOf<OutboxRow>('outbox')].flatMap(
            ({ row }) => (row.parkedAt === null && row.retryAt !== null ? [row.retryAt] : []),
          ),
          (a, b) => (a < b ? -1 : 1),
        ),
      ),
    nextOutbox: (wallNow) =>
      turn(() => {
        const first = least(
          rowsOf<OutboxRow>('outbox').filter(({ row }) => mayBeTried(row, wallNow)),
          (a, b) => a.seq - b.seq,
        );
        return first && { tenant: first.tenant, row: first.row };
      }),
    forgetAnswers: (before) =>
      turn(() => {
        let forgotten = 0;
        for (const all of tenants.values()) {
          const answers = all.table('idempotency');
          for (const { row } of answers.match({})) {
            if ((row as IdempotencyRow).createdAt >= before) continue;
            answers.remove(row.id);
            forgotten += 1;
          }
        }
        return forgotten;
      }),
    parked: () =>
      turn(() => ({
        deadlines: rowsOf('deadlines').filter(({ row }) => row.parkedAt !== null).length,
        outbox: rowsOf('outbox').filter(({ row }) => row.parkedAt !== null).length,
      })),
  };
}

interface Owned<R> {
  readonly tenant: string;
  readonly seq: number;
  readonly row: R;
}

function mayBeTried(row: DeadlineRow | OutboxRow, wallNow: string): boolean {
  return row.parkedAt === null && (row.retryAt === null || row.retryAt <= wallNow);
}

function least<T>(all: readonly T[], compare: (a: T, b: T) => number): T | null {
  const [first, ...rest] = all;
  if (first === undefined) return null;
  return rest.reduce((best, next) => (compare(next, best) < 0 ? next : best), first);
}
