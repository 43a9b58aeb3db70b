import type {
  Actor,
  ApprovalPlan,
  Audience,
  People,
  Plan,
  RequestDeclaration,
  SimulationGiven,
  StagePlan,
} from '@lintel/contract';
import { audienceKey } from '../approval/audiences.ts';
import { own } from '../own.ts';

export type By = { readonly person: string } | { readonly role: string } | null;

/** Rule 26: every role is held by one fresh person, besides those who are named, unless nobody is to hold it. */
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

/**
 * Those whom an approval may ask for one request: `manager of requester` are the persons who were
 * named as that; where none was, a fresh one.
 */
export function staffFor(
  { byRole }: People,
  { stages }: ApprovalPlan,
  requester: string,
  { relations = [], standIns, nobodyIs }: SimulationGiven,
): People {
  const relative = stages.flatMap(audiencesIn).flatMap((audience): [string, string[]][] => {
    if (audience.of === null) return [];
    const named = relations.filter(({ role, of }) => role === audience.role && of === requester);
    const key = audienceKey(audience);
    if (named.length > 0) return [[key, named.map(({ person }) => person)]];
    return [[key, nobodyIs.includes(audience.role) ? [] : [freshPerson(audience.role)]]];
  });
  return {
    byRole: { ...byRole, ...Object.fromEntries(relative) },
    ...(relations.length === 0 ? {} : { above: aboveIn(relations) }),
    ...(standIns === undefined ? {} : { standIns }),
  };
}

function aboveIn(
  relations: NonNullable<SimulationGiven['relations']>,
): Readonly<Record<string, readonly string[]>> {
  const below = Map.groupBy(relations, ({ of }) => of);
  return Object.fromEntries(
    [...below].map(([person, those]) => [person, those.map((relation) => relation.person)]),
  );
}

function audiencesIn({ ask, groups, ifNobody, veto, after }: StagePlan): readonly Audience[] {
  return [
    ...ask,
    ...(groups ?? []).flatMap((group) => group.ask),
    ...ifNobody,
    ...(veto ?? []),
    ...after.flatMap((timer) => ('to' in timer ? timer.to : [])),
  ];
}

function rolesIn(plan: Plan): readonly string[] {
  const rules = plan.states.flatMap((state) => state.rules.flatMap(({ by }) => by ?? []));
  const audiences = Object.values(plan.approvals).flatMap(({ stages }) =>
    stages.flatMap(audiencesIn).filter(({ of }) => of === null),
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
