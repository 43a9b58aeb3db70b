import type { Span } from './span.ts';
import type { TimeSpan, TimeUnit } from './time-span.ts';
import type { Value, ValueType } from './value.ts';

/** Where a name gets its value from; resolved by the compiler, so that nobody guesses at run time. */
export const NAME_SOURCES = [
  'fact',
  'memory',
  'setting',
  'count',
  'choice',
  'field',
  'quantity',
  'repeat',
  'deadline',
  'switch',
] as const;
export type NameSource = (typeof NAME_SOURCES)[number];

/**
 * A condition or a sum, with names resolved and types checked.
 *
 * `field` is a field of the request or event at hand; `quantity` is what is bought or granted
 * now (`seats`, a meter, an add-on); `switch` is yes while it is on; `repeat` is the name of an `every … as NAME`.
 * Evaluation is three-valued (true, false, unknown).
 */
export type Expression =
  | { readonly op: 'literal'; readonly value: Value; readonly type: ValueType }
  | {
      readonly op: 'name';
      readonly source: NameSource;
      readonly name: string;
      readonly type: ValueType;
      readonly span: Span;
    }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression }
  /** A number made whole: up to the next, or down. */
  | {
      readonly op: 'rounded';
      readonly direction: 'up' | 'down';
      readonly operand: Expression;
    }
  /** The instant of the step, or its date in the policy's zone. Only in what a memory is set to. */
  | { readonly op: 'now'; readonly as: 'instant' | 'date'; readonly span: Span }
  | {
      readonly op: '<' | '<=' | '>' | '>=';
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  /** `X is Y`, `X is not Y`; a yes-or-no name alone is `X is yes`. */
  | {
      readonly op: 'is';
      readonly not: boolean;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly op: 'one-of';
      readonly not: boolean;
      readonly left: Expression;
      readonly values: readonly Value[];
      readonly span: Span;
    }
  /** `X is nothing`, `X is unknown`. */
  | {
      readonly op: 'nothing' | 'unknown';
      readonly not: boolean;
      readonly operand: Expression;
      readonly span: Span;
    }
  /** Of a deadline X against now: now < X, now >= X, now > X. Unknown while X is nothing. */
  | {
      readonly op: 'ahead' | 'due' | 'past';
      readonly not: boolean;
      readonly deadline: string;
      readonly span: Span;
    }
  /** A date or instant lies at most so long before a deadline, both ends included. Unknown while either is nothing. */
  | {
      readonly op: 'within';
      readonly operand: Expression;
      readonly lead: TimeSpan;
      readonly before: string;
      readonly span: Span;
    }
  /** `retries is used up`: the last repetition has fired. */
  | { readonly op: 'used-up'; readonly not: boolean; readonly repeat: string; readonly span: Span }
  /** `logs is deleted`: so for ever once it happened. */
  | { readonly op: 'deleted'; readonly not: boolean; readonly data: string; readonly span: Span }
  /** `policy "NAME" is in STATE`, of the same subject or of its account. */
  | {
      readonly op: 'policy-in';
      readonly policy: string;
      readonly of: 'subject' | 'account';
      readonly state: string;
      readonly not: boolean;
      readonly span: Span;
    }
  | { readonly op: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly op: 'not'; readonly operand: Expression };

/** A length of time: written out, or the value of a setting, memory or field. */
export type DurationExpression =
  | { readonly kind: 'span'; readonly span: TimeSpan }
  /** So many intervals of the subscription, as long as they are at that time. */
  | { readonly kind: 'intervals'; readonly count: number }
  | {
      readonly kind: 'name';
      readonly source: 'setting' | 'memory' | 'field' | 'choice';
      readonly name: string;
    };

export type { TimeUnit };
