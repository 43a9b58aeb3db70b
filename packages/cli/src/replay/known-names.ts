import type { Catalogue, ReplayTimeline } from '@lintel/contract';
import { timelineProblem } from './timeline-problem.ts';

/** What every approval answers, without being declared. */
const votes = ['approve', 'deny', 'withdraw'];

/**
 * Throws for a role, a person, a currency or an event that nothing declares: a typing mistake there would be a
 * refusal or a record in the answer, and look like the policy's. Events of other policies are known too.
 */
export function checkNames(timeline: ReplayTimeline, catalogue: Catalogue): void {
  const roles = catalogue.roles.map(({ name }) => name);
  const persons = timeline.given.persons ?? {};
  const events = [...catalogue.requests, ...catalogue.events].map(({ name }) => name);
  const { currency } = timeline.given;
  if (currency !== undefined) known('given.currency', 'currency', currency, catalogue.currencies);
  for (const [person, held] of Object.entries(persons)) {
    for (const role of held) known(`given.persons.${person}`, 'role', role, roles);
  }
  for (const [index, entry] of timeline.timeline.entries()) {
    if ('set' in entry) continue;
    const place = `timeline[${String(index)}]`;
    known(`${place}.event`, 'event or request', entry.event, [...events, ...votes]);
    if (entry.by !== undefined && entry.by !== 'system')
      known(`${place}.by`, 'person or role', entry.by, [...Object.keys(persons), ...roles]);
  }
}

function known(place: string, what: string, name: string, names: readonly string[]): void {
  if (names.includes(name)) return;
  const those = names.map((one) => `\`${one}\``).join(', ');
  throw timelineProblem(place, `there is no ${what} \`${name}\``, `there is ${those}`);
}
