import type { Money } from './money.ts';
import type { Instant } from './ports.ts';
import type { Span } from './span.ts';
import type { Value } from './value.ts';

export const OUTCOMES = [
  'instant',
  'approval',
  'payment',
  'refused',
  'prerequisite',
  'unknown',
] as const;
/**
 * What would happen if the button were pressed. `approval` may carry a price as well.
 * `unknown`: cannot be told yet; never drawn as allowed.
 */
export type Outcome = (typeof OUTCOMES)[number];

/** The line of a policy that decided, for people and for links. */
export interface RuleSource {
  readonly policy: string;
  readonly version: number;
  readonly rule: string;
  readonly text: string;
  readonly span: Span;
}

/**
 * Why. `code` is stable and for programs; `message` is in the policy's own words (`lang` says which
 * language that is) or empty where the code speaks for itself; `data` fills the message.
 */
export interface Reason {
  readonly code: ReasonCode;
  /** The name that the policy gives the reason (`unpaid`): stable, for programs. Left out where it gives none. */
  readonly name?: string;
  readonly message: string;
  readonly lang: string | null;
  readonly source: RuleSource | null;
  readonly data: Readonly<Record<string, Value>>;
}

export const REASON_CODES = [
  /** A `refuse "text"` of a rule or a state. */
  'refused-by-policy',
  'role-refused',
  'no-rule-applied',
  'unexpected',
  'unknown-fact',
  'no-price',
  'no-policy',
  'invalid-field',
  'ended',
  'already-waiting',
  /** The approval wants to know why, and nobody said it. */
  'justification-missing',
  'limit-reached',
  'not-asked',
  'requester-cannot-approve',
  'already-decided',
  'one-person-two-stages',
  'same-reporting-line',
  'trial-already-used',
  'unknown-combination',
  'internal-loop',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Who has to agree, for the sentence under a button. */
export interface ApproverPreview {
  readonly approval: string;
  readonly stages: readonly {
    readonly title: string;
    /** Roles asked, and the persons who hold them where the host knows. */
    readonly roles: readonly string[];
    readonly people: readonly string[];
    readonly quorum: number | 'all';
  }[];
  /** When the first time-out of the first stage would fall. */
  readonly answerBy: Instant | null;
}

/** Money that an action would cause, before the catalogue has priced it. */
export interface MoneyAction {
  readonly kind: 'charge' | 'invoice';
  readonly amount: 'full' | 'prorated' | ExtraUse | Money;
  readonly source: RuleSource;
}

/** So many pieces of a meter above what is bought. */
export interface ExtraUse {
  readonly extra: string;
  readonly count: number;
  /** Of each period up to where it was charged before, and up to where it is now: a begun pack is paid for once. */
  readonly periods: readonly { readonly before: number; readonly now: number }[];
}

/** What a request would change, if it is accepted. */
export type ChangeAction =
  | {
      readonly kind: 'change-interval';
      readonly to: 'month' | 'year';
      readonly from: Instant | null;
      readonly source: RuleSource;
    }
  | {
      readonly kind: 'change-plan';
      readonly to: string;
      /** With everything that this bundle holds, at its price. */
      readonly bundle?: string;
      readonly from: Instant | null;
      readonly source: RuleSource;
    }
  | {
      readonly kind: 'change-quantity';
      readonly what: string;
      /** Signed: up is positive. */
      readonly by: number;
      readonly from: Instant | null;
      readonly source: RuleSource;
    };

export interface PricePreview {
  readonly quoteId: string | null;
  readonly today: Money;
  readonly recurring: { readonly amount: Money; readonly per: string } | null;
}

/**
 * The answer to "what would happen if": a dry run of the machine that is enforced.
 * Attached to every action before it is pressed, and made again when it is submitted.
 */
export interface Decision {
  readonly id: string;
  readonly request: string;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly approvers: ApproverPreview | null;
  readonly price: PricePreview | null;
  /** `null`: at once. */
  readonly effectiveAt: Instant | null;
  /** Other requests that would not be refused, best first. */
  readonly alternatives: readonly { readonly request: string; readonly label: string }[];
  readonly policyVersions: readonly { readonly policy: string; readonly version: number }[];
  readonly expiresAt: Instant;
}
