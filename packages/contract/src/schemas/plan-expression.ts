import { z } from 'zod';
import { type DurationExpression, type Expression, NAME_SOURCES } from '../expression.ts';
import { span, timeSpan, valueType, word } from './plan-primitives.ts';
import { value } from './primitives.ts';

const inner: z.ZodType<Expression> = z.lazy(() => expression);
const not = z.boolean();

/** A condition or a sum with its names resolved. */
export const expression: z.ZodType<Expression> = z
  .discriminatedUnion('op', [
    z.strictObject({ op: z.literal('literal'), value, type: valueType }),
    z.strictObject({
      op: z.literal('name'),
      source: z.enum(NAME_SOURCES),
      name: word,
      type: valueType,
      span,
    }),
    z.strictObject({ op: z.enum(['+', '-', '*', '/']), left: inner, right: inner }),
    z.strictObject({
      op: z.literal('rounded'),
      direction: z.enum(['up', 'down']),
      operand: inner,
    }),
    z.strictObject({ op: z.literal('now'), as: z.enum(['instant', 'date']), span }),
    z.strictObject({ op: z.enum(['<', '<=', '>', '>=']), left: inner, right: inner, span }),
    z.strictObject({ op: z.literal('is'), not, left: inner, right: inner, span }),
    z.strictObject({ op: z.literal('one-of'), not, left: inner, values: z.array(value), span }),
    z.strictObject({ op: z.enum(['nothing', 'unknown']), not, operand: inner, span }),
    z.strictObject({ op: z.enum(['ahead', 'due', 'past']), not, deadline: word, span }),
    z.strictObject({ op: z.literal('within'), operand: inner, lead: timeSpan, before: word, span }),
    z.strictObject({ op: z.literal('used-up'), not, repeat: word, span }),
    z.strictObject({ op: z.literal('deleted'), not, data: word, span }),
    z.strictObject({
      op: z.literal('policy-in'),
      policy: z.string(),
      of: z.enum(['subject', 'account']),
      state: word,
      not,
      span,
    }),
    z.strictObject({ op: z.enum(['and', 'or']), operands: z.array(inner) }),
    z.strictObject({ op: z.literal('not'), operand: inner }),
  ])
  .meta({ id: 'Expression' });

export const durationExpression = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('span'), span: timeSpan }),
  z.strictObject({ kind: z.literal('intervals'), count: z.int() }),
  z.strictObject({
    kind: z.literal('name'),
    source: z.enum(['setting', 'memory', 'field', 'choice']),
    name: word,
  }),
]) satisfies z.ZodType<DurationExpression>;
