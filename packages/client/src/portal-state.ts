import type { AccessAnswer, EntitlementView } from '@lintel/contract';
import type { ProblemError } from './problem-error.ts';

/**
 * How one snapshot stands. `value` outlives a failure and the end of a session, so that a screen keeps what it showed.
 * `expired`: the vendor's page does not renew the session; nothing is lost, `resume()` goes on.
 */
export type PortalState<T> =
  | { readonly status: 'loading'; readonly value: null }
  | { readonly status: 'ready'; readonly value: T; readonly isRefreshing: boolean }
  | { readonly status: 'failed'; readonly value: T | null; readonly problem: ProblemError }
  | { readonly status: 'expired'; readonly value: T | null };

export const LOADING: PortalState<never> = { status: 'loading', value: null };

/**
 * May this feature be used? `unknown` until an answer is there, and for a feature that the view does not name;
 * a lock is drawn for `denied` alone.
 */
export function accessTo(feature: string, state: PortalState<EntitlementView>): AccessAnswer {
  return state.value?.features.find((one) => one.feature === feature)?.access ?? 'unknown';
}
