import type { Told } from '@lintel/dsl';
import type { ApprovalOutcome, Plan, Value } from '@lintel/contract';

type WithoutRule<T> = T extends unknown ? Omit<T, 'rule'> : never;
/** What a step told the world, without the line it comes from. */
export type Said = WithoutRule<Told>;

export interface Around {
  readonly zone: string;
  readonly plan: string | null;
  readonly quantities: Readonly<Record<string, number>>;
  readonly interval?: 'month' | 'year';
  readonly switches?: Readonly<Record<string, boolean>>;
  /** States of the policies that run beside it, by their names. */
  readonly others?: {
    readonly subject: Readonly<Record<string, string>>;
    readonly account: Readonly<Record<string, string>>;
  };
}

export interface Start {
  readonly at: string;
  readonly fields: Readonly<Record<string, Value>>;
  readonly facts: Readonly<Record<string, Value>>;
  readonly choices: Readonly<Record<string, string>>;
}

export type Sent =
  | {
      readonly kind: 'request';
      readonly name: string;
      readonly fields: Readonly<Record<string, Value>>;
      readonly role: string;
      /** Why they ask. */
      readonly reason?: string;
    }
  | {
      readonly kind: 'event';
      readonly name: string;
      readonly fields: Readonly<Record<string, Value>>;
    }
  | { readonly kind: 'set'; readonly facts: Readonly<Record<string, Value>> }
  | { readonly kind: 'around' }
  | {
      readonly kind: 'due';
      readonly key: string;
      readonly generation: string;
      /** When the host comes to it, if it is late. */
      readonly hostAt?: string;
    }
  | { readonly kind: 'approval'; readonly place: number; readonly outcome: ApprovalOutcome };

/** What can be seen of an instance after a step, in a form in which implementations can be compared. */
export interface Seen {
  /** `accepted`, `refused CODE`, `ignored CODE` or `failed`. */
  readonly answer: string;
  readonly said: readonly Said[];
  readonly entered: readonly string[];
  readonly state: string;
  readonly ended: boolean;
  readonly memory: Readonly<Record<string, Value>>;
  readonly counts: Readonly<Record<string, Value>>;
  readonly choices: Readonly<Record<string, string>>;
  /** Classes of data that were deleted. */
  readonly gone: readonly string[];
  readonly times: Readonly<Record<string, string | null>>;
  /** How many approvals wait. */
  readonly asks: number;
  readonly due: readonly {
    readonly key: string;
    readonly at: string;
    readonly generation: string;
  }[];
}

/** One implementation of the meaning of policies, running one instance. */
export interface Implementation {
  readonly name: string;
  /** Whether it knows all that a policy speaks of; left out by those who know everything. */
  knows?(plan: Plan): boolean;
  start(plan: Plan, start: Start, around: Around): Run;
}

export interface Run {
  readonly begun: Seen;
  send(sent: Sent, at: string, around: Around): Seen;
  /** Another run that goes on from here by itself: to see what would be. */
  fork(): Run;
}
