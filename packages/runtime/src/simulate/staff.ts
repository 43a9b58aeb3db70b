import type { Actor, People, Plan, RequestDeclaration, SimulationGiven } from '@lintel/contract';
import { audienceKey } from '../approval/votes.ts';
import { own } from '../own.ts';

export type By = { readonly person: string } | { readonly role: string } | null;

/** Rule 27: every role is held by one fresh person, besides those who are named, unless nobody is to hold it. */
export function staffOf(plans: readonly Plan[], { persons, nobodyIs }: SimulationGiven): People {
  const roles = new Set([...plans.flatMap(rolesIn), ...Object.values(persons).flat()]);
  return {
    byRole: Object.fromEntries(
      [...roles].map((role) => {
        if (nobodyIs.includes(role)) return [role, []];
        const named = Object.keys(persons).filter((person) => persons[person]?.includes(role));
        return [role, [...named, freshPerson(role)]];
      }),
    ),
  };
}

function rolesIn(plan: Plan): readonly string[] {
  const rules = plan.states.flatMap((state) => state.rules.flatMap(({ by }) => by ?? []));
  const audiences = Object.values(plan.approvals).flatMap(({ stages }) =>
    stages.flatMap(({ ask, ifNobody, after }) => [
      ...ask,
      ...ifNobody,
      ...after.flatMap((timer) =>
        timer.does === 'escalate' || timer.does === 'also-ask' ? timer.to : [],
      ),
    ]),
  );
  return [...rules, ...plan.requests.flatMap(({ by }) => by ?? []), ...audiences.map(audienceKey)];
}

function freshPerson(role: string): string {
  return `the ${role}`;
}

const system: Actor = { person: 'system', roles: ['system'] };

/**
 * Who acts. With nobody named: the product itself where the request is the product's, else
 * somebody who may.
 */
export function actorFor(
  by: By,
  given: SimulationGiven,
  declared: RequestDeclaration | undefined,
  mayAct: readonly string[],
): Actor {
  if (by === null) {
    return declared?.by?.includes('system')
      ? system
      : { person: 'somebody', roles: [...new Set([...mayAct, ...(declared?.by ?? [])])] };
  }
  if ('person' in by) return { person: by.person, roles: own(given.persons, by.person) ?? [] };
  return by.role === 'system' ? system : { person: freshPerson(by.role), roles: [by.role] };
}
