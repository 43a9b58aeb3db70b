import type { Plan, SettingPlan, Value } from '@lintel/contract';
import { openingInWords } from '../emit/prose.ts';
import { rolloutInWords } from '../emit/moving-prose.ts';
import { conditionInWords, listInWords, spanInWords, valueInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { endsSomething } from './compare-deadlines.ts';
import { compareLengths, differenceInWords, isLength } from './lengths.ts';
import { paired, sameMeaning } from './pair.ts';
import type { VersionPair } from './version-pair.ts';

/** For whom a policy is, how it counts, and what may be set for a customer. */
export function headerChanges(pair: VersionPair): readonly FoundChange[] {
  return [
    ...scopeChanges(pair),
    ...lineChanges(pair),
    ...settingChanges(pair),
    ...choiceChanges(pair),
    ...memoryChanges(pair),
    ...promiseChanges(pair),
  ];
}

function scopeChanges({ older, newer }: VersionPair): readonly FoundChange[] {
  const places = { before: older.span, after: newer.span };
  if (older.for.kind !== 'plans' || newer.for.kind !== 'plans') {
    return sameMeaning(older.for, newer.for)
      ? []
      : [
          changed(
            'policy',
            `it is for ${scopeInWords(newer)}, and was for ${scopeInWords(older)}`,
            {
              ...places,
              hurts: true,
            },
          ),
        ];
  }
  const [then, now] = [older.for.plans, newer.for.plans];
  const lost = then.filter((plan) => !now.includes(plan));
  const gained = now.filter((plan) => !then.includes(plan));
  return [
    ...lost.map((plan) =>
      removed('policy', `it is no longer for the plan ${plan}`, older.span, true),
    ),
    ...gained.map((plan) => added('policy', `it is for the plan ${plan} too`, newer.span)),
  ];
}

function scopeInWords({ for: scope }: Plan): string {
  return scope.kind === 'plans'
    ? `the plans ${listInWords(scope.plans)}`
    : `every ${scope.subject}`;
}

/** Lines that there is one of. */
function lineChanges({ older, newer }: VersionPair): readonly FoundChange[] {
  const places = { before: older.span, after: newer.span };
  const lines: readonly (readonly [string, (plan: Plan) => string])[] = [
    [
      'its time zone',
      ({ zone }) => (zone.kind === 'named' ? zone.zone : `that of the ${zone.whose}`),
    ],
    [
      'each day',
      ({ eachDayEnds }) =>
        eachDayEnds === 'at-midnight' ? 'ending at 00:00' : 'ending at the same hour',
    ],
    [
      'its calendar',
      ({ calendar, openingHours }) => `${calendar ?? 'none'}${openingInWords(openingHours)}`,
    ],
    [
      'the time in which notices wait',
      ({ quietHours }) =>
        quietHours === undefined ? 'none' : `from ${quietHours.from} to ${quietHours.to}`,
    ],
    ['what it begins on', ({ beginOn }) => listInWords(beginOn, 'or') || 'created'],
    [
      'the rule for parts of a period',
      ({ prorate }) => (prorate === null ? 'none' : `by ${prorate.by}, rounded ${prorate.round}`),
    ],
    [
      'the number of trials',
      ({ oneTrial }) =>
        oneTrial === null
          ? 'any'
          : `one per ${oneTrial.per}, ${oneTrial.againAfter ? `again after ${spanInWords(oneTrial.againAfter)}` : 'never again'}`,
    ],
    ['who gets it', rolloutInWords],
    ['what it overrides', ({ overrides }) => listInWords(overrides) || 'nothing'],
    [
      'what another plan does',
      ({ keepsRunning }) => (keepsRunning === true ? 'nothing: it keeps running' : 'end it'),
    ],
  ];
  return lines.flatMap(([what, say]) =>
    say(older) === say(newer)
      ? []
      : [changed('policy', `${what} is ${say(newer)}, and was ${say(older)}`, places)],
  );
}

function settingChanges(pair: VersionPair): readonly FoundChange[] {
  const two = paired(pair.older.settings, pair.newer.settings, ({ name }) => name);
  return [
    ...two.removed.map(({ name, span }) =>
      removed('settings', `${name} can no longer be set`, span),
    ),
    ...two.added.map(({ name, value, span }) =>
      added('settings', `${name} is new: ${valueInWords(value)}`, span),
    ),
    ...two.both.flatMap(({ before, after }) => oneSetting(pair, before, after)),
  ];
}

function oneSetting(
  { newer }: VersionPair,
  before: SettingPlan,
  after: SettingPlan,
): readonly FoundChange[] {
  const { name } = after;
  const places = { before: before.span, after: after.span };
  const found: FoundChange[] = [];
  if (!sameMeaning(before.value, after.value)) {
    const [then, now] = [before.value, after.value];
    const lengths = isLength(then) && isLength(now) ? { then, now } : null;
    const difference = lengths === null ? '' : differenceInWords(lengths.then, lengths.now);
    const is = difference === '' ? 'is' : `is ${difference}:`;
    const shorter = lengths !== null && compareLengths(lengths.now, lengths.then) < 0;
    const lower = typeof then === 'number' && typeof now === 'number' && now < then;
    found.push(
      changed('settings', `${name} ${is} ${valueInWords(now)} instead of ${valueInWords(then)}`, {
        ...places,
        hurts: lower || (shorter && decides(newer, name)),
      }),
    );
  }
  if (!sameMeaning(before.range, after.range)) {
    const text = `${name} may be set ${rangeInWords(after)}, and could be ${rangeInWords(before)}`;
    found.push(changed('settings', text, places));
  }
  return found;
}

/** Whether a deadline of that length takes something away. */
function decides(plan: Plan, setting: string): boolean {
  const isMadeOf = ({ time }: Plan['deadlines'][number]) =>
    time.kind === 'after' && time.duration.kind === 'name' && time.duration.name === setting;
  return (
    plan.deadlines.some(
      (deadline) => isMadeOf(deadline) && endsSomething(plan, deadline.name, null),
    ) ||
    plan.states.some((state) =>
      state.deadlines.some(
        (deadline) => isMadeOf(deadline) && endsSomething(plan, deadline.name, state),
      ),
    )
  );
}

function rangeInWords({ range }: SettingPlan): string {
  if (range === null) return 'to anything';
  const words = (value: Value) => valueInWords(value);
  return `from ${words(range.from)} to ${words(range.to)}`;
}

function choiceChanges({ older, newer }: VersionPair): readonly FoundChange[] {
  const two = paired(older.choices, newer.choices, ({ name }) => name);
  return [
    ...two.removed.map(({ name, span }) => removed('settings', `the choice ${name} is gone`, span)),
    ...two.added.map(({ name, values, span }) =>
      added('settings', `the choice ${name} is new: ${listInWords(values, 'or')}`, span),
    ),
    ...two.both.flatMap(({ before, after }) => {
      if (sameMeaning(before, after)) return [];
      const say = ({ values, normally }: typeof after) =>
        `${listInWords(values, 'or')}${normally === null ? '' : `, normally ${normally}`}`;
      const text = `the choice ${after.name} is ${say(after)}, and was ${say(before)}`;
      return [changed('settings', text, { before: before.span, after: after.span })];
    }),
  ];
}

function memoryChanges({ older, newer }: VersionPair): readonly FoundChange[] {
  const of = (plan: Plan) => [
    ...plan.facts.map((fact) => ({ ...fact, what: 'the fact', named: `fact ${fact.name}` })),
    ...plan.memories.map((memory) => ({
      ...memory,
      what: 'the memory',
      named: `memory ${memory.name}`,
    })),
    ...plan.counts.map((count) => ({ ...count, what: 'the count', named: `count ${count.name}` })),
  ];
  const two = paired(of(older), of(newer), ({ named }) => named);
  return [
    ...two.removed.map(({ what, name, span }) =>
      removed('settings', `${what} ${name} is gone`, span),
    ),
    ...two.added.map(({ what, name, span }) => added('settings', `${what} ${name} is new`, span)),
    ...two.both.flatMap(({ before, after }) =>
      sameMeaning(before, after)
        ? []
        : [
            changed('settings', `${after.what} ${after.name} is declared otherwise`, {
              before: before.span,
              after: after.span,
            }),
          ],
    ),
  ];
}

function promiseChanges({ older, newer }: VersionPair): readonly FoundChange[] {
  const say = ({ condition }: Plan['always'][number]) => conditionInWords(condition);
  const two = paired(older.always, newer.always, say);
  return [
    ...two.removed.map((promise) =>
      removed('policy', `it no longer promises that always ${say(promise)}`, promise.span),
    ),
    ...two.added.map((promise) =>
      added('policy', `it promises that always ${say(promise)}`, promise.span),
    ),
  ];
}
