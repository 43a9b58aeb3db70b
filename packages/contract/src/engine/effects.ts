import type { ChangeAction, MoneyAction, RuleSource } from '../decision.ts';
import type { ApprovalOutcome } from '../plan.ts';
import type { Instant } from '../ports.ts';
import type { RequestEvent } from './steps.ts';

/** What the host must do, as data; done once, with the key (instance, step, index). */
export type Effect = { readonly source: RuleSource } & (
  | {
      readonly kind: 'notify';
      readonly to: string;
      readonly template: string;
      readonly requester: string | null;
      /** The persons meant, where `to` is no role but a part in an approval: `deciders`, `asked`. */
      readonly people?: readonly string[];
      /** When it really goes out, where the host comes to it a minute or more after its time. */
      readonly sentAt?: Instant;
    }
  | { readonly kind: 'record'; readonly text: string }
  | TellEffect
  | MoneyEffect
  | { readonly kind: 'collect' }
  | { readonly kind: 'close-invoices'; readonly as: 'void' | 'written-off' }
  | CreditEffect
  | { readonly kind: 'stop-billing'; readonly from: Instant | null }
  | ChangeEffect
  | { readonly kind: 'cancel-scheduled'; readonly what: string }
  | { readonly kind: 'issue'; readonly licence: string; readonly until: Instant }
  | { readonly kind: 'ask-approval'; readonly approval: string; readonly request: RequestEvent }
  | { readonly kind: 'withdraw-approval'; readonly approval: string }
  | {
      readonly kind: 'approval-ended';
      readonly outcome: ApprovalOutcome;
      readonly reason: string | null;
      readonly deciders: readonly string[];
      readonly asked?: readonly string[];
    }
  | { readonly kind: 'delete-data'; readonly what: string }
  /** `always` broke: recorded loudly, the step stands. */
  | { readonly kind: 'invariant-broken'; readonly text: string }
);

/** An event for each subject of a kind that belongs to the account at hand, or for the one at hand; after the step. */
export interface TellEffect {
  readonly kind: 'tell';
  readonly subject: string;
  readonly each: boolean;
  readonly event: string;
}

/** What is given back, before the catalogue has priced it: `null` is from now to the end of what is paid. */
export interface CreditEffect {
  readonly kind: 'credit';
  readonly time: { readonly from: Instant; readonly until: Instant } | null;
}

export type MoneyEffect = Omit<MoneyAction, 'source'>;
export type ChangeEffect = ChangeAction extends infer C
  ? C extends ChangeAction
    ? Omit<C, 'source'>
    : never
  : never;

export interface PendingDeadline {
  /** Unique in the instance now: `trial-end`, `notice:trialing/trial-ending/1`, `every:retries`. */
  readonly key: string;
  /** The name people know, where it has one. */
  readonly name: string | null;
  readonly at: Instant;
  /** Changes whenever the deadline is moved or entered anew; a due event with an old one is dropped. */
  readonly generation: string;
  /** For the order at one instant: lower first (scheduled, below `SCHEDULED_BELOW`, < at/past < notice). */
  readonly priority: number;
  readonly source: RuleSource | null;
}
