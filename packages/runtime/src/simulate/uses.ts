import type { Catalogue, SimulationGiven, Values } from '@lintel/contract';
import { own } from '../own.ts';

const USED = '-used';

/** What the account at hand and its sub-accounts used of meters, as they were told. */
export class Uses {
  readonly #catalogue: Catalogue | undefined;
  /** By account, `null` for the one at hand; then by meter. */
  readonly #used = new Map<string | null, Map<string, number>>([[null, new Map()]]);

  constructor({ catalogue, subAccounts = [] }: SimulationGiven) {
    this.#catalogue = catalogue;
    for (const { name, used } of subAccounts) this.#used.set(name, new Map(Object.entries(used)));
  }

  of(account: string | null, meter: string): number {
    return this.#used.get(account)?.get(meter) ?? 0;
  }

  together(meter: string): number {
    return [...this.#used.values()].reduce((sum, used) => sum + (used.get(meter) ?? 0), 0);
  }

  isSubAccount(name: string): boolean {
    return this.#used.has(name);
  }

  /** Takes what is told about an account, and answers what the policies of the one at hand hear of it. */
  hear(facts: Values, account: string | null): Values {
    const meters = this.#catalogue?.meters ?? [];
    for (const { name } of meters) {
      const used = own(facts, name + USED);
      if (typeof used === 'number') this.#used.get(account)?.set(name, used);
    }
    const shared = (this.#catalogue?.pools ?? []).filter(({ on }) =>
      [...this.#used.values()].some((used) => used.has(on)),
    );
    return {
      ...(account === null ? facts : {}),
      ...Object.fromEntries(shared.map(({ on }) => [on + USED, this.together(on)])),
    };
  }
}
