import type { HeldBundle, Instant, RuleSource, Values } from '@lintel/contract';
import type { Row } from './row.ts';

export type AccountKind = 'vendor' | 'reseller' | 'customer' | 'sub-account';

export interface AccountRow extends Row {
  readonly kind: AccountKind;
  readonly name: string;
  readonly parent: string | null;
  readonly zone: string;
  readonly region: string;
  readonly currency: string;
  readonly locale: string | null;
  /** Grows with every change of what the account may see; a view with a smaller one is stale. */
  readonly revision: number;
  /** Facts that the vendor told, kept so that policies which begin later know them. */
  readonly facts: Values;
  readonly createdAt: Instant;
  /** Nothing of it is deleted. Left out: there is no hold. */
  readonly legalHold?: boolean;
}

export interface MemberRow extends Row {
  readonly account: string;
  /** Id in the vendor's user base; null until an invitation is accepted. */
  readonly person: string | null;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly string[];
  readonly status: 'active' | 'invited' | 'removed';
  readonly hasSeat: boolean;
  readonly invitedAt: Instant | null;
  readonly invitationHoldsUntil: Instant | null;
  readonly joinedAt: Instant | null;
  readonly lastActiveAt: Instant | null;
  /** Persons who are something to this one: `{ role: 'manager', person: 'max' }`. Left out: nobody is. */
  readonly relations?: readonly { readonly role: string; readonly person: string }[];
  /** When they are away, and who decides for them meanwhile. */
  readonly away?: { readonly from: Instant; readonly to: Instant; readonly standIn: string };
}

/** A change that waits for its day; it happens before the rules of the same instant. */
export interface ScheduledChange {
  readonly id: string;
  /** `plan`, `interval`, `billing`, `seats`, a meter or an add-on. */
  readonly what: string;
  readonly change:
    | { readonly kind: 'plan'; readonly to: string; readonly bundle?: string }
    | { readonly kind: 'interval'; readonly to: 'month' | 'year' }
    /** `to` is `none`: nothing is charged any more. */
    | { readonly kind: 'billing'; readonly to: 'none' }
    | { readonly kind: 'quantity'; readonly by: number };
  readonly at: Instant;
  /** The instance that asked for it. */
  readonly instance: string;
  /** The line that asked for it. */
  readonly source: RuleSource;
}

export interface SubscriptionRow extends Row {
  readonly account: string;
  readonly plan: string;
  readonly interval: 'month' | 'year';
  readonly seats: number;
  readonly addOns: Readonly<Record<string, number>>;
  /** What the plan and some of the add-ons are bought as. Left out: each by itself. */
  readonly bundle?: HeldBundle;
  readonly currency: string;
  readonly startedAt: Instant;
  /** The event it began with, such as `sign-up`. */
  readonly beganOn: string;
  /** End of what is paid, a calendar date; null before the first full charge. */
  readonly paidThrough: string | null;
  /** Hash of the catalogue it was bought under, prices included. */
  readonly catalogue: string;
  /** Ended while no policy runs for it; one that begins later makes it run again. */
  readonly status: 'running' | 'ended';
  readonly choices: Readonly<Record<string, string>>;
  readonly settings: Values;
  readonly scheduled: readonly ScheduledChange[];
  /** The price of a retired plan that is kept; `until` is the first day on which it does not count for a renewal. */
  readonly keptPrice?: { readonly plan: string; readonly until: string };
}

/** That somebody has had a trial; id is `policy/per/whose`. */
export interface TrialRow extends Row {
  readonly account: string;
  readonly policy: string;
  readonly beganAt: Instant;
}
