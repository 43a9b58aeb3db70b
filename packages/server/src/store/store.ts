import type { Instant } from '@lintel/contract';
import type { CollectionName, CollectionRows, FilterOf } from './collections.ts';
import type {
  ApiKeyRow,
  ChangeKind,
  ChangeRow,
  DeadlineRow,
  InstanceRow,
  OutboxRow,
  TenantRow,
} from './records.ts';

/**
 * Where everything is kept. Three stores, one contract: `store-contract.ts` runs over each.
 *
 * Nothing but the handle that `work` is given may be used inside `work`: a second `transaction` or
 * `read` from inside waits for the first one for ever.
 */
export interface Store {
  readonly kind: 'memory' | 'sqlite' | 'postgres';
  /**
   * All or nothing. Commits when `work` resolves, undoes everything when it rejects, and rejects
   * with the same error. To undo and still answer, throw a {@link RollBack}.
   */
  transaction<T>(tenant: string, work: (rows: TenantWrites) => Promise<T>): Promise<T>;
  /** A consistent look that changes nothing. */
  read<T>(tenant: string, work: (rows: TenantReads) => Promise<T>): Promise<T>;
  /** What knows no tenant yet, or serves all of them. Never called inside `work`. */
  readonly system: SystemRows;
  /** Told after each commit that appended changes. Returns how to stop. */
  onCommit(listener: (tenant: string, changes: readonly ChangeRow[]) => void): () => void;
  close(): Promise<void>;
}

/** Thrown inside `transaction` to undo it and hand an answer out; see {@link answerOf}. */
export class RollBack<T> extends Error {
  readonly answer: T;
  constructor(answer: T) {
    super('rolled back');
    this.name = 'RollBack';
    this.answer = answer;
  }
}

export type Where<C extends CollectionName> = {
  readonly [F in FilterOf<C>]?: CollectionRows[C][F] | readonly CollectionRows[C][F][];
};

export interface ListQuery<C extends CollectionName> {
  /** Every field must match; a list matches any of its members (an empty one: nothing). */
  readonly where?: Where<C>;
  /** By the time of the first insertion. Default: oldest first. */
  readonly order?: 'oldest' | 'newest';
  /** Default 50. */
  readonly limit?: number;
  /** `nextCursor` of the page before, of the same query. A cursor that is not one starts at the beginning. */
  readonly cursor?: string | undefined;
}

export interface Page<R> {
  readonly items: readonly R[];
  /** `null` on the last page. */
  readonly nextCursor: string | null;
}

export interface ReadRows<C extends CollectionName> {
  get(id: string): Promise<CollectionRows[C] | null>;
  /** One page. */
  list(query?: ListQuery<C>): Promise<Page<CollectionRows[C]>>;
  /** Every match, oldest first: only where the number is small by nature. */
  all(where?: Where<C>): Promise<readonly CollectionRows[C][]>;
  count(where?: Where<C>): Promise<number>;
}

export interface WriteRows<C extends CollectionName> extends ReadRows<C> {
  /** @returns false, and nothing is changed, if the id or a unique field is taken. */
  insert(row: CollectionRows[C]): Promise<boolean>;
  /** Inserts, or replaces the row with this id, which keeps its place in the order. */
  put(row: CollectionRows[C]): Promise<void>;
  /** @returns false if there was none. */
  remove(id: string): Promise<boolean>;
}

export interface ReadInstances extends ReadRows<'instances'> {
  /** The rows with these ids in the order of their ids, locked until the end of a transaction. */
  lock(ids: readonly string[]): Promise<readonly InstanceRow[]>;
}

export interface WriteInstances extends ReadInstances, WriteRows<'instances'> {
  /**
   * Replaces the row only if its step is still `expectedStep`.
   * @returns false if somebody else stepped it meanwhile: roll back and try again.
   */
  save(row: InstanceRow, expectedStep: number): Promise<boolean>;
}

export interface ReadDeadlines extends ReadRows<'deadlines'> {
  /** Soonest first; parked ones too. */
  pending(account: string, limit?: number): Promise<readonly DeadlineRow[]>;
}
export interface WriteDeadlines extends ReadDeadlines, WriteRows<'deadlines'> {}

export interface ReadChanges {
  /** Oldest first, ids greater than `after`, of these accounts. */
  since(after: number, accounts: readonly string[], limit?: number): Promise<readonly ChangeRow[]>;
  /** Of the tenant; 0 before the first. */
  lastId(): Promise<number>;
}
export interface WriteChanges extends ReadChanges {
  append(account: string, kinds: readonly ChangeKind[]): Promise<number>;
}

type Special = 'instances' | 'deadlines';

/** Rows of one tenant; no method can see another's. */
export type TenantReads = { readonly [C in Exclude<CollectionName, Special>]: ReadRows<C> } & {
  readonly tenant: string;
  readonly instances: ReadInstances;
  readonly deadlines: ReadDeadlines;
  readonly changes: ReadChanges;
};
export type TenantWrites = { readonly [C in Exclude<CollectionName, Special>]: WriteRows<C> } & {
  readonly tenant: string;
  readonly instances: WriteInstances;
  readonly deadlines: WriteDeadlines;
  readonly changes: WriteChanges;
};

export interface SystemRows {
  /** @returns false if the id is taken. */
  createTenant(row: TenantRow): Promise<boolean>;
  tenants(): Promise<readonly TenantRow[]>;
  tenant(id: string): Promise<TenantRow | null>;
  /** By the SHA-256 of the key, revoked ones too. */
  findApiKey(hash: string): Promise<{ readonly tenant: string; readonly key: ApiKeyRow } | null>;
  /** Milliseconds that business time is ahead of wall time; 0 at first. */
  clockOffset(): Promise<number>;
  /** Moves business time; a smaller offset than the stored one is refused, and the stored one answered. */
  moveClockOffset(toMs: number): Promise<number>;
  /** The soonest deadline that is neither parked nor waiting for a retry after `wallNow`. */
  nextDeadline(
    wallNow: Instant,
    of?: { readonly tenant: string; readonly account?: string },
  ): Promise<{ readonly tenant: string; readonly deadline: DeadlineRow } | null>;
  /** Soonest wall time at which something that failed is tried again. */
  nextRetry(): Promise<Instant | null>;
  /** The oldest work that may be tried now. */
  nextOutbox(
    wallNow: Instant,
  ): Promise<{ readonly tenant: string; readonly row: OutboxRow } | null>;
  /**
   * Forgets the answers of all tenants that are kept for repeats and were given before an instant
   * of wall time. @returns how many.
   */
  forgetAnswers(before: Instant): Promise<number>;
  /** Left alone after too many failures: for the operator's view. */
  parked(): Promise<{ readonly deadlines: number; readonly outbox: number }>;
}

/** Turns a {@link RollBack} that came out of `store.transaction` into its answer; anything else is thrown on. */
export async function answerOf<T>(transaction: Promise<T>): Promise<T> {
  try {
    return await transaction;
  } catch (error) {
    // The answer was put in by work of the same transaction, which has the same type.
    if (error instanceof RollBack) return error.answer as T;
    throw error;
  }
}
