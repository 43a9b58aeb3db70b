import type { Catalogue } from '@lintel/contract';
import { own } from '../own.ts';
import { includedWithAddOns } from '../pricing/included-with-add-ons.ts';
import type { Subject } from './happenings.ts';

/**
 * What a change of the plan or of add-ons does to meters: each moves by what is included more or less,
 * so that a number that a scenario gave stays the start. Unlimited is no number.
 */
export function withMeters(catalogue: Catalogue, before: Subject, after: Subject): Subject {
  if (after.plan === null || before.plan === null) return after;
  if (after.plan === before.plan && after.quantities === before.quantities) return after;
  const bought = (subject: Subject, plan: string) => ({
    ...{ catalogue, plan },
    addOns: subject.quantities,
  });
  const quantities = { ...after.quantities };
  for (const { name } of catalogue.meters) {
    const then = includedWithAddOns(bought(before, before.plan), name);
    const now = includedWithAddOns(bought(after, after.plan), name);
    if (then === now) continue;
    if (now === null) delete quantities[name];
    else
      quantities[name] = then === null ? now : (own(before.quantities, name) ?? then) + now - then;
  }
  return { ...after, quantities };
}
