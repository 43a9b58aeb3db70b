import { z } from 'zod';
import { REVIEW_FORMAT, type ReviewPlan } from '../review-plan.ts';
import { action } from './plan-action.ts';
import { expression } from './plan-expression.ts';
import { span, timeSpan, valuesByName, valueType, word } from './plan-primitives.ts';
import { moment, time } from './plan-scenario.ts';
import { value } from './primitives.ts';

const by = z.union([z.strictObject({ person: z.string() }), z.strictObject({ role: word })]);
const member = z.string();

const expectation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('window'), open: z.boolean() }),
  z.strictObject({ kind: z.enum(['close', 'next-window']), at: moment }),
  z.strictObject({ kind: z.literal('member'), member, isIn: z.boolean() }),
  z.strictObject({
    kind: z.literal('answer'),
    member,
    answer: word.nullable(),
    by: z
      .union([z.strictObject({ person: z.string() }), z.enum(['default', 'recommendation'])])
      .nullable(),
  }),
  z.strictObject({ kind: z.literal('recommendation'), member, answer: word.nullable() }),
  z.strictObject({ kind: z.literal('told'), member, event: word }),
  z.strictObject({ kind: z.literal('notice'), template: z.string(), to: word.nullable() }),
  z.strictObject({ kind: z.literal('no-notice'), template: z.string() }),
  z.strictObject({ kind: z.literal('refused'), text: z.string().nullable() }),
  z.strictObject({ kind: z.literal('audit'), text: z.string(), member: member.nullable() }),
]);

const scenario = z.strictObject({
  name: z.string(),
  span,
  timeZone: z.string().nullable(),
  persons: z.record(z.string(), z.array(word)),
  nobodyIs: z.array(word),
  members: z.array(z.strictObject({ id: z.string(), facts: valuesByName })),
  begin: z.strictObject({ at: moment, span }).nullable(),
  steps: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ time, span, kind: z.literal('answer'), answer: word, by, member }),
      z.strictObject({ time, span, kind: z.literal('set'), fact: word, member, to: value }),
      z.strictObject({ time, span, kind: z.literal('end'), member }),
      z.strictObject({
        ...{ time, span, kind: z.literal('happen'), event: word },
        member: member.nullable(),
      }),
      z.strictObject({ time, span, kind: z.literal('wait') }),
      z.strictObject({ time, span, kind: z.literal('expect'), expectation }),
    ]),
  ),
});

const day = { day: z.int().min(1).max(31), at: z.string() };

/** A compiled review. */
export const compiledReview = z.strictObject({
  format: z.literal(REVIEW_FORMAT),
  review: word,
  title: z.string(),
  version: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  file: z.string(),
  span,
  for: word,
  where: expression.nullable(),
  zone: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('of'), whose: z.enum(['account', 'customer']) }),
    z.strictObject({ kind: z.literal('named'), zone: z.string() }),
  ]),
  eachDayEnds: z.enum(['at-midnight', 'at-the-same-hour']),
  calendar: word.nullable(),
  openingHours: z
    .strictObject({ from: z.string(), to: z.string(), cutOff: z.string().nullable() })
    .exactOptional(),
  facts: z.array(z.strictObject({ name: word, type: valueType, orNothing: z.boolean(), span })),
  starts: z.union([
    z.discriminatedUnion('every', [
      z.strictObject({ every: z.literal('year'), month: z.int().min(1).max(12), ...day }),
      z.strictObject({ every: z.enum(['quarter', 'month']), ...day }),
    ]),
    z.strictObject({ when: word }),
  ]),
  openFor: timeSpan,
  ask: z.strictObject({
    roles: z.array(word).min(1),
    quorum: z.union([z.int().min(1), z.literal('all')]),
  }),
  ifNobody: z.array(word),
  reminders: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('on-the-way'), percent: z.number() }),
      z.strictObject({ kind: z.literal('before-close'), lead: timeSpan }),
    ]),
  ),
  answers: z.array(word).min(2),
  several: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.enum(['last-counts', 'first-counts']) }),
    z.strictObject({ rule: z.enum(['any-wins', 'all-must-say']), answer: word }),
  ]),
  mayChange: z.boolean(),
  effect: z.enum(['at-close', 'at-once']),
  ifNoAnswer: word.nullable(),
  recommend: z.array(
    z.strictObject({ answer: word, when: expression.nullable(), text: z.string(), span }),
  ),
  on: z.array(z.strictObject({ answer: word, actions: z.array(action), text: z.string(), span })),
  scenarios: z.array(scenario),
}) satisfies z.ZodType<ReviewPlan>;
