import type { ApprovalOutcome, Instant, Money, Value } from '@lintel/contract';

/** What the world around an instance looks like: what the subject has bought, and the other policies that watch it. */
export interface Surroundings {
  readonly zone: string;
  readonly plan: string | null;
  /** Of the subscription; missing where nobody knows. */
  readonly interval?: 'month' | 'year';
  readonly quantities: ReadonlyMap<string, number>;
  /** State of other policies, by `subject/NAME` and `account/NAME`. */
  readonly others: ReadonlyMap<string, string>;
  /** Which switches are on; one that is missing is as it normally is. */
  readonly switches?: ReadonlyMap<string, boolean>;
}

/** Who asks for something. */
export interface Asker {
  readonly person: string;
  readonly roles: readonly string[];
}

/** A request that waits for an approval; `id` is the rule that asked, or `STATE/ask`. */
export interface Ask {
  readonly id: string;
  readonly approval: string;
  readonly event: string;
  readonly fields: ReadonlyMap<string, Value>;
  readonly asker: Asker;
  readonly reason: string | null;
}

/**
 * A running policy, as the explorer keeps it.
 *
 * Invariant: an instance that was handed out is never changed; a step works on its own copy.
 */
export interface Instance {
  state: string;
  ended: boolean;
  begun: Instant;
  /** Entry of the present state. */
  since: Instant;
  /** Instant of the last step. */
  last: Instant;
  entered: Map<string, Instant>;
  /** Last time each state was left. */
  left: Map<string, Instant>;
  /** First and last time of the events that deadlines count from. */
  heard: Map<string, { readonly first: Instant; readonly last: Instant }>;
  facts: Map<string, Value>;
  settings: Map<string, Value>;
  choices: Map<string, string>;
  billingStopped: boolean;
  memory: Map<string, Value>;
  /** Day of the month that a chain of months of a memory counts from. */
  anchorDays: Map<string, number>;
  counts: Map<string, { readonly value: number | Money; readonly at: Instant }>;
  repeats: Map<string, number>;
  moved: Map<string, Moved>;
  paused: Map<string, { readonly at: Instant; readonly restMs: number | null }>;
  times: Map<string, { readonly at: Instant | null; readonly since: Instant }>;
  /** `key@generation` of what fired in the present state. */
  fired: Set<string>;
  /** Keys that met an unknown and wait for the next fact. */
  waiting: Set<string>;
  asks: readonly Ask[];
  scheduled: Map<string, Scheduled>;
  deleted: Set<string>;
  /** First deletion of each class of data, for ever. */
  gone: Map<string, Instant>;
  /** Data to be deleted later although their state was left. */
  keeping: Map<string, { readonly at: Instant; readonly state: string }>;
  /** Notices that wait for the end of the quiet hours, or to see whether their state lasts. */
  held: readonly Held[];
  /** `ROLE TEMPLATE`: when it was last sent, where a notice is capped. */
  toldAt: Map<string, Instant>;
  /** When each notice at a share of a limit was last told. */
  marks: Map<string, Instant>;
  /** What of the extra use of each meter is charged, in the period that ran then. */
  usePaid: Map<string, { readonly start: Instant; readonly count: number }>;
  /** The last day on which each yearly deadline was due. */
  turned: Map<string, Instant>;
  around: Surroundings;
  /** Due things at one instant so far, to stop an endless hand-over. */
  hops: { readonly at: Instant; readonly count: number };
}

/** A notice, the rule that it comes from, and the instant until which it waits. */
export interface Held {
  readonly to: string;
  readonly template: string;
  readonly rule: string;
  readonly until: Instant;
  /** Dropped when its state is left. */
  readonly ifItLasts: boolean;
}

/** A deadline that was moved, or cleared (`at` null): valid as long as what it is made from still gives `base`. */
export interface Moved {
  readonly base: Instant | null;
  readonly at: Instant | null;
  readonly anchorDay: number | null;
}

/** A change that waits for a deadline. */
export interface Scheduled {
  readonly deadline: string;
  readonly to: Value;
  readonly rule: string;
}

/** What comes to an instance. */
export type Incoming =
  | {
      readonly kind: 'request';
      readonly name: string;
      readonly fields: ReadonlyMap<string, Value>;
      readonly asker: Asker;
      /** Why, where they say so. */
      readonly reason?: string;
    }
  | { readonly kind: 'event'; readonly name: string; readonly fields: ReadonlyMap<string, Value> }
  | { readonly kind: 'due'; readonly key: string; readonly generation: string }
  | { readonly kind: 'set'; readonly facts: ReadonlyMap<string, Value> }
  | { readonly kind: 'surroundings' }
  | {
      readonly kind: 'approval-ended';
      /** Which of the requests that wait, from 0. */
      readonly place: number;
      readonly outcome: ApprovalOutcome;
    };

/** What a step told the world, in order, with the rule it comes from. */
export type Told = { readonly rule: string } & (
  | { readonly kind: 'notice'; readonly to: string; readonly template: string }
  | { readonly kind: 'record'; readonly text: string }
  | {
      readonly kind: 'tell';
      readonly subject: string;
      readonly each: boolean;
      readonly event: string;
    }
  | { readonly kind: 'charge' | 'invoice'; readonly amount: Value }
  | { readonly kind: 'collect' }
  | { readonly kind: 'invoices-closed'; readonly as: 'void' | 'written-off' }
  | { readonly kind: 'credit'; readonly time: { from: Instant; until: Instant } | null }
  | { readonly kind: 'interval'; readonly to: 'month' | 'year'; readonly from: Instant | null }
  | { readonly kind: 'billing-stopped'; readonly from: Instant | null }
  | { readonly kind: 'plan'; readonly to: string; readonly from: Instant | null }
  | {
      readonly kind: 'quantity';
      readonly what: string;
      readonly by: number;
      readonly from: Instant | null;
    }
  | { readonly kind: 'cancel-scheduled'; readonly what: string }
  | { readonly kind: 'licence'; readonly licence: string; readonly until: Instant }
  | { readonly kind: 'asked' | 'withdrawn'; readonly approval: string }
  | { readonly kind: 'data-deleted'; readonly what: string }
  | { readonly kind: 'promise-broken'; readonly text: string }
);

/** How a step was answered; `code` is one of the reason codes of decisions. */
export type Answered =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused' | 'ignored'; readonly code: string; readonly rule: string | null }
  | { readonly kind: 'failed'; readonly message: string };

export interface Taken {
  readonly answer: Answered;
  readonly instance: Instance;
  readonly told: readonly Told[];
  readonly entered: readonly string[];
  readonly fired: readonly string[];
}

/** A copy that may be changed. */
export function copyOf(instance: Instance): Instance {
  return {
    ...instance,
    entered: new Map(instance.entered),
    left: new Map(instance.left),
    heard: new Map(instance.heard),
    facts: new Map(instance.facts),
    memory: new Map(instance.memory),
    anchorDays: new Map(instance.anchorDays),
    choices: new Map(instance.choices),
    counts: new Map(instance.counts),
    repeats: new Map(instance.repeats),
    moved: new Map(instance.moved),
    paused: new Map(instance.paused),
    times: new Map(instance.times),
    fired: new Set(instance.fired),
    waiting: new Set(instance.waiting),
    scheduled: new Map(instance.scheduled),
    deleted: new Set(instance.deleted),
    gone: new Map(instance.gone),
    keeping: new Map(instance.keeping),
    toldAt: new Map(instance.toldAt),
    turned: new Map(instance.turned),
    marks: new Map(instance.marks),
    usePaid: new Map(instance.usePaid),
  };
}
