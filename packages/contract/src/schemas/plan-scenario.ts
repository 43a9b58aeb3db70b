import { z } from 'zod';
import type { ScenarioPlan } from '../scenario-plan.ts';
import { span, timeSpan, valuesByName, word } from './plan-primitives.ts';
import { value } from './primitives.ts';

/** Local date and time: `2026-03-01T09:00`. */
export const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);

export const time = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['at', 'just-before']), moment }),
  z.strictObject({ kind: z.literal('wait'), span: timeSpan }),
  z.strictObject({ kind: z.literal('then') }),
]);

const expectation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('state'), state: word }),
  z.strictObject({ kind: z.literal('access'), access: z.string() }),
  z.strictObject({ kind: z.literal('billing'), billing: z.string() }),
  z.strictObject({ kind: z.literal('notice'), template: z.string(), to: word.nullable() }),
  z.strictObject({ kind: z.literal('no-notice'), template: z.string() }),
  z.strictObject({ kind: z.literal('notices-so-far'), template: z.string(), count: z.int() }),
  z.strictObject({
    kind: z.literal('refused'),
    text: z.string().nullable(),
    because: word.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('plan'), plan: word }),
  z.strictObject({ kind: z.literal('bundle'), bundle: word.nullable() }),
  z.strictObject({ kind: z.literal('deadline'), deadline: word, at: moment.nullable() }),
  z.strictObject({ kind: z.literal('instant'), instant: z.string() }),
  z.strictObject({ kind: z.literal('approval'), approval: word, waitingFor: word }),
  z.strictObject({ kind: z.literal('reason'), reason: word }),
  z.strictObject({ kind: z.literal('audit'), text: z.string() }),
  z.strictObject({ kind: z.enum(['charge', 'credit', 'invoice']), amount: value }),
  z.strictObject({ kind: z.enum(['no-charge', 'no-credit', 'no-invoice']) }),
  z.strictObject({ kind: z.literal('next'), name: word, at: moment.nullable() }),
  z.strictObject({ kind: z.literal('quantity'), name: word, value: z.number() }),
  z.strictObject({ kind: z.literal('limit'), on: word, to: z.number().nullable() }),
  z.strictObject({ kind: z.literal('left'), on: word, count: z.number() }),
  z.strictObject({ kind: z.literal('value'), name: word, value }),
]);

const step = z.discriminatedUnion('kind', [
  z.strictObject({
    time,
    span,
    kind: z.literal('do'),
    event: word,
    about: z.string().exactOptional(),
    by: z
      .union([z.strictObject({ person: z.string() }), z.strictObject({ role: word })])
      .nullable(),
    because: z.string().exactOptional(),
    with: valuesByName,
  }),
  z.strictObject({
    time,
    span,
    kind: z.literal('set'),
    fact: word,
    about: z.string().exactOptional(),
    to: value,
  }),
  z.strictObject({ time, span, kind: z.literal('wait') }),
  z.strictObject({ time, span, kind: z.literal('turn'), switch: word, on: z.boolean() }),
  z.strictObject({
    time,
    span,
    kind: z.literal('expect'),
    about: z.string().exactOptional(),
    expectation,
  }),
]);

export const scenarioPlan = z.strictObject({
  name: z.string(),
  span,
  timeZone: z.string().nullable(),
  facts: valuesByName,
  quantities: z.record(z.string(), z.number()),
  choices: z.record(z.string(), z.string()),
  interval: z.enum(['month', 'year']).exactOptional(),
  settings: valuesByName,
  persons: z.record(z.string(), z.array(word)),
  relations: z
    .array(z.strictObject({ person: z.string(), role: word, of: z.string() }))
    .exactOptional(),
  standIns: z
    .array(
      z.strictObject({ person: z.string(), for: z.string(), from: z.string(), to: z.string() }),
    )
    .exactOptional(),
  nobodyIs: z.array(word),
  outsideRollout: z.literal(true).exactOptional(),
  switches: z.record(z.string(), z.boolean()).exactOptional(),
  begin: z
    .strictObject({ on: word.exactOptional(), at: moment, with: valuesByName, span })
    .nullable(),
  down: z.array(z.strictObject({ from: moment, to: moment })).exactOptional(),
  subjects: z
    .array(z.strictObject({ kind: word, name: z.string(), facts: valuesByName }))
    .exactOptional(),
  subAccounts: z
    .array(
      z.strictObject({
        name: z.string(),
        of: z.string().exactOptional(),
        plan: word.exactOptional(),
        quantities: z.record(z.string(), z.number()),
        used: z.record(z.string(), z.number()),
      }),
    )
    .exactOptional(),
  steps: z.array(step),
}) satisfies z.ZodType<ScenarioPlan>;
