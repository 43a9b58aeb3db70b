import { z } from 'zod';
import type { Action, AskAction } from '../plan.ts';
import { durationExpression, expression } from './plan-expression.ts';
import { cap, momentReference } from './plan-moment.ts';
import { because, span, timeUnit, word } from './plan-primitives.ts';

const target = z.strictObject({ kind: z.enum(['deadline', 'memory']), name: word });
const amount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['full', 'prorated']) }),
  z.strictObject({ kind: z.literal('sum'), sum: expression }),
  z.strictObject({
    ...{ kind: z.literal('extra'), on: word, used: expression },
    per: timeUnit.exactOptional(),
    fromBegin: z.literal(true).exactOptional(),
    yearBegins: z.string().exactOptional(),
    rolling: z.literal(true).exactOptional(),
  }),
]);
const actions = z.array(z.lazy((): z.ZodType<Action> => action));

export const askAction = z.strictObject({
  do: z.literal('ask'),
  approval: word,
  outcomes: z.strictObject({
    approved: actions.exactOptional(),
    denied: actions.exactOptional(),
    'timed-out': actions.exactOptional(),
    withdrawn: actions.exactOptional(),
  }),
  span,
}) satisfies z.ZodType<AskAction>;

/** What a rule does. */
export const action: z.ZodType<Action> = z
  .discriminatedUnion('do', [
    z.strictObject({ do: z.literal('go'), to: word, because: because.exactOptional(), span }),
    z.strictObject({
      do: z.literal('refuse'),
      text: z.string(),
      code: z.string(),
      because: word.exactOptional(),
      span,
    }),
    z.strictObject({
      do: z.literal('delete'),
      what: word,
      covers: z.array(word).exactOptional(),
      span,
    }),
    z.strictObject({ do: z.literal('record'), text: z.string(), span }),
    z.strictObject({
      do: z.literal('notify'),
      to: word,
      template: z.string(),
      unlessLate: durationExpression.exactOptional(),
      atMostOncePer: durationExpression.exactOptional(),
      span,
    }),
    z.strictObject({
      do: z.literal('tell'),
      subject: word,
      each: z.boolean(),
      event: word,
      span,
    }),
    z.strictObject({ do: z.enum(['charge', 'invoice']), amount, span }),
    z.strictObject({ do: z.literal('collect'), span }),
    z.strictObject({ do: z.literal('close-invoices'), as: z.enum(['void', 'written-off']), span }),
    z.strictObject({ do: z.literal('credit'), timeIn: word.nullable(), span }),
    z.strictObject({
      do: z.literal('change-interval'),
      to: z.enum(['month', 'year']),
      from: word.nullable(),
      span,
    }),
    z.strictObject({ do: z.literal('cancel-change'), what: word, span }),
    z.strictObject({ do: z.literal('stop-billing'), from: word.nullable(), span }),
    z.strictObject({
      do: z.literal('change-plan'),
      to: expression,
      bundles: z.record(z.string(), word).exactOptional(),
      from: word.nullable(),
      span,
    }),
    z.strictObject({
      do: z.literal('change-quantity'),
      what: word,
      direction: z.enum(['up', 'down']),
      by: expression,
      from: word.nullable(),
      span,
    }),
    z.strictObject({
      do: z.literal('extend'),
      target,
      by: durationExpression,
      cap: cap.exactOptional(),
      span,
    }),
    z.strictObject({
      do: z.literal('extend-from-now'),
      target,
      to: durationExpression,
      cap: cap.exactOptional(),
      span,
    }),
    z.strictObject({
      do: z.literal('move'),
      deadline: word,
      to: z.union([
        z.strictObject({ kind: z.literal('now') }),
        z.strictObject({ kind: z.literal('from-now'), duration: durationExpression }),
        momentReference,
      ]),
      cap: cap.exactOptional(),
      span,
    }),
    z.strictObject({ do: z.literal('clear'), deadline: word, span }),
    z.strictObject({ do: z.literal('set'), memory: word, to: expression, span }),
    z.strictObject({ do: z.literal('choose'), choice: word, to: expression, span }),
    z.strictObject({ do: z.literal('add'), count: word, by: expression, span }),
    z.strictObject({ do: z.enum(['pause', 'resume']), deadline: word, span }),
    z.strictObject({ do: z.literal('issue'), licence: word, for: durationExpression, span }),
    askAction,
  ])
  .meta({ id: 'Action' });
