import type { InstanceEntitlements, InstanceSnapshot, Plan, StatePlan } from '@lintel/contract';
import { valueOf } from './evaluate.ts';
import { lookupsOf } from './lookups.ts';
import { indexOf } from './plan-index.ts';
import { contextOf, restingFrame, snapshotProblem } from './snapshot.ts';
import { reason, sourceOf, stateSource } from './sources.ts';

/** What an instance says about access, billing and limits. A snapshot of another plan gives no access. */
export function entitlements(plan: Plan, snapshot: InstanceSnapshot): InstanceEntitlements {
  const state = indexOf(plan).states.get(snapshot.state);
  if (state === undefined || snapshotProblem(plan, snapshot) !== null) {
    const source = sourceOf(plan, 'policy', `policy "${plan.policy}"`, plan.span);
    return {
      state: { name: snapshot.state, title: snapshot.state },
      access: 'none',
      billing: 'none',
      limits: [],
      source,
    };
  }
  const lookups = lookupsOf(restingFrame(plan, snapshot.state, contextOf(snapshot)));
  return {
    state: { name: state.name, title: state.title },
    access: state.access,
    billing: contextOf(snapshot).billingStopped === true ? 'none' : state.billing,
    limits: state.limits.map((limit, index) => {
      const to = valueOf(limit.to, lookups);
      return {
        on: limit.on,
        to: typeof to === 'number' ? to : null,
        per: limit.per,
        kind: limit.kind,
        upToPercent: limit.upToPercent,
        notifyAtPercent: limit.notifyAtPercent,
        refuse: limit.refuse,
        source: sourceOf(
          plan,
          `${state.name}/limit ${limit.on}/${index + 1}`,
          `limit ${limit.on}`,
          limit.span,
        ),
      };
    }),
    ...reasonsOf(plan, snapshot, state),
    source: stateSource(plan, state),
  };
}

/** Why it came here, and why its access is as it is: left out where the policy gives no reasons. */
function reasonsOf(
  plan: Plan,
  snapshot: InstanceSnapshot,
  state: StatePlan,
): Pick<InstanceEntitlements, 'reasons'> {
  const { why, because } = contextOf(snapshot);
  const reasons = [
    ...(why ? [{ ...why, source: because }] : []),
    ...(state.because ? [{ ...state.because, source: stateSource(plan, state) }] : []),
  ].map(({ reason: name, text: message, source }) =>
    reason('refused-by-policy', { name, message, source }),
  );
  return reasons.length === 0 ? {} : { reasons };
}
