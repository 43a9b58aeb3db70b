import type { Span } from '@lintel/contract';
import type { NodeOf, Word } from './node.ts';
import type { TextValue, Value } from './values.ts';

export interface OrCondition extends NodeOf<'or'> {
  readonly parts: readonly Condition[];
}

export interface AndCondition extends NodeOf<'and'> {
  readonly parts: readonly Condition[];
}

export interface NotCondition extends NodeOf<'not'> {
  readonly inner: Condition;
}

/** `policy "Annual subscription" is in ended`. */
export interface PolicyIsInCondition extends NodeOf<'policy-is-in'> {
  readonly policy: TextValue;
  readonly state: Word;
}

/** `switch exports is off`. */
export interface SwitchIsCondition extends NodeOf<'switch-is'> {
  readonly name: Word;
  readonly on: boolean;
}

/** `pauses < 1`. Equality is written with `is`. */
export interface ComparisonCondition extends NodeOf<'comparison'> {
  readonly left: Value;
  readonly operator: ComparisonOperator;
  readonly operatorSpan: Span;
  readonly right: Value;
}

export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** `region is JP`, `oldest-unpaid is nothing`, `term-end is not due`. */
export interface IsCondition extends NodeOf<'is'> {
  readonly subject: Value;
  readonly negated: boolean;
  readonly quality: Quality;
}

export type Quality =
  | EqualsQuality
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
  readonly value: Value;
}

/** `is one of store, sell`. */
export interface OneOfQuality extends NodeOf<'one-of'> {
  readonly names: readonly Word[];
}

/** A name that stands alone, such as the fact `has-payment-method`. */
export interface TruthCondition extends NodeOf<'truth'> {
  readonly name: Word;
}

export type Condition =
  | OrCondition
  | AndCondition
  | NotCondition
  | PolicyIsInCondition
  | SwitchIsCondition
  | ComparisonCondition
  | IsCondition
  | TruthCondition;

/** `when CONDITION`. */
export interface When extends NodeOf<'when'> {
  readonly condition: Condition;
}

/** `otherwise`. */
export type Otherwise = NodeOf<'otherwise'>;

/** What a rule waits for besides its event; `null` means that it always applies. */
export type Guard = When | Otherwise | null;
