import type { Decision, Member } from '@lintel/contract';
import { plainName } from '../internal/plain-name.ts';

const MOST_NAMES = 5;

/**
 * Roles that an invitation may give, the most usual first.
 *
 * @param wanted - What the page says, parted by spaces; empty: the roles that members have.
 * @param own - Of the reader, for an account where nobody is a member yet.
 */
export function rolesToGive(
  wanted: string,
  members: readonly Member[],
  own: readonly string[],
): readonly string[] {
  const named = wanted.split(/\s+/).filter(Boolean);
  if (named.length > 0) return named;
  const counts = new Map<string, number>();
  for (const role of members.flatMap(({ roles }) => roles)) {
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  if (counts.size === 0) return own;
  return [...counts].sort(([, one], [, other]) => other - one).map(([role]) => role);
}

/** Who may do what was refused to the reader: the people with the roles that the policy names, or those roles. */
export function whoCan(
  decisions: readonly (Decision | null)[],
  members: readonly Member[],
): readonly string[] {
  const roles = decisions
    .flatMap((decision) => decision?.reasons ?? [])
    .filter(({ code }) => code === 'role-refused')
    .flatMap(({ data }) => String(data['roles'] ?? '').split(', '))
    .filter(Boolean);
  const unique = [...new Set(roles)];
  const people = members.filter(
    (member) => member.status === 'active' && member.roles.some((role) => unique.includes(role)),
  );
  return people.length > 0
    ? people.slice(0, MOST_NAMES).map(({ name }) => name)
    : unique.map(plainName);
}
