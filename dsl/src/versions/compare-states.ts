import type { StatePlan } from '@lintel/contract';
import { actionsInWords, listInWords, spanInWords } from '../emit/words.ts';
import { type FoundChange, added, changed, removed } from './change.ts';
import { unnamedChanges } from './compare-sentences.ts';
import { stateDeadlines } from './compare-deadlines.ts';
import { limitChanges } from './compare-limits.ts';
import { noticeChanges } from './compare-notices.ts';
import { ruleChanges } from './compare-rules.ts';
import { compareLengths } from './lengths.ts';
import { paired, sameMeaning } from './pair.ts';
import {
  type VersionPair,
  givesLess,
  moves,
  reachableStates,
  stateNameAfter,
  withNamesAfter,
} from './version-pair.ts';

/** States that came, went, or say something else. */
export function stateChanges(pair: VersionPair): readonly FoundChange[] {
  const { older, newer } = pair;
  const after = ({ name }: StatePlan) => name;
  const before = ({ name }: StatePlan) => stateNameAfter(pair, name);
  const states = paired(older.states, newer.states, after, before);
  const reachable = reachableStates(older);
  return [
    ...states.removed.map(({ name, kind, span }) => {
      const stranded = moves(pair) && kind !== 'end' && reachable.has(name);
      const text = stranded
        ? `the state ${name} is gone, and whoever is in it stays with version ${older.version}`
        : `the state ${name} is gone`;
      return removed('states', text, span);
    }),
    ...states.added
      .filter(({ name }) => !older.states.some((state) => before(state) === name))
      .map(({ name, access, span }) =>
        added('states', `the state ${name} is new, with access ${access}`, span),
      ),
    ...states.both.flatMap((two) => oneState(pair, two.before, two.after)),
  ];
}

function oneState(pair: VersionPair, before: StatePlan, after: StatePlan): readonly FoundChange[] {
  const found = [
    ...headOf(before, after),
    ...limitChanges(before, after),
    ...stateDeadlines(pair, before, after),
    ...ruleChanges(pair, before, after),
    ...refusalChanges(before, after),
    ...noticeChanges(pair, before, after),
    ...otherLines(before, after),
    ...unnamedChanges(pair, before, after),
  ];
  // A part of a state that nobody above speaks of must not pass in silence.
  const isSilent =
    found.length === 0 && !sameMeaning(meaningOf(pair, before), meaningOf(pair, after));
  if (!isSilent) return found;
  return [
    changed('states', `the state ${after.name} says something else`, {
      before: before.span,
      after: after.span,
    }),
  ];
}

/** Its name follows the move, and lengths are compared as values. */
function meaningOf(pair: VersionPair, state: StatePlan): unknown {
  const { name: _name, deadlines, ...rest } = state;
  return withNamesAfter(pair, { ...rest, deadlines: deadlines.length });
}

function headOf(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  const places = { before: before.span, after: after.span };
  const { name } = after;
  const found: FoundChange[] = [];
  if (before.name !== after.name)
    found.push(changed('states', `the state ${before.name} is called ${name}`, places));
  if (before.title !== after.title)
    found.push(
      changed('states', `${name} is shown as "${after.title}", and was "${before.title}"`, places),
    );
  if (before.kind !== after.kind) {
    const text =
      after.kind === 'end'
        ? `${name} is an end now`
        : after.kind === 'start'
          ? `everything begins in ${name} now`
          : `${name} is no ${before.kind === 'end' ? 'end' : 'start'} any more`;
    found.push(changed('states', text, places));
  }
  if (before.access !== after.access)
    found.push(
      changed('access', `in ${name}, access is ${after.access}, and was ${before.access}`, {
        ...places,
        hurts: givesLess(after, before),
      }),
    );
  if (before.billing !== after.billing)
    found.push(
      changed(
        'money',
        `in ${name}, billing is ${spoken(after.billing)}, and was ${spoken(before.billing)}`,
        { ...places, hurts: before.billing === 'none' },
      ),
    );
  return found;
}

function spoken(word: string): string {
  return word.replaceAll('-', ' ');
}

function refusalChanges(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  const each = ({ refusals }: StatePlan) =>
    refusals.flatMap(({ requests, text, span }) =>
      requests.map((request) => ({ request, words: text, span })),
    );
  const two = paired(each(before), each(after), ({ request }) => request);
  return [
    ...two.removed.map(({ request, span }) =>
      removed('exits', `in ${after.name}, ${request} is no longer refused`, span),
    ),
    ...two.added.map(({ request, words, span }) =>
      added('exits', `in ${after.name}, ${request} is refused: "${words}"`, span, true),
    ),
    ...two.both.flatMap(({ before: old, after: now }) =>
      old.words === now.words
        ? []
        : [
            changed(
              'exits',
              `in ${after.name}, the refusal of ${now.request} says "${now.words}"`,
              { before: old.span, after: now.span },
            ),
          ],
    ),
  ];
}

function otherLines(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  return [
    ...entryChanges(before, after),
    ...pauseChanges(before, after),
    ...dataChanges(before, after),
  ];
}

function entryChanges(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  if (sameMeaning(before.entryActions, after.entryActions)) return [];
  const [then, now] = [before, after].map(({ entryActions }) =>
    entryActions.length === 0 ? 'nothing' : actionsInWords(entryActions),
  );
  return [
    changed('money', `on entry of ${after.name}: ${now}, and was: ${then}`, {
      before: before.span,
      after: after.span,
    }),
  ];
}

function pauseChanges(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  const two = paired(before.pauses, after.pauses, ({ deadline }) => deadline);
  return [
    ...two.removed.map(({ deadline, span }) =>
      removed('times', `${after.name} no longer pauses ${deadline}`, span, true),
    ),
    ...two.added.map(({ deadline, span }) =>
      added('times', `${after.name} pauses ${deadline}`, span),
    ),
  ];
}

function dataChanges(before: StatePlan, after: StatePlan): readonly FoundChange[] {
  if (sameMeaning(before.keepData, after.keepData)) return [];
  const [then, now] = [keptFor(before), keptFor(after)];
  const spans = [before.keepData?.for, after.keepData?.for];
  const [old, fresh] = spans;
  const shorter =
    old === 'always'
      ? fresh !== 'always'
      : typeof old === 'object' && typeof fresh === 'object' && compareLengths(fresh, old) < 0;
  return [
    changed('times', `in ${after.name}, data is kept ${now}, and was kept ${then}`, {
      before: before.keepData?.span ?? before.span,
      after: after.keepData?.span ?? after.span,
      hurts: shorter,
    }),
  ];
}

function keptFor({ keepData }: StatePlan): string {
  if (keepData === null) return 'as nobody says';
  const what = keepData.what === 'data' ? '' : ` (${listInWords([keepData.what])})`;
  return keepData.for === 'always' ? `always${what}` : `for ${spanInWords(keepData.for)}${what}`;
}
