import { subAccountsIn } from '../names/scenario-subjects.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Tell } from '../names/tell.ts';
import type { Step, Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2016: what a scenario begins on, counts and awaits is something that the policy has. */
export const expectationsNameWhatExists: PolicyCheck = (policy, tell) => {
  if (policy.broken) return;
  for (const item of policy.names.policy.items) {
    if (item.kind !== 'scenario') continue;
    const below = subAccountsIn(item);
    for (const step of item.steps) checkStep(step, policy, below, tell);
  }
};

function checkStep(
  step: Step,
  policy: ResolvedPolicy,
  below: ReadonlySet<string>,
  tell: Tell,
): void {
  if (step.kind === 'begin-at' && step.on !== null)
    oneOf(step.on, 'event to begin on', eventsItBeginsOn(policy), tell);
  if (step.kind !== 'expect') return;
  switch (step.expectation.kind) {
    case 'expect-count':
      oneOf(step.expectation.of, 'count', countsOf(policy), tell);
      break;
    case 'expect-next':
    case 'expect-no-next':
      oneOf(step.expectation.name, 'repetition', beatsOf(policy), tell);
      break;
    case 'expect-limit':
    case 'expect-no-limit': {
      const isBelow = step.about !== null && below.has(step.about.value);
      const known = isBelow ? countedIn(policy) : limitsOf(policy);
      if (known !== null) oneOf(step.expectation.of, 'limit', known, tell);
      break;
    }
    case 'expect-left': {
      const meters = policy.set.catalogue?.meters.keys();
      if (meters !== undefined) oneOf(step.expectation.of, 'meter', [...meters], tell);
      break;
    }
    default:
  }
}

function oneOf(word: Word, type: string, known: readonly string[], tell: Tell): void {
  if (known.includes(word.text)) return;
  const { details } = suggestion(word.text, word.span, known);
  tell(
    'LTL-2016',
    word.span,
    { name: word.text, type, values: known.join(', ') || 'none: the policy has none' },
    details,
  );
}

/** Meters and seats; `null` where no catalogue is in reach. */
function countedIn({ set: { catalogue } }: ResolvedPolicy): readonly string[] | null {
  if (catalogue === null) return null;
  return [...catalogue.quantities].filter((name) => !catalogue.addOns.has(name));
}

function eventsItBeginsOn({ names }: ResolvedPolicy): readonly string[] {
  return names.policy.items.flatMap((item) =>
    item.kind === 'begin-on' ? item.events.map(({ text }) => text) : [],
  );
}

function countsOf({ names }: ResolvedPolicy): readonly string[] {
  return [...names.header.byName].flatMap(([name, { node }]) =>
    node.kind === 'counter' ? [name] : [],
  );
}

function limitsOf({ names }: ResolvedPolicy): readonly string[] {
  return [...names.inState.values()].flatMap(({ state }) =>
    state.items.flatMap((item) => (item.kind === 'limit' ? [item.of.text] : [])),
  );
}

function beatsOf({ names }: ResolvedPolicy): readonly string[] {
  return [...names.inState.values()].flatMap(({ repeats, schedules }) => [
    ...repeats.byName.keys(),
    ...schedules.byName.keys(),
  ]);
}
