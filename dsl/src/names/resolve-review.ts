import type { DurationExpression, Expression } from '@lintel/contract';
import { lowerTimeSpan } from '../plan/lower-time-span.ts';
import type { Condition, DurationOrName, DurationValue, Review } from '../syntax/tree.ts';
import { policyNames } from './policy-names.ts';
import { policyOfReview } from './policy-of-review.ts';
import { resolveCondition } from './resolve-condition.ts';
import { type ResolvedPolicy, resolvePolicy } from './resolve-policy.ts';
import type { SetNames } from './set-names.ts';
import type { Tell } from './tell.ts';

/** A review with its conditions resolved. `policy` is what it has in common with policies, see `policyOfReview`. */
export interface ResolvedReview {
  readonly node: Review;
  readonly policy: ResolvedPolicy;
}

export function resolveReview(node: Review, set: SetNames, tell: Tell): ResolvedReview {
  const shared = resolvePolicy(policyNames(policyOfReview(node)), set, tell);
  const conditions = new Map<Condition, Expression>(shared.conditions);
  const durations = new Map<DurationOrName, DurationExpression>(shared.durations);
  const scope = { ...shared.scope(null), hasClose: true as const };
  const condition = (written: Condition | null) => {
    if (written === null) return;
    const resolved = resolveCondition(written, scope, tell);
    if (resolved !== null) conditions.set(written, resolved);
    for (const span of leadsIn(written)) duration(span);
  };
  const duration = (span: DurationValue) =>
    durations.set(span, { kind: 'span', span: lowerTimeSpan(span) });
  for (const item of node.items) {
    if (item.kind === 'review-members') condition(item.where);
    if (item.kind === 'recommend') condition(item.when);
    if (item.kind === 'open-for') duration(item.duration);
    if (item.kind === 'review-reminder' && item.at.kind === 'duration') duration(item.at);
  }
  return { node, policy: { ...shared, conditions, durations } };
}

function leadsIn(condition: Condition): readonly DurationValue[] {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return condition.parts.flatMap(leadsIn);
    case 'not':
      return leadsIn(condition.inner);
    case 'within':
      return [condition.duration];
    default:
      return [];
  }
}
