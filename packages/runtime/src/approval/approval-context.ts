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

/** What an approval remembers: plain JSON. */
export interface ApprovalContext {
  readonly request: RequestEvent;
  readonly facts: Values;
  readonly subject: SubjectContext;
  readonly people: People;
  readonly begun: Instant;
  /** Start of the present stage: time starts again with each. */
  readonly since: Instant;
  readonly last: Instant;
  /** Index of the present stage. */
  readonly stage: number;
  /** Whether the condition of the stage asks for it; decided when the stage is reached. */
  readonly needed: boolean;
  /** Indexes of the stages that were passed over. */
  readonly skipped: readonly number[];
  /** Who is asked now: a role, or `ROLE of PERSON`. */
  readonly asking: readonly string[];
  readonly votes: readonly Vote[];
  /** Indexes of the timers of the present stage that have fired. */
  readonly timers: readonly number[];
  readonly reminders: number;
  /** What the clock decided, with the words of the policy. */
  readonly clock: { readonly does: 'deny' | 'approve'; readonly text: string } | null;
}

export interface Vote {
  readonly stage: number;
  readonly person: string;
  readonly vote: 'approve' | 'deny';
  readonly at: Instant;
  readonly comment: string | null;
}

/** One step of an approval under way. */
export interface ApprovalFrame {
  readonly plan: Plan;
  readonly approval: ApprovalPlan;
  readonly at: Instant;
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
    ['asking', 'votes', 'timers', 'skipped'].every((key) => Array.isArray(context[key])) &&
    ['begun', 'since', 'last'].every((key) => typeof context[key] === 'string') &&
    typeof context['stage'] === 'number' &&
    typeof context['needed'] === 'boolean' &&
    typeof context['reminders'] === 'number'
  );
}

export function approvalContextOf(snapshot: InstanceSnapshot): ApprovalContext {
  return snapshot.context as unknown as ApprovalContext;
}
