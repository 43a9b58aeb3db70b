import type {
  EngineDecision,
  InstanceEntitlements,
  InstanceExplanation,
} from './engine/answers.ts';
import type { PendingDeadline } from './engine/effects.ts';
import type { Simulation, SimulationGiven } from './engine/simulation.ts';
import type {
  EngineEvent,
  InstanceSnapshot,
  RequestEvent,
  StepContext,
  StepResult,
} from './engine/steps.ts';
import type { BeginApprovalInput, BeginInput } from './engine/subjects.ts';
import type { Plan } from './plan.ts';
import type { Instant } from './ports.ts';
import type { ReviewEngine } from './review-engine.ts';

export type * from './engine/subjects.ts';
export type * from './engine/steps.ts';
export type * from './engine/effects.ts';
export type * from './engine/answers.ts';
export type * from './engine/simulation.ts';

/**
 * What runs plans. Pure: the same arguments give the same answer; nothing is read from outside.
 * `runtime` implements it; server, scenarios, studio and command line are handed it.
 * No method throws for input: a refusal, an unknown or an error is part of the answer.
 */
export interface Engine {
  /** Creates the instance of a plan for one subject and enters its start state. */
  begin(plan: Plan, input: BeginInput): StepResult;
  /** Creates the instance of an approval that `plan` asks, for one request. */
  beginApproval(plan: Plan, approval: string, input: BeginApprovalInput): StepResult;
  /** One event on one instance, run to completion. */
  step(
    plan: Plan,
    snapshot: InstanceSnapshot,
    event: EngineEvent,
    context: StepContext,
  ): StepResult;
  /** Every instant at which something would happen by itself, soonest first. A pure function of the snapshot. */
  deadlines(plan: Plan, snapshot: InstanceSnapshot): readonly PendingDeadline[];
  /** Dry run of a request: the rule that would fire, nothing stored. */
  decide(
    plan: Plan,
    snapshot: InstanceSnapshot,
    request: RequestEvent,
    context: StepContext,
  ): EngineDecision;
  /** What the instance says about access, billing and limits now. */
  entitlements(plan: Plan, snapshot: InstanceSnapshot): InstanceEntitlements;
  /** Why it is in this state, which line decided, what happens next and when. */
  explain(plan: Plan, snapshot: InstanceSnapshot, at: Instant): InstanceExplanation;
  /** Plans on one subject under a simulated clock, with their approvals: for scenarios, replay, studio. */
  simulate(plans: readonly Plan[], given: SimulationGiven): Simulation;
  /** Reviews go over many subjects, so they have steps of their own. */
  readonly reviews: ReviewEngine;
}
