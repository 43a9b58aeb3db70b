import type { Span } from './span.ts';
import type { TimeSpan } from './time-span.ts';
import type { Value } from './value.ts';

/** Local date and time in the policy's zone, `2026-03-01T09:00`. */
export type LocalMoment = string;

/** A scenario as data: lowered by the compiler, run by an engine, printed by whoever asked. */
export interface ScenarioPlan {
  readonly name: string;
  readonly span: Span;
  readonly timeZone: string | null;
  /** Facts, and the quantities (`seats = 25`) that the subject has from the start. */
  readonly facts: Readonly<Record<string, Value>>;
  readonly quantities: Readonly<Record<string, number>>;
  readonly choices: Readonly<Record<string, string>>;
  /** `given interval = year`; left out where the policy says enough. */
  readonly interval?: 'month' | 'year';
  readonly settings: Readonly<Record<string, Value>>;
  /** Named persons and their roles. A role alone in `by` stands for a fresh person who holds it. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  /** `Max` is `manager` of `Ana`. Left out: nobody is anything to anybody. */
  readonly relations?: readonly {
    readonly person: string;
    readonly role: string;
    readonly of: string;
  }[];
  /** `Eva` decides for `Max`, both days included. Left out: nobody does. */
  readonly standIns?: readonly {
    readonly person: string;
    readonly for: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Roles that nobody holds. */
  readonly nobodyIs: readonly string[];
  /** The account has the version before: this one never begins for it. */
  readonly outsideRollout?: true;
  /** Left out when the scenario gives none. */
  readonly switches?: Readonly<Record<string, boolean>>;
  /** `null`: the instance begins at the first instant of the steps. */
  readonly begin: {
    /** The event that begins it; left out: the first that the policy names. */
    readonly on?: string;
    readonly at: LocalMoment;
    readonly with: Readonly<Record<string, Value>>;
    readonly span: Span;
  } | null;
  /** When nobody looks: what falls due meanwhile is done late, each at its own instant. Left out: never. */
  readonly down?: readonly { readonly from: LocalMoment; readonly to: LocalMoment }[];
  /** Several subjects, `given boat "B1"`. Left out: one without a name. */
  readonly subjects?: readonly {
    readonly kind: string;
    readonly name: string;
    readonly facts: Readonly<Record<string, Value>>;
  }[];
  /** `given sub-account "UK"`. Left out: the account has none. */
  readonly subAccounts?: readonly GivenSubAccount[];
  readonly steps: readonly ScenarioStep[];
}

/** An account below the one that a scenario is about. No policy runs for it there. */
export interface GivenSubAccount {
  /** Unique among all that is given by name. */
  readonly name: string;
  /** The sub-account that it is below; left out: it is below the account at hand. */
  readonly of?: string;
  /** Of a subscription of its own; left out: it has none. */
  readonly plan?: string;
  /** What it bought of its own, where that is not what its plan includes; add-ons by their number. */
  readonly quantities: Readonly<Record<string, number>>;
  /** What it used, by meter. */
  readonly used: Readonly<Record<string, number>>;
}

/** When a step happens: at a moment, just before it, some time after the step before, or at once after it. */
export type StepTime =
  | { readonly kind: 'at' | 'just-before'; readonly moment: LocalMoment }
  | { readonly kind: 'wait'; readonly span: TimeSpan }
  | { readonly kind: 'then' };

export type ScenarioStep = { readonly time: StepTime; readonly span: Span } & (
  | {
      readonly kind: 'do';
      readonly event: string;
      /** Which of several subjects. */
      readonly about?: string;
      /** A named person, a role, or null: `system` if the catalogue says so, else any role that may. */
      readonly by: { readonly person: string } | { readonly role: string } | null;
      /** Why, in the words of whoever asks. */
      readonly because?: string;
      readonly with: Readonly<Record<string, Value>>;
    }
  | {
      readonly kind: 'set';
      readonly fact: string;
      /** Of which of several subjects; left out: of all. */
      readonly about?: string;
      readonly to: Value;
    }
  | { readonly kind: 'wait' }
  | { readonly kind: 'turn'; readonly switch: string; readonly on: boolean }
  | { readonly kind: 'expect'; readonly about?: string; readonly expectation: Expectation }
);

export type Expectation =
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'access'; readonly access: string }
  | { readonly kind: 'billing'; readonly billing: string }
  /** At that very instant. */
  | { readonly kind: 'notice'; readonly template: string; readonly to: string | null }
  | { readonly kind: 'no-notice'; readonly template: string }
  | { readonly kind: 'notices-so-far'; readonly template: string; readonly count: number }
  /** Of the last `do`; `text` is a part of the reason, `because` its name. */
  | { readonly kind: 'refused'; readonly text: string | null; readonly because?: string }
  /** What the subscription is to now. */
  | { readonly kind: 'plan'; readonly plan: string }
  /** The one that it was bought as; `null`: none. */
  | { readonly kind: 'bundle'; readonly bundle: string | null }
  | { readonly kind: 'deadline'; readonly deadline: string; readonly at: LocalMoment | null }
  | { readonly kind: 'instant'; readonly instant: string }
  | { readonly kind: 'approval'; readonly approval: string; readonly waitingFor: string }
  /** Of the state as it stands, or of the last refusal. */
  | { readonly kind: 'reason'; readonly reason: string }
  | { readonly kind: 'audit'; readonly text: string }
  /** At that very instant: a sum, or what was asked for before it is priced; `null`: any. */
  | {
      readonly kind: 'charge' | 'credit' | 'invoice';
      readonly amount: Value | 'full' | 'prorated';
    }
  | { readonly kind: 'no-charge' | 'no-credit' | 'no-invoice' }
  /** The next beat of something that repeats; `null`: there is none. */
  | { readonly kind: 'next'; readonly name: string; readonly at: LocalMoment | null }
  | { readonly kind: 'quantity'; readonly name: string; readonly value: number }
  /** What the state allows now; `null`: it has no line about it. */
  | { readonly kind: 'limit'; readonly on: string; readonly to: number | null }
  /** How much is left of a meter, for the account at hand or a sub-account. */
  | { readonly kind: 'left'; readonly on: string; readonly count: number }
  /** Of a memory, a count or a choice. */
  | { readonly kind: 'value'; readonly name: string; readonly value: Value };
