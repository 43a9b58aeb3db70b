import type {
  Actor,
  ApprovalOutcome,
  Effect,
  Instant,
  Plan,
  Reason,
  RuleSource,
  StepContext,
  Values,
} from '@lintel/contract';
import type { InstanceContext } from './instance-context.ts';

/** One step under way: what came in (fixed), what the instance remembers, and what came out so far. */
export interface Frame {
  readonly plan: Plan;
  readonly at: Instant;
  /** When the host really looks; `at` unless it is late. */
  readonly now: Instant;
  readonly actor: Actor | null;
  /** Who asked for what the step is about; kept through an approval. */
  readonly requester: string | null;
  readonly event: string;
  readonly fields: Values;
  /** Why it is asked, where somebody said it. */
  readonly justification: string | null;
  readonly requestFacts: Values;
  /** Use by period, where the host measures it. */
  readonly uses: StepContext['uses'];
  /** The approval that ended, by the id under which it was asked. */
  readonly approval: {
    readonly ask: string;
    readonly outcome: ApprovalOutcome;
    readonly deciders: readonly string[];
    readonly asked: readonly string[];
  } | null;
  /** Present state, as far as the step has come. */
  readonly state: string;
  readonly memory: InstanceContext;
  readonly effects: readonly Effect[];
  readonly entered: readonly string[];
  readonly fired: readonly RuleSource[];
  readonly refused: readonly Reason[];
  readonly ignored: Reason | null;
  /** A calendar that cannot answer, or another fault that must not be passed over. */
  readonly fault: string | null;
}

export function remembering(frame: Frame, change: Partial<InstanceContext>): Frame {
  return { ...frame, memory: { ...frame.memory, ...change } };
}

export function emitting(frame: Frame, ...effects: readonly Effect[]): Frame {
  return { ...frame, effects: [...frame.effects, ...effects] };
}
