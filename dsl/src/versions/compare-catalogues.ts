import type { Catalogue, CatalogueAddOn, CataloguePlan, Price, Span } from '@lintel/contract';
import { valueInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { lineChanges, namedChanges } from './compare-named.ts';
import { paired, sameMeaning } from './pair.ts';

/** A catalogue has no places in a plan; a change of it points at none. */
const nowhere: Span = { file: '', start: 0, end: 0, line: 1, column: 1 };

/** What is sold, and for how much. */
export function catalogueChanges(older: Catalogue, newer: Catalogue): readonly FoundChange[] {
  const plans = paired(older.plans, newer.plans, ({ name }) => name);
  const addOns = paired(older.addOns, newer.addOns, ({ name }) => name);
  const found = [
    ...plans.removed.map(({ name }) =>
      removed('catalogue', `the plan ${name} is gone`, nowhere, true),
    ),
    ...plans.added.map(({ name }) => added('catalogue', `the plan ${name} is new`, nowhere)),
    ...plans.both.flatMap(({ before, after }) => onePlan(before, after)),
    ...addOns.removed.map(({ name }) =>
      removed('catalogue', `the add-on ${name} is gone`, nowhere, true),
    ),
    ...addOns.added.map(({ name }) => added('catalogue', `the add-on ${name} is new`, nowhere)),
    ...addOns.both.flatMap(({ before, after }) => [
      ...included(`the add-on ${after.name}`, before, after),
      ...prices(`the add-on ${after.name}`, before.prices, after.prices),
      ...addOnTerms(before, after),
    ]),
    ...namedChanges(older, newer),
    ...lineChanges(older, newer),
  ].map(withoutPlace);
  const { hash: _old, version: _was, ...plainBefore } = older;
  const { hash: _new, version: _is, ...plainAfter } = newer;
  if (found.length === 0 && !sameMeaning(plainBefore, plainAfter))
    return [withoutPlace(changed('catalogue', 'the catalogue says something else', {}))];
  return found;
}

/** With what an add-on is sold, and whether it outlives its plan. */
function addOnTerms(before: CatalogueAddOn, after: CatalogueAddOn): readonly FoundChange[] {
  const what = `the add-on ${after.name}`;
  const found: FoundChange[] = [];
  const { requires = [], excludes = [] } = after;
  if (!sameMeaning(before.requires ?? [], requires))
    found.push(
      requires.length === 0
        ? changed('catalogue', `${what} is sold alone as well`, {})
        : changed('catalogue', `${what} is sold only with ${requires.join(', ')}`, { hurts: true }),
    );
  if (!sameMeaning(before.excludes ?? [], excludes))
    found.push(
      excludes.length === 0
        ? changed('catalogue', `${what} shuts out no other add-on`, {})
        : changed('catalogue', `${what} is never sold with ${excludes.join(', ')}`, {
            hurts: true,
          }),
    );
  if (before.atMost !== after.atMost) {
    const hurts = (after.atMost ?? Infinity) < (before.atMost ?? Infinity);
    const most = after.atMost === null ? 'any number of times' : `at most ${after.atMost} times`;
    found.push(changed('catalogue', `${what} is sold ${most}`, { hurts }));
  }
  if (before.endsWithPlan !== after.endsWithPlan)
    found.push(
      changed(
        'catalogue',
        after.endsWithPlan ? `${what} ends with the plan` : `${what} stays when the plan changes`,
        { hurts: after.endsWithPlan === true },
      ),
    );
  return found;
}

function withoutPlace(change: FoundChange): FoundChange {
  return { ...change, before: null, after: null };
}

function onePlan(before: CataloguePlan, after: CataloguePlan): readonly FoundChange[] {
  const what = `the plan ${after.name}`;
  const extras = paired(before.extras, after.extras, ({ on }) => on);
  const found = [
    ...included(what, before, after),
    ...prices(what, before.prices, after.prices),
    ...extras.removed.map(({ on }) =>
      removed('prices', `${what} sells no extra ${on} any more`, nowhere, true),
    ),
    ...extras.added.map(({ on }) => added('prices', `${what} sells extra ${on}`, nowhere)),
    ...extras.both.flatMap((two) =>
      prices(`each of the extra ${two.after.on} of ${what}`, two.before.prices, two.after.prices),
    ),
  ];
  if (before.onRequest !== after.onRequest)
    found.push(
      changed(
        'prices',
        `${what} has ${after.onRequest ? 'a price on request' : 'a price of its own'}`,
        {},
      ),
    );
  if (!sameMeaning(before.retire, after.retire))
    found.push(
      changed(
        'catalogue',
        after.retire === null
          ? `${what} is not retired any more`
          : `${what} is retired on ${after.retire.on}${after.retire.moveTo === null ? '' : `, to ${after.retire.moveTo}`}`,
        { hurts: after.retire !== null },
      ),
    );
  return found;
}

function included(
  what: string,
  before: Pick<CataloguePlan, 'features' | 'quantities'>,
  after: Pick<CataloguePlan, 'features' | 'quantities'>,
): readonly FoundChange[] {
  const features = paired(before.features, after.features, ({ feature }) => feature);
  const quantities = paired(before.quantities, after.quantities, ({ on }) => on);
  return [
    ...features.removed.map(({ feature }) =>
      removed('catalogue', `${what} no longer includes ${feature}`, nowhere, true),
    ),
    ...features.added.map(({ feature, level }) =>
      added(
        'catalogue',
        `${what} includes ${feature}${level === null ? '' : ` ${level}`}`,
        nowhere,
      ),
    ),
    ...features.both.flatMap((two) =>
      two.before.level === two.after.level
        ? []
        : [
            changed(
              'catalogue',
              `${what} includes ${two.after.feature} ${two.after.level ?? 'without a level'}, and it was ${two.before.level ?? 'without a level'}`,
              {},
            ),
          ],
    ),
    ...quantities.removed.map(({ on }) =>
      removed('catalogue', `${what} no longer includes ${on}`, nowhere, true),
    ),
    ...quantities.added.map((quantity) =>
      added('catalogue', `${what} includes ${amountInWords(quantity)}`, nowhere),
    ),
    ...quantities.both.flatMap((two) =>
      sameMeaning(two.before, two.after)
        ? []
        : [
            changed(
              'catalogue',
              `${what} includes ${amountInWords(two.after)} instead of ${amountInWords(two.before)}`,
              { hurts: (two.after.amount ?? Infinity) < (two.before.amount ?? Infinity) },
            ),
          ],
    ),
  ];
}

function amountInWords({ on, amount, per, beside }: CataloguePlan['quantities'][number]): string {
  const number = `${amount ?? 'unlimited'} ${on}${per === null ? '' : ` per ${per}`}`;
  return beside === undefined
    ? number
    : `${beside === 'instead' ? 'instead' : 'at least'} ${number}`;
}

function prices(
  what: string,
  before: readonly Price[],
  after: readonly Price[],
): readonly FoundChange[] {
  const each = (list: readonly Price[]) =>
    list.flatMap(({ per, amounts }) =>
      amounts.map((amount) => ({ key: `${amount.currency} per ${per}`, per, amount })),
    );
  const two = paired(each(before), each(after), ({ key }) => key);
  return [
    ...two.removed.map(({ key }) =>
      removed('prices', `${what} has no price in ${key} any more`, nowhere, true),
    ),
    ...two.added.map(({ per, amount }) =>
      added('prices', `${what} costs ${valueInWords(amount)} per ${per}`, nowhere),
    ),
    ...two.both.flatMap(({ before: then, after: now }) =>
      then.amount.minor === now.amount.minor
        ? []
        : [
            changed(
              'prices',
              `${what} costs ${valueInWords(now.amount)} per ${now.per} instead of ${valueInWords(then.amount)}`,
              { hurts: BigInt(now.amount.minor) > BigInt(then.amount.minor) },
            ),
          ],
    ),
  ];
}
