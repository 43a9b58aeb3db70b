import type { Check } from '@lintel/contract';
import { Look } from '../commands/look.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import type { Store } from '../store/store.ts';
import { compileChecks } from './check-table.ts';
import type { CheckTable } from './check-table.ts';
import { readEntitlements } from './read-entitlements.ts';

/** Accounts whose answers are kept at a time. */
const MOST_TABLES = 10_000;

/** Answers checks from tables that are made once per change of an account. */
export class CheckBook {
  readonly #store: Store;
  readonly #deps: CommandDeps;
  readonly #tables = new Map<string, CheckTable>();
  /** How many changes each account has seen here: a table made before one of them is not kept. */
  readonly #changes = new Map<string, number>();
  readonly #stop: () => void;

  constructor(store: Store, deps: CommandDeps) {
    this.#store = store;
    this.#deps = deps;
    this.#stop = store.onCommit((tenant, changes) => {
      for (const { account } of changes) {
        const key = `${tenant}/${account}`;
        this.#tables.delete(key);
        this.#changes.set(key, (this.#changes.get(key) ?? 0) + 1);
      }
    });
  }

  /** @returns null: there is no such account. */
  async table(tenant: string, account: string): Promise<CheckTable | null> {
    const key = `${tenant}/${account}`;
    const known = this.#tables.get(key);
    const isFresh =
      known && (known.validUntil === null || known.validUntil > this.#deps.businessClock.now());
    if (isFresh) return known;
    const before = this.#changes.get(key);
    const fresh = await this.#store.read(tenant, async (rows) => {
      const look = new Look(rows, this.#deps);
      return (await look.findAccount(account)) ? readEntitlements(look, account) : null;
    });
    if (!fresh) return null;
    const table = compileChecks(fresh);
    if (this.#changes.get(key) === before) this.#keep(key, table);
    return table;
  }

  /** @returns null: there is no such account, or no feature, meter or `seats` of that name. */
  async check(tenant: string, account: string, feature: string): Promise<Check | null> {
    return (await this.table(tenant, account))?.checks.get(feature) ?? null;
  }

  close(): void {
    this.#stop();
  }

  #keep(key: string, table: CheckTable): void {
    if (this.#tables.size >= MOST_TABLES) this.#tables.clear();
    this.#tables.set(key, table);
  }
}
