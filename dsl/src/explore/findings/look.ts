import { instantFromMs, msOf } from '@lintel/calendar';
import type { Action, AskAction, Instant, RulePlan, StatePlan } from '@lintel/contract';
import { valueInWords } from '../../scenario/describe.ts';
import type { Course } from '../course.ts';
import type { Arc, Place, Walked } from '../walk.ts';

/** The places of a state, nearest first. */
export function placesIn({ places }: Walked, state: string): readonly Place[] {
  return places.filter(({ course }) => course.instance.state === state && !course.instance.ended);
}

/** Whether a move led out of the state that it began in. */
export function leaves({ from, after, taken }: Arc): boolean {
  const state = from.course.instance.state;
  const { instance } = after;
  return instance.ended || taken.some(({ entered }) => entered.some((name) => name !== state));
}

/** A moment so late that whatever is to happen has happened. */
export function yearsLater(at: Instant, years = 3): Instant {
  const later = instantFromMs(msOf(at) + years * 365 * 86_400_000);
  return later.ok ? later.value : at;
}

/** The first whole minute that is not before an instant. */
export function minuteFrom(at: Instant): Instant {
  const minute = 60_000;
  const whole = instantFromMs(Math.ceil(msOf(at) / minute) * minute);
  return whole.ok ? whole.value : at;
}

/** What is known at a place, for people. */
export function witnessOf({ instance, around }: Course): Readonly<Record<string, string>> {
  const counts = [...instance.counts].map(([name, { value }]) => [name, String(value)] as const);
  return Object.fromEntries([
    ['state', instance.state],
    ...[...instance.facts].map(([name, value]) => [name, valueInWords(value)] as const),
    ...[...instance.memory].map(([name, value]) => [name, valueInWords(value)] as const),
    ...counts,
    ...[...around.quantities].map(([name, value]) => [name, String(value)] as const),
  ]);
}

/** Every action of a rule, those of approvals that it asks included. */
export function actionsOf({ actions }: RulePlan): readonly Action[] {
  return actions.flatMap(withOutcomes);
}

function withOutcomes(action: Action): readonly Action[] {
  return action.do === 'ask' ? [action, ...outcomesOf(action)] : [action];
}

export function outcomesOf({ outcomes }: AskAction): readonly Action[] {
  return Object.values(outcomes).flat();
}

export function targetOf(actions: readonly Action[]): string | null {
  for (const action of actions) if (action.do === 'go') return action.to;
  return null;
}

/** A state other than this one, an end if there is one: where somebody might have expected to be. */
export function elsewhere(states: readonly StatePlan[], state: string): string | null {
  const others = states.filter(({ name }) => name !== state);
  return (others.find(({ kind }) => kind === 'end') ?? others[0])?.name ?? null;
}
