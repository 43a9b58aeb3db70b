import type {
  AccessLine,
  InstanceEntitlements,
  InstanceSnapshot,
  Plan,
  RuleSource,
  StatePlan,
} from '@lintel/contract';
import { type AccessNow, accessNow } from './access.ts';
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
  const now = accessNow(state, lookups);
  return {
    state: { name: state.name, title: state.title },
    access: now.access,
    ...(now.reach === null ? {} : { reach: now.reach }),
    ...(now.unknown ? { accessUnknown: true } : {}),
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
    ...reasonsOf(plan, snapshot, state, now),
    source: accessSource(plan, state, now.line),
  };
}

/** Why it came here, and why its access is as it is: left out where the policy gives no reasons. */
function reasonsOf(
  plan: Plan,
  snapshot: InstanceSnapshot,
  state: StatePlan,
  { line }: AccessNow,
): Pick<InstanceEntitlements, 'reasons'> {
  const { why, because } = contextOf(snapshot);
  const reasons = [
    ...(why ? [{ ...why, source: because }] : []),
    ...accessReason(plan, state, line),
  ].map(({ reason: name, text: message, source }) =>
    reason('refused-by-policy', { name, message, source }),
  );
  return reasons.length === 0 ? {} : { reasons };
}

function accessReason(plan: Plan, state: StatePlan, line: AccessLine | null) {
  const because = line === null ? state.because : line.because;
  return because ? [{ ...because, source: accessSource(plan, state, line) }] : [];
}

/** The line that says the access, where it is more than one word; else the state. */
function accessSource(plan: Plan, state: StatePlan, line: AccessLine | null): RuleSource {
  if (line === null) return stateSource(plan, state);
  return sourceOf(plan, `${state.name}/access ${line.level}`, line.text, line.span);
}
