import type { Catalogue } from './catalogue.ts';
import type { Expression } from './expression.ts';
import type { MachineConfig } from './machine-vocabulary.ts';
import type { ApprovalPlan } from './plan/approvals.ts';
import type { DeadlinePlan } from './plan/deadlines.ts';
import type {
  ChoicePlan,
  CountPlan,
  DeclaredName,
  EventDeclaration,
  PolicyScope,
  PolicyZone,
  RequestDeclaration,
  SettingPlan,
} from './plan/declarations.ts';
import type { StatePlan } from './plan/states.ts';
import type { MovingPlan, RolloutPlan } from './plan/versions.ts';
import type { ReviewPlan } from './review-plan.ts';
import type { ScenarioPlan } from './scenario-plan.ts';
import type { Span } from './span.ts';
import type { TimeSpan } from './time-span.ts';
import type { Value } from './value.ts';

export type * from './plan/declarations.ts';
export type * from './plan/deadlines.ts';
export type * from './plan/states.ts';
export type * from './plan/rules.ts';
export type * from './plan/actions.ts';
export * from './plan/approvals.ts';
export type * from './plan/versions.ts';

/** Version of the shape of plans. A reader refuses a plan with another one. */
export const PLAN_FORMAT = 1;

/**
 * A compiled policy: plain JSON, everything resolved, every part with its place in the text.
 * The machine is emitted from the rest of the plan; explain, coverage and checks read the plan.
 * Equal text gives byte-equal plans.
 */
export interface Plan {
  readonly format: typeof PLAN_FORMAT;
  readonly policy: string;
  readonly version: number;
  /**
   * Hash of what the policy means: 64 hex digits (SHA-256). Places in the text, the file and the
   * machine made from the rest do not count, so that a comment needs no new version.
   */
  readonly hash: string;
  readonly file: string;
  readonly span: Span;
  readonly for: PolicyScope;
  readonly zone: PolicyZone;
  /** How spans of days, weeks, months and years end: rounded up to the end of a day, or at the same local time. */
  readonly eachDayEnds: 'at-midnight' | 'at-the-same-hour';
  readonly calendar: string | null;
  /** Local times between which business hours count, and after which a business day counts from the next. */
  readonly openingHours?: {
    readonly from: string;
    readonly to: string;
    readonly cutOff: string | null;
  };
  /** Local times (`20:00`) between which notices wait; `to` may be on the next day. */
  readonly quietHours?: { readonly from: string; readonly to: string };
  /** Events that create an instance. Empty: the host's `created`. */
  readonly beginOn: readonly string[];
  readonly prorate: {
    readonly by: 'day' | 'second';
    readonly round: 'half-up' | 'up' | 'down';
  } | null;
  readonly oneTrial: {
    readonly per: string;
    readonly againAfter: TimeSpan | null;
    readonly span: Span;
  } | null;
  readonly settings: readonly SettingPlan[];
  readonly facts: readonly DeclaredName[];
  readonly memories: readonly (DeclaredName & { readonly atFirst: Value | undefined | null })[];
  readonly counts: readonly CountPlan[];
  readonly choices: readonly ChoicePlan[];
  /** Requests and events that this policy mentions, with their fields. */
  readonly requests: readonly RequestDeclaration[];
  readonly events: readonly EventDeclaration[];
  /** Header deadlines: they live as long as the subject. */
  readonly deadlines: readonly DeadlinePlan[];
  readonly states: readonly StatePlan[];
  readonly always: readonly {
    readonly condition: Expression;
    readonly text: string;
    readonly span: Span;
  }[];
  /** The approvals that this policy asks, by name: lowered into it, so that it is complete in itself. */
  readonly approvals: Readonly<Record<string, ApprovalPlan>>;
  readonly moving: MovingPlan | null;
  /** Absent: everybody. */
  readonly rollout?: RolloutPlan;
  /** Policies whose word this one replaces, where both speak. */
  readonly overrides: readonly string[];
  /** It goes on when the subscription is to a plan that it is not for. */
  readonly keepsRunning?: true;
  /** The switches that its conditions read. Left out when there are none. */
  readonly switches?: readonly { readonly name: string; readonly normally: 'on' | 'off' }[];
  readonly scenarios: readonly ScenarioPlan[];
  readonly machine: MachineConfig;
}

/** What `compile` gives for a whole set of files: one catalogue, one plan per policy. */
export interface CompiledSet {
  readonly catalogue: Catalogue | null;
  readonly plans: readonly Plan[];
  /** Left out when there are none. */
  readonly reviews?: readonly ReviewPlan[];
}
