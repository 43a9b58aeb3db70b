import type { Catalogue } from '@lintel/contract';
import type { SubscriptionRow } from '../store/records.ts';

/**
 * What a subscription has bought or been given, by name: `seats`, meters, add-ons.
 *
 * A meter is what the plan includes and each add-on adds. What is unlimited is left out: it is no
 * number, and a rule that compares it cannot tell.
 */
export function quantitiesOf(
  { plan, seats, addOns }: SubscriptionRow,
  catalogue: Catalogue,
): Readonly<Record<string, number>> {
  const quantities: Record<string, number> = {};
  const included = catalogue.plans.find(({ name }) => name === plan)?.quantities ?? [];
  const limited = (on: string): boolean =>
    !included.some((quantity) => quantity.on === on && quantity.amount === null);
  if (limited('seats')) quantities['seats'] = seats;
  for (const { name } of catalogue.meters) {
    if (!limited(name)) continue;
    const amount = included.find(({ on }) => on === name)?.amount ?? 0;
    quantities[name] = amount + addedTo(name, addOns, catalogue);
  }
  for (const { name } of catalogue.addOns) quantities[name] = addOns[name] ?? 0;
  return quantities;
}

function addedTo(
  meter: string,
  bought: Readonly<Record<string, number>>,
  { addOns }: Catalogue,
): number {
  return addOns.reduce((sum, { name, quantities }) => {
    const each = quantities.find(({ on }) => on === meter)?.amount ?? 0;
    return sum + each * (bought[name] ?? 0);
  }, 0);
}
