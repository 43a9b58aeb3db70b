import type { Plan, Value } from '@lintel/contract';
import { ignored, refused } from './answers.ts';
import type { Doing } from './doing.ts';
import { carryOut, note } from './enter.ts';
import { fieldsAreRight } from './fields.ts';
import { firstMatch, speaksOf } from './first-match.ts';
import type { Asker, Instance, Taken } from './instance.ts';
import { groupOf, partsOf } from './parts.ts';
import { settle } from './rest.ts';

/** Roles and fields of the declaration come before every rule. */
export function barredAtTheDoor(
  plan: Plan,
  name: string,
  fields: ReadonlyMap<string, Value>,
  asker: Asker,
): string | null {
  const request = plan.requests.find((one) => one.name === name);
  if (request === undefined) return null;
  if (request.by !== null && !speaksOf(request.by, asker)) return 'role-refused';
  return fieldsAreRight(request.fields, fields, true) ? null : 'invalid-field';
}

/** What comes from people and systems: refusals of the state, then the first rule that matches (rules 8 and 9). */
export function hear(doing: Doing, before: Instance): Taken {
  const { scene, event, asker } = doing;
  const state = partsOf(scene.plan).states.get(scene.instance.state);
  if (state === undefined) return ignored(before, 'unexpected');
  const barred = state.refusals.some(({ requests }) => requests.includes(event));
  if (barred && asker !== null) return refused(before, 'refused-by-policy', null);
  const group = groupOf(state, event);
  const found = firstMatch(doing, group, state);
  if (found === 'unknown') return refused(before, 'unknown-fact', null);
  if (found !== null) {
    carryOut(doing, found);
    return settle(doing, before);
  }
  // What a deadline counts from has happened, whether or not a rule answers it.
  if (asker === null && note(doing)) return settle(doing, before);
  if (group.length === 0 && !barred) return ignored(before, 'unexpected');
  const named = group.filter(({ by }) => by !== null);
  const isForSomebodyElse =
    named.length > 0 &&
    asker !== null &&
    !named.some(({ by }) => by !== null && speaksOf(by, asker));
  if (isForSomebodyElse) return refused(before, 'role-refused', null);
  const code = 'no-rule-applied';
  return asker === null ? ignored(before, code) : refused(before, code, null);
}
