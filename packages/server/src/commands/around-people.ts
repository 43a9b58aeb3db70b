import type { People } from '@lintel/contract';
import type { MemberRow } from '../store/records.ts';

/**
 * Adds to who holds which role what is known of persons: who is above whom, who stands in for whom,
 * and who is something to the requester (`manager of requester`).
 */
export function aroundPeople(
  byRole: People['byRole'],
  members: readonly MemberRow[],
  requester: string | null,
): People {
  const above = new Map<string, string[]>();
  const standIns: NonNullable<People['standIns']>[number][] = [];
  const toRequester = new Map<string, string[]>();
  for (const { person, relations = [], away } of members) {
    if (person === null) continue;
    if (away) standIns.push({ person: away.standIn, for: person, from: away.from, to: away.to });
    for (const relation of relations) {
      add(above, person, relation.person);
      if (person === requester) add(toRequester, `${relation.role} of requester`, relation.person);
    }
  }
  return {
    byRole: { ...byRole, ...Object.fromEntries(toRequester) },
    ...(above.size === 0 ? {} : { above: Object.fromEntries(above) }),
    ...(standIns.length === 0 ? {} : { standIns }),
  };
}

function add(lists: Map<string, string[]>, key: string, person: string): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(person)) list.push(person);
  lists.set(key, list);
}
