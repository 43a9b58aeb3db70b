import type { People, Value } from '@lintel/contract';

export interface Voter {
  readonly person: string;
  readonly roles: readonly string[];
}

export interface ApprovalStart {
  readonly at: string;
  readonly zone: string;
  readonly request: Voter & { readonly fields: Readonly<Record<string, Value>> };
  readonly facts: Readonly<Record<string, Value>>;
  readonly people: People;
}

export type ApprovalSent =
  | { readonly kind: 'vote'; readonly voter: Voter; readonly yes: boolean }
  | { readonly kind: 'withdraw'; readonly voter: Voter }
  | { readonly kind: 'due'; readonly key: string };

/** A notice, or how the approval ended. */
export type ApprovalSaid =
  | { readonly to: string; readonly template: string }
  | { readonly outcome: string; readonly text: string | null };

/** What can be seen of an approval after a step. */
export interface ApprovalSeen {
  readonly answer: string;
  readonly said: readonly ApprovalSaid[];
  readonly ended: boolean;
  readonly due: readonly { readonly key: string; readonly at: string }[];
}

export interface ApprovalRun {
  readonly begun: ApprovalSeen;
  send(sent: ApprovalSent, at: string): ApprovalSeen;
}
