import type { Catalogue } from '@lintel/contract';
import { includedWithAddOns } from '@lintel/runtime';
import type { SubscriptionRow } from '../store/records.ts';

/**
 * What a subscription has bought or been given, by name: `seats`, meters, add-ons.
 *
 * A meter is what the plan includes and what add-ons make of it; seats are those that were bought,
 * and what add-ons make of them. What is unlimited is left out: it is no number, and a rule that
 * compares it cannot tell.
 */
export function quantitiesOf(
  { plan, seats, addOns }: SubscriptionRow,
  catalogue: Catalogue,
): Readonly<Record<string, number>> {
  const quantities: Record<string, number> = {};
  const given = { catalogue, plan, addOns };
  const all = includedWithAddOns(given, 'seats', seats);
  if (all !== null) quantities['seats'] = all;
  for (const { name } of catalogue.meters) {
    const amount = includedWithAddOns(given, name);
    if (amount !== null) quantities[name] = amount;
  }
  for (const { name } of catalogue.addOns) quantities[name] = addOns[name] ?? 0;
  return quantities;
}
