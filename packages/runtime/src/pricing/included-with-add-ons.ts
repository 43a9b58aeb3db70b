import type { Catalogue } from '@lintel/contract';
import { own } from '../own.ts';

export interface Bought {
  readonly catalogue: Catalogue;
  readonly plan: string;
  /** How often each add-on is bought. */
  readonly addOns: Readonly<Record<string, number>>;
}

/**
 * How much of a quantity a plan and its add-ons give (rule 71): what add-ons give `instead` takes the
 * place of what the plan includes, what they add comes on top, and `at least` raises the whole.
 *
 * @param base - What stands for the number of the plan, such as the seats that were bought.
 * @returns `null` for unlimited.
 */
export function includedWithAddOns(
  { catalogue, plan, addOns }: Bought,
  on: string,
  base?: number,
): number | null {
  const inPlan = catalogue.plans
    .find(({ name }) => name === plan)
    ?.quantities.find((quantity) => quantity.on === on);
  if (inPlan?.amount === null) return null;
  const given = catalogue.addOns.flatMap(({ name, quantities }) => {
    const times = own(addOns, name) ?? 0;
    const quantity = quantities.find((each) => each.on === on);
    return times > 0 && quantity !== undefined ? [{ ...quantity, times }] : [];
  });
  if (given.some(({ amount }) => amount === null)) return null;
  const amounts = (beside: 'at-least' | 'instead' | undefined): number[] =>
    given.flatMap((each) =>
      each.beside === beside ? [(each.amount ?? 0) * (beside === undefined ? each.times : 1)] : [],
    );
  const instead = amounts('instead');
  const first = instead.length > 0 ? Math.max(...instead) : (base ?? inPlan?.amount ?? 0);
  const sum = amounts(undefined).reduce((total, amount) => total + amount, first);
  return Math.max(sum, ...amounts('at-least'));
}
