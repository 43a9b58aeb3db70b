import type {
  Actor,
  ApprovalPlan,
  Effect,
  Instant,
  InstanceSnapshot,
  People,
  Plan,
  Reason,
  RequestEvent,
  RuleSource,
  SubjectContext,
  Values,
} from '@lintel/contract';
import type { HeldNotice } from '../instance-context.ts';

/** What an approval remembers: plain JSON. */
export interface ApprovalContext {
  readonly request: RequestEvent;
  readonly facts: Values;
  readonly subject: SubjectContext;
  readonly people: People;
  readonly begun: Instant;
  /** Start of the present stages: time starts again with each. */
  readonly since: Instant;
  readonly last: Instant;
  /** The present stage, and those that began together with it. */
  readonly open: readonly OpenStage[];
  /** Indexes of the stages that were passed over. */
  readonly skipped: readonly number[];
  readonly votes: readonly Vote[];
  /** Notices that wait until the quiet hours are over. Left out when none does. */
  readonly held?: readonly HeldByApproval[];
}

export type HeldByApproval = Omit<HeldNotice, 'unlessLeft'>;

/** How far one stage has come. */
export interface OpenStage {
  /** Index in the approval. */
  readonly stage: number;
  /** Whether the condition of the stage asks for it; decided when the stage is reached. */
  readonly needed: boolean;
  /** Who is asked now: a role, or `ROLE of PERSON`. */
  readonly asking: readonly string[];
  /** Indexes of the timers that have fired. */
  readonly timers: readonly number[];
  readonly reminders: number;
  /** What the clock decided, with the words of the policy. */
  readonly clock: { readonly does: 'deny' | 'approve'; readonly text: string } | null;
}

export interface Vote {
  readonly stage: number;
  readonly person: string;
  /** Those audiences of the stage that the person belongs to. */
  readonly as: readonly string[];
  /** Whom the person stands in for; left out: for nobody. */
  readonly for?: string;
  readonly vote: 'approve' | 'deny';
  readonly at: Instant;
  readonly comment: string | null;
}

/** One step of an approval under way. */
export interface ApprovalFrame {
  readonly plan: Plan;
  readonly approval: ApprovalPlan;
  readonly at: Instant;
  /** When the host really comes to it; later than `at` where it is late. */
  readonly now: Instant;
  readonly actor: Actor | null;
  readonly vote: 'approve' | 'deny' | 'withdraw' | null;
  readonly comment: string | null;
  readonly memory: ApprovalContext;
  readonly effects: readonly Effect[];
  readonly entered: readonly string[];
  readonly fired: readonly RuleSource[];
  readonly refused: readonly Reason[];
  readonly ignored: Reason | null;
}

/** Whether stored JSON has the shape of an approval's context. */
export function isApprovalContext(context: Readonly<Record<string, unknown>>): boolean {
  const isObject = (key: string) => typeof context[key] === 'object' && context[key] !== null;
  return (
    ['request', 'facts', 'subject', 'people'].every(isObject) &&
    ['open', 'votes', 'skipped'].every((key) => Array.isArray(context[key])) &&
    ['begun', 'since', 'last'].every((key) => typeof context[key] === 'string')
  );
}

export function approvalContextOf(snapshot: InstanceSnapshot): ApprovalContext {
  return snapshot.context as unknown as ApprovalContext;
}
