import type { InstanceSnapshot, Plan, SubjectContext } from '@lintel/contract';
import type { Frame } from './frame.ts';
import { type InstanceContext, isInstanceContext } from './instance-context.ts';
import { indexOf } from './plan-index.ts';

/**
 * Why a stored snapshot cannot be used with a plan; `null` when it can. A snapshot is bound to the
 * hash of its plan: XState itself would take any state and any context.
 */
export function snapshotProblem(plan: Plan, snapshot: InstanceSnapshot): string | null {
  if (snapshot.kind !== 'policy') return 'the snapshot is not that of a policy';
  if (
    snapshot.policy !== plan.policy ||
    snapshot.version !== plan.version ||
    snapshot.hash !== plan.hash
  ) {
    return `the snapshot belongs to \`${snapshot.policy}\` version ${snapshot.version}, not to this plan`;
  }
  if (!indexOf(plan).states.has(snapshot.state))
    return `the plan has no state \`${snapshot.state}\``;
  if (!isInstanceContext(snapshot.context)) return 'the context of the snapshot is damaged';
  return null;
}

/** The context of a snapshot that `snapshotProblem` found nothing against. */
export function contextOf(snapshot: InstanceSnapshot): InstanceContext {
  return snapshot.context as unknown as InstanceContext;
}

/** A step that has not begun: nobody asks, nothing came out. */
export function restingFrame(plan: Plan, state: string, memory: InstanceContext): Frame {
  return {
    plan,
    at: memory.last,
    now: memory.last,
    actor: null,
    requester: null,
    event: '',
    fields: {},
    requestFacts: {},
    uses: undefined,
    approval: null,
    justification: null,
    state,
    memory,
    effects: [],
    entered: [],
    fired: [],
    refused: [],
    ignored: null,
    fault: null,
  };
}

/** Whether an instance rests in an end state; one that ended otherwise has left its plan (rule 14). */
export function isInEndState(plan: Plan, { state }: InstanceSnapshot): boolean {
  return indexOf(plan).states.get(state)?.kind === 'end';
}

/** Whether a subject is still one that the policy watches. */
export function isWatched(plan: Plan, planName: SubjectContext['plan']): boolean {
  if (plan.for.kind !== 'plans' || plan.keepsRunning === true) return true;
  return planName === null || plan.for.plans.includes(planName);
}
