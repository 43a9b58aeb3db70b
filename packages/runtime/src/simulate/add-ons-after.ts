import { dateAt } from '@lintel/calendar';
import type { Catalogue, Effect, Instant, SimulationGiven } from '@lintel/contract';
import { own } from '../own.ts';
import { termsAfter } from '../pricing/subscription-terms.ts';
import type { Subject } from './happenings.ts';
import { termsIn } from './world-prices.ts';

interface Doing {
  readonly given: SimulationGiven;
  readonly catalogue: Catalogue;
  readonly effects: readonly Effect[];
  readonly now: Instant;
}

/** What a change does to add-ons: those of a bundle come and go with it, some end with their plan. */
export function withAddOns(
  { given, catalogue, effects, now }: Doing,
  before: Subject,
  after: Subject,
): Subject {
  const changes = effects.flatMap((effect) =>
    (effect.kind === 'change-plan' || effect.kind === 'change-quantity') && effect.from === null
      ? [effect]
      : [],
  );
  const terms = changes.length === 0 ? null : termsIn(given, before, []);
  if (terms === null) return after;
  const today = dateAt(now, given.zone);
  const { addOns, bundle } = termsAfter(
    catalogue,
    terms,
    changes,
    today.ok ? today.value : now.slice(0, 10),
  );
  const { bundle: _held, ...rest } = after;
  const changed = catalogue.addOns.filter(
    ({ name }) => (own(addOns, name) ?? 0) !== Math.max(0, own(after.quantities, name) ?? 0),
  );
  const quantities =
    changed.length === 0
      ? after.quantities
      : Object.fromEntries([
          ...Object.entries(after.quantities),
          ...changed.map(({ name }) => [name, own(addOns, name) ?? 0] as const),
        ]);
  return { ...rest, quantities, ...(bundle === undefined ? {} : { bundle }) };
}
