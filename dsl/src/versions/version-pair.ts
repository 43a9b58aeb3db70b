import type { Access, Plan, StatePlan } from '@lintel/contract';

/** Two versions of one policy. */
export interface VersionPair {
  readonly older: Plan;
  readonly newer: Plan;
}

/** Whether what runs under the older version moves to the newer one. */
export function moves({ older, newer }: VersionPair): boolean {
  return newer.moving !== null && newer.moving.fromVersion === older.version;
}

/** The name that a state of the older version has in the newer one, if it is there at all. */
export function stateNameAfter(pair: VersionPair, state: string): string {
  const renamed = moves(pair)
    ? pair.newer.moving?.states.find(({ from }) => from === state)?.to
    : undefined;
  return renamed ?? state;
}

/** States to which rules, repeats and approvals lead from the start, or from where instances arrive. */
export function reachableStates(plan: Plan): ReadonlySet<string> {
  const byName = new Map(plan.states.map((state) => [state.name, state]));
  const reached = new Set<string>();
  const open = plan.states.filter(({ kind }) => kind === 'start').map(({ name }) => name);
  open.push(...(plan.moving?.states.map(({ to }) => to) ?? []));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const state = byName.get(name);
    if (state === undefined || reached.has(name)) continue;
    reached.add(name);
    open.push(...targetsIn(state));
  }
  return reached;
}

/** A part of the older version with the names that its states have in the newer one. */
export function withNamesAfter(pair: VersionPair, part: unknown): unknown {
  const text = JSON.stringify(part, (_key, value: unknown) =>
    isGo(value) ? { ...value, to: stateNameAfter(pair, value.to) } : value,
  );
  return JSON.parse(text) as unknown;
}

function isGo(value: unknown): value is { readonly do: 'go'; readonly to: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'do' in value &&
    value.do === 'go' &&
    'to' in value &&
    typeof value.to === 'string'
  );
}

/** Every state that a part of a plan leads to, however deep it says so. */
export function targetsIn(part: unknown): readonly string[] {
  if (typeof part !== 'object' || part === null) return [];
  if (Array.isArray(part)) return part.flatMap(targetsIn);
  if (isGo(part)) return [part.to];
  return Object.values(part).flatMap(targetsIn);
}

export const ACCESS_RANK: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

/** Whether a state gives less than another one. */
export function givesLess(after: StatePlan, before: StatePlan): boolean {
  return ACCESS_RANK[after.access] < ACCESS_RANK[before.access];
}
