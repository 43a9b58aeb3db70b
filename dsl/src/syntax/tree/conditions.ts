import type { Span } from '@lintel/contract';
import type { NodeOf, Word } from './node.ts';
import type { DurationValue, NameValue, Term, TextValue } from './values.ts';

export interface OrCondition extends NodeOf<'or'> {
  readonly parts: readonly Condition[];
}

export interface AndCondition extends NodeOf<'and'> {
  readonly parts: readonly Condition[];
}

export interface NotCondition extends NodeOf<'not'> {
  readonly inner: Condition;
}

/** `policy "Annual subscription" is in ended`, `policy "Harbour fees" of account is in stopped`. */
export interface PolicyIsInCondition extends NodeOf<'policy-is-in'> {
  readonly policy: TextValue;
  /** Whose: `account`; `null` is the same subject. */
  readonly of: Word | null;
  readonly state: Word;
}

/** `switch exports is off`. */
export interface SwitchIsCondition extends NodeOf<'switch-is'> {
  readonly name: Word;
  readonly on: boolean;
}

/** `pauses < 1`. Equality is written with `is`. */
export interface ComparisonCondition extends NodeOf<'comparison'> {
  readonly left: Term;
  readonly operator: ComparisonOperator;
  readonly operatorSpan: Span;
  readonly right: Term;
}

export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** `region is JP`, `oldest-unpaid is nothing`, `term-end is not due`. */
export interface IsCondition extends NodeOf<'is'> {
  readonly subject: Term;
  readonly negated: boolean;
  readonly quality: Quality;
}

export type Quality =
  | EqualsQuality
  | BoundQuality
  | OverQuality
  | OneOfQuality
  | NodeOf<'ahead'>
  | NodeOf<'due'>
  | NodeOf<'past'>
  | NodeOf<'is-nothing'>
  | NodeOf<'unknown'>
  | NodeOf<'used-up'>
  | NodeOf<'deleted'>;

/** `is enterprise`, `is 5`. */
export interface EqualsQuality extends NodeOf<'equals'> {
  readonly value: Term;
}

/** `is at most 500 EUR`, `is at least 5`. */
export interface BoundQuality extends NodeOf<'bound'> {
  readonly bound: 'at-most' | 'at-least';
  readonly value: Term;
}

/** `kayaks is over the limit`, `seats-used is over the cap of seats`; `of` is `null` where the subject itself is limited. */
export interface OverQuality extends NodeOf<'over'> {
  readonly what: 'limit' | 'cap';
  readonly of: Word | null;
}

/** `is one of store, sell`. */
export interface OneOfQuality extends NodeOf<'one-of'> {
  readonly names: readonly Word[];
}

/** A name that stands alone, such as the fact `has-payment-method`. */
export interface TruthCondition extends NodeOf<'truth'> {
  readonly name: NameValue;
}

/** `last-visit within 8 weeks before close`: both ends included. */
export interface WithinCondition extends NodeOf<'within'> {
  readonly subject: Term;
  readonly duration: DurationValue;
  readonly before: Word;
}

export type Condition =
  | OrCondition
  | AndCondition
  | NotCondition
  | PolicyIsInCondition
  | SwitchIsCondition
  | ComparisonCondition
  | IsCondition
  | WithinCondition
  | TruthCondition;

/** `when CONDITION`. */
export interface When extends NodeOf<'when'> {
  readonly condition: Condition;
}

/** `otherwise`. */
export type Otherwise = NodeOf<'otherwise'>;

/** What a rule waits for besides its event; `null` means that it always applies. */
export type Guard = When | Otherwise | null;
