import type {
  Instant,
  Money,
  OtherStates,
  RequestEvent,
  RuleSource,
  SubjectContext,
  Value,
  Values,
} from '@lintel/contract';

type Named<T> = Readonly<Record<string, T>>;

/** What an instance of a policy remembers: plain JSON, the engine's own business. */
export interface InstanceContext {
  readonly begun: Instant;
  /** Entry of the present state. */
  readonly since: Instant;
  /** Instant of the last step; time never runs backwards in an instance. */
  readonly last: Instant;
  /** The line that led to the present state; `null` in the start state. */
  readonly because: RuleSource | null;
  /** Last entry of each state. */
  readonly entered: Named<Instant>;
  readonly events: Named<{ readonly first: Instant; readonly last: Instant }>;
  readonly facts: Values;
  readonly settings: Values;
  readonly choices: Named<string>;
  readonly memory: Values;
  /** Day of the month that a chain of months of a memory counts from. */
  readonly memoryAnchors: Named<number>;
  readonly counts: Named<{ readonly value: number | Money; readonly at: Instant }>;
  /** How often each `every` of the present state has fired. */
  readonly repeats: Named<number>;
  /**
   * Deadlines that were extended, moved, resumed or (`at` null) cleared, valid as long as what they
   * are made from gives `base`.
   */
  readonly moved: Named<{
    readonly base: Instant | null;
    readonly at: Instant | null;
    readonly anchorDay: number | null;
  }>;
  /** Elapsed milliseconds left when the deadline was paused; `null` when it was nothing. */
  readonly paused: Named<{ readonly at: Instant; readonly restMs: number | null }>;
  /** The instant of each living deadline and since when it has been that one. */
  readonly times: Named<{ readonly at: Instant | null; readonly since: Instant }>;
  /** `key@instant` of what fired since the entry of the present state. */
  readonly fired: readonly string[];
  /** Keys whose rule met an unknown; they are tried again when a fact changes. */
  readonly waiting: readonly string[];
  readonly asks: readonly PendingAsk[];
  readonly scheduled: Named<ScheduledChange>;
  /** Data of the present state that were deleted. */
  readonly deleted: readonly string[];
  /** When each class of data was deleted first; for ever. Missing: nothing was. */
  readonly deletedData?: Named<Instant>;
  /** Data that are deleted later although the state that kept them was left, by class. */
  readonly keeping?: Named<{ readonly at: Instant; readonly state: string }>;
  /** The reason that led to the present state, where the policy named one. */
  readonly why?: { readonly reason: string; readonly text: string } | null;
  /** Last time each state was left whose time some rule credits. */
  readonly left?: Named<Instant>;
  /** `stop billing` has come: nothing is charged any more. */
  readonly billingStopped?: true;
  /** Notices that wait; absent before there is one. */
  readonly held?: readonly HeldNotice[];
  /** The last day on which each yearly deadline was due. */
  readonly turned?: Named<Instant>;
  /** When each notice at a share of a limit was last sent, by its id. */
  readonly marks?: Named<Instant>;
  /** `ROLE TEMPLATE`: when it was last sent, where a notice is capped. */
  readonly told?: Named<Instant>;
  /** Per meter: the periods whose extra use was charged and may still be reported late, oldest first. */
  readonly usePaid?: Named<readonly PaidPeriod[]>;
  readonly subject: SubjectContext;
  readonly others: OtherStates;
  /** Due events that fired at one instant, to stop two states that hand a deadline to each other for ever. */
  readonly hops: { readonly at: Instant; readonly count: number };
}

/** A period of a meter whose extra use was charged, as far as it was known. */
export interface PaidPeriod {
  readonly start: Instant;
  /** How much was not extra in it; `null` while it ran: what is bought then still counts. */
  readonly allowance: number | null;
  readonly count: number;
}

/** An approval that was asked; `id` is the rule's id, or `STATE/ask` for a line of a state. */
export interface PendingAsk {
  readonly id: string;
  readonly approval: string;
  readonly request: RequestEvent;
}

/** A notice that waits for the end of the quiet hours, or to see whether its state lasts. */
export interface HeldNotice {
  readonly to: string;
  readonly template: string;
  readonly requester: string | null;
  /** The persons meant, where `to` is a part in an approval. */
  readonly people?: readonly string[];
  readonly source: RuleSource;
  readonly until: Instant;
  /** Id of a notice on entry that is dropped when its state is left. */
  readonly unlessLeft?: string;
}

/** A change that waits for a deadline. */
export interface ScheduledChange {
  readonly deadline: string;
  readonly to: Value;
  /** The bundle whose plan is `to`. */
  readonly bundle?: string;
  readonly rule: string;
}

const objects = [
  'entered',
  'events',
  'facts',
  'settings',
  'choices',
  'memory',
  'memoryAnchors',
  'counts',
  'repeats',
  'moved',
  'paused',
  'times',
  'scheduled',
  'subject',
  'others',
  'hops',
] as const satisfies readonly (keyof InstanceContext)[];
const lists = [
  'fired',
  'waiting',
  'asks',
  'deleted',
] as const satisfies readonly (keyof InstanceContext)[];
const instants = ['begun', 'since', 'last'] as const satisfies readonly (keyof InstanceContext)[];

/** Whether stored JSON has the shape of a context; it came from a store, not from the compiler. */
export function isInstanceContext(context: Readonly<Record<string, unknown>>): boolean {
  const isObject = (key: string) =>
    typeof context[key] === 'object' && context[key] !== null && !Array.isArray(context[key]);
  return (
    objects.every(isObject) &&
    lists.every((key) => Array.isArray(context[key])) &&
    instants.every((key) => typeof context[key] === 'string')
  );
}
