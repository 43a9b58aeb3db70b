import type { PortalState, ProblemError, ResourceName, Resources } from '@lintel/client';
import type { Decision } from '@lintel/contract';

/**
 * What a widget shows when it is used without a provider: the answers of the API, by the name of the resource. A page
 * that fetches them itself sets this property and answers the `lintel-<verb>-request` events.
 */
export type Snapshot = { readonly [K in ResourceName]?: Resources[K] } & {
  /** Decisions made beforehand, found by their request. */
  readonly decisions?: readonly Decision[];
};

/** How several resources stand together. `value` is there when all of theirs are. */
export interface Standing {
  readonly status: PortalState<unknown>['status'];
  readonly hasAll: boolean;
  readonly isRefreshing: boolean;
  readonly problem: ProblemError | null;
}

const WORST_FIRST = ['expired', 'failed', 'loading', 'ready'] as const;

/** The worst of them says what a screen may show. */
export function standingOf(states: readonly PortalState<unknown>[]): Standing {
  const problem = states.find((state) => state.status === 'failed')?.problem ?? null;
  return {
    status:
      WORST_FIRST.find((status) => states.some((state) => state.status === status)) ?? 'ready',
    hasAll: states.every(({ value }) => value !== null),
    isRefreshing: states.some((state) => state.status === 'ready' && state.isRefreshing),
    problem,
  };
}
