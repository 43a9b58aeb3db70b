import type { Effect } from '@lintel/contract';
import type { ApprovalRow, AuditRow, RequestRow } from '../store/records.ts';
import type { ReportedEvent } from './reported-event.ts';

/** An audit entry before the command signs and dates it. */
export type AuditEntry = Omit<AuditRow, 'id' | 'at' | 'writtenAt' | 'actor'> &
  Partial<Pick<AuditRow, 'actor'>>;

/** What follows from something that a command does, in the same transaction, after what it is doing now. */
export type FollowUp =
  /** What policies read about the account is not what it was. */
  | { readonly kind: 'push-facts'; readonly account: string }
  /** Who has a seat is not what it was. */
  | { readonly kind: 'follow-seats'; readonly account: string }
  /** Plan, quantities or the states of others are not what this instance saw last. */
  | { readonly kind: 'subject-changed'; readonly account: string; readonly instance: string }
  /** Told to one instance, if it runs and mentions the event. */
  | {
      readonly kind: 'tell-instance';
      readonly account: string;
      readonly instance: string;
      readonly event: ReportedEvent;
    }
  | {
      readonly kind: 'tell-subscription';
      readonly account: string;
      readonly subscription: string;
      readonly event: ReportedEvent;
    }
  /** The plan changed: the policies that watch the new one begin. */
  | { readonly kind: 'begin-for-plan'; readonly subscription: string; readonly oldPlan: string }
  | {
      readonly kind: 'approval-ended';
      readonly approval: ApprovalRow;
      readonly request: RequestRow;
      readonly ending: Extract<Effect, { kind: 'approval-ended' }>;
    }
  | { readonly kind: 'audit'; readonly entry: AuditEntry };
