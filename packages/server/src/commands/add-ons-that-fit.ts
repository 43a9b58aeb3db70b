import type { Catalogue } from '@lintel/contract';

/** What is bought, as far as add-ons depend on it. */
export interface BoughtAddOns {
  readonly plan: string;
  readonly addOns: Readonly<Record<string, number>>;
}

/**
 * Why add-ons may not be bought so, in a sentence; `null` where they may.
 *
 * @param before - What is bought already. What did not fit then is not held against the change, so
 *   that a catalogue of older days locks nobody in; `null` for a new subscription.
 */
export function unfitAddOns(
  catalogue: Catalogue,
  before: BoughtAddOns | null,
  after: BoughtAddOns,
): string | null {
  const old = new Set(before ? misfits(catalogue, before, before) : []);
  return misfits(catalogue, before, after).find((each) => !old.has(each)) ?? null;
}

function misfits(
  { addOns, plans }: Catalogue,
  before: BoughtAddOns | null,
  { plan, addOns: bought }: BoughtAddOns,
): readonly string[] {
  const count = (name: string, of = bought): number =>
    Object.hasOwn(of, name) ? (of[name] ?? 0) : 0;
  const titleOf = (name: string): string =>
    addOns.find((each) => each.name === name)?.title ?? name;
  return addOns
    .filter(({ name }) => count(name) > 0)
    .flatMap(({ name, title, forPlans, atMost, requires = [], excludes = [] }) => {
      const isMore = count(name) > (before ? count(name, before.addOns) : 0);
      const planTitle = plans.find((each) => each.name === plan)?.title ?? plan;
      return [
        ...(isMore && !forPlans.includes(plan) ? [`${title} is not sold for ${planTitle}.`] : []),
        ...(isMore && atMost !== null && count(name) > atMost
          ? [`${title} can be bought at most ${String(atMost)} times.`]
          : []),
        ...requires
          .filter((other) => count(other) === 0)
          .map((other) => `${title} needs ${titleOf(other)}.`),
        ...excludes
          .filter((other) => count(other) > 0)
          .map((other) => `${title} does not go together with ${titleOf(other)}.`),
      ];
    });
}
