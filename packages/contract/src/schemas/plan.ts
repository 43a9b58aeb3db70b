import { z } from 'zod';
import { type Plan, PLAN_FORMAT } from '../plan.ts';
import { action, askAction } from './plan-action.ts';
import { durationExpression, expression } from './plan-expression.ts';
import { nameReference } from './plan-moment.ts';
import { machineConfig } from './plan-machine.ts';
import { because, span, timeSpan, timeUnit, valueType, word } from './plan-primitives.ts';
import { scenarioPlan } from './plan-scenario.ts';
import { value } from './primitives.ts';

const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['entry', 'begin']) }),
  z.strictObject({ kind: z.literal('entry-of'), state: word }),
  z.strictObject({ kind: z.enum(['first', 'last']), event: word }),
  z.strictObject({ kind: z.literal('deadline'), deadline: word }),
  z.strictObject({ kind: z.enum(['start-of', 'end-of', 'instant-of']), date: nameReference }),
]);

const deadline = z.strictObject({
  name: word,
  written: z.boolean(),
  time: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['start-of', 'end-of']), date: nameReference }),
    z.strictObject({
      kind: z.literal('after'),
      duration: durationExpression,
      anchor,
      before: z.literal(true).exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('every-year'),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      at: z.string(),
      everyMonths: z.int().min(1).max(12).exactOptional(),
    }),
  ]),
  except: z
    .strictObject({
      weekdays: z.array(z.int().min(1).max(7)),
      between: z.array(z.strictObject({ from: z.string(), to: z.string() })),
    })
    .exactOptional(),
  span,
});

const declared = { name: word, type: valueType, orNothing: z.boolean(), span };

const fields = z.array(
  z.strictObject({
    name: word,
    type: valueType,
    atLeast: value.nullable(),
    atMost: value.nullable(),
  }),
);

const rule = z.strictObject({
  id: z.string(),
  trigger: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('event'), name: word }),
    z.strictObject({
      kind: z.literal('due'),
      deadline: word,
      strictlyAfter: z.boolean(),
      step: z.enum(['each', 'last']).exactOptional(),
    }),
    z.strictObject({ kind: z.literal('once') }),
  ]),
  by: z.array(word).nullable(),
  when: expression.nullable(),
  otherwise: z.boolean(),
  actions: z.array(action),
  text: z.string(),
  span,
});

const accessLine = z.strictObject({
  level: word,
  access: z.enum(['full', 'read-only', 'none']),
  features: z.array(z.strictObject({ feature: word, level: word.nullable() })).exactOptional(),
  resources: z
    .array(
      z.strictObject({
        resource: word,
        side: z
          .strictObject({ field: word, relation: z.enum(['before', 'after']), bound: expression })
          .nullable(),
      }),
    )
    .exactOptional(),
  except: z.array(word).exactOptional(),
  when: expression.nullable(),
  because: because.exactOptional(),
  text: z.string(),
  span,
});

const keep = z.strictObject({
  what: word,
  for: z.union([timeSpan, z.literal('always')]),
  from: word.exactOptional(),
  evenAfterLeaving: z.literal(true).exactOptional(),
  covers: z.array(word).exactOptional(),
  span,
});

const state = z.strictObject({
  name: word,
  title: z.string(),
  kind: z.enum(['start', 'middle', 'end']),
  access: z.enum(['full', 'read-only', 'none']),
  accessLines: z.array(accessLine).exactOptional(),
  because: because.exactOptional(),
  billing: z.enum(['normal', 'invoices-only', 'closed-invoices', 'none']),
  limits: z.array(
    z.strictObject({
      on: word,
      to: expression,
      per: timeUnit.nullable(),
      kind: z.enum(['hard', 'soft']),
      refuse: z.string().nullable(),
      upToPercent: z.number().nullable(),
      notifyAtPercent: z.array(z.number()),
      span,
    }),
  ),
  refusals: z.array(
    z.strictObject({
      requests: z.array(word),
      text: z.string(),
      because: word.exactOptional(),
      span,
    }),
  ),
  deadlines: z.array(deadline),
  notices: z.array(
    z.strictObject({
      id: z.string(),
      to: word,
      template: z.string(),
      timing: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('entry') }),
        z.strictObject({
          kind: z.literal('before'),
          duration: durationExpression,
          deadline: word,
          atOnceIfLate: z.literal(true).exactOptional(),
        }),
        z.strictObject({
          kind: z.literal('repeated'),
          every: durationExpression,
          from: durationExpression,
          deadline: word,
          until: word,
        }),
        z.strictObject({ kind: z.literal('on-the-way'), percent: z.number(), deadline: word }),
        z.strictObject({
          kind: z.literal('at-use'),
          percent: z.number(),
          of: word,
          used: expression,
          per: timeUnit.exactOptional(),
          fromBegin: z.literal(true).exactOptional(),
          yearBegins: z.string().exactOptional(),
          againBelowPercent: z.number().exactOptional(),
        }),
      ]),
      unlessLate: durationExpression.exactOptional(),
      atMostOncePer: durationExpression.exactOptional(),
      onceOnly: z.literal(true).exactOptional(),
      span,
    }),
  ),
  quietOnTheWay: z.literal(true).exactOptional(),
  entryActions: z.array(action),
  pauses: z.array(z.strictObject({ deadline: word, span })),
  rules: z.array(rule),
  repeats: z.array(
    z.strictObject({
      name: word,
      every: durationExpression,
      atMost: z.int().nullable(),
      actions: z.array(action),
      text: z.string(),
      span,
    }),
  ),
  schedules: z
    .array(
      z.strictObject({
        name: word,
        first: z.array(durationExpression),
        anchor,
        then: z.array(durationExpression),
        text: z.string(),
        span,
      }),
    )
    .exactOptional(),
  ask: askAction.nullable(),
  keepData: keep.nullable(),
  keeps: z.array(keep).exactOptional(),
  span,
});

const audience = z.strictObject({ role: word, of: z.string().nullable() });

const quorum = z.union([z.int(), z.literal('all')]);

const approval = z.strictObject({
  name: word,
  requesterMayApprove: z.boolean(),
  separateLines: z.literal(true).exactOptional(),
  onePersonMayApproveTwoStages: z.boolean(),
  delegationAtMost: timeSpan.nullable(),
  unusedLapsesAfter: timeSpan.nullable(),
  severalAtOnce: z.boolean(),
  reasonRequired: z.literal(true).exactOptional(),
  changedAskedAnew: z.literal(true).exactOptional(),
  stages: z.array(
    z.strictObject({
      title: z.string(),
      when: expression.nullable(),
      quorum,
      ask: z.array(audience),
      together: z.literal(true).exactOptional(),
      groups: z.array(z.strictObject({ quorum, ask: z.array(audience) })).exactOptional(),
      ifNobody: z.array(audience),
      denial: z.enum(['one-denies', 'asks-the-next']),
      veto: z.array(audience).exactOptional(),
      notices: z.array(z.strictObject({ to: word, template: z.string(), span })).exactOptional(),
      remindEvery: timeSpan.nullable(),
      after: z.array(
        z.discriminatedUnion('does', [
          z.strictObject({
            after: timeSpan,
            span,
            does: z.enum(['escalate', 'also-ask']),
            to: z.array(audience),
          }),
          z.strictObject({
            after: timeSpan,
            span,
            does: z.literal('notify'),
            tell: word,
            template: z.string(),
          }),
          z.strictObject({
            after: timeSpan,
            span,
            does: z.enum(['deny', 'approve']),
            text: z.string(),
          }),
        ]),
      ),
      span,
    }),
  ),
  machine: machineConfig,
  span,
});

/** A compiled policy. `z.toJSONSchema(compiledPlan)` is the JSON schema of plans. */
export const compiledPlan = z.strictObject({
  format: z.literal(PLAN_FORMAT),
  policy: z.string(),
  version: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  file: z.string(),
  span,
  for: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('plans'), plans: z.array(word) }),
    z.strictObject({ kind: z.literal('every'), subject: word }),
  ]),
  zone: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('of'), whose: z.enum(['account', 'customer']) }),
    z.strictObject({ kind: z.literal('named'), zone: z.string() }),
  ]),
  eachDayEnds: z.enum(['at-midnight', 'at-the-same-hour']),
  calendar: word.nullable(),
  openingHours: z
    .strictObject({ from: z.string(), to: z.string(), cutOff: z.string().nullable() })
    .exactOptional(),
  quietHours: z.strictObject({ from: z.string(), to: z.string() }).exactOptional(),
  beginOn: z.array(word),
  prorate: z
    .strictObject({ by: z.enum(['day', 'second']), round: z.enum(['half-up', 'up', 'down']) })
    .nullable(),
  oneTrial: z.strictObject({ per: word, againAfter: timeSpan.nullable(), span }).nullable(),
  settings: z.array(
    z.strictObject({
      name: word,
      type: valueType,
      value,
      range: z
        .strictObject({ from: value, to: value, includingExtensions: z.boolean() })
        .nullable(),
      span,
    }),
  ),
  facts: z.array(z.strictObject(declared)),
  memories: z.array(z.strictObject({ ...declared, atFirst: value })),
  counts: z.array(
    z.strictObject({
      name: word,
      currency: word.exactOptional(),
      resets: z
        .strictObject({
          every: timeUnit,
          from: z.enum(['calendar', 'begin']),
          yearBegins: z.string().exactOptional(),
        })
        .nullable(),
      span,
    }),
  ),
  choices: z.array(
    z.strictObject({
      name: word,
      values: z.array(word),
      normally: word.nullable(),
      mayChange: z.boolean(),
      span,
    }),
  ),
  requests: z.array(
    z.strictObject({ name: word, label: z.string(), by: z.array(word).nullable(), fields }),
  ),
  events: z.array(z.strictObject({ name: word, fields })),
  deadlines: z.array(deadline),
  states: z.array(state),
  always: z.array(z.strictObject({ condition: expression, text: z.string(), span })),
  approvals: z.record(z.string(), approval),
  moving: z
    .strictObject({
      fromVersion: z.int(),
      states: z.array(z.strictObject({ from: word, to: word })),
      deadlines: z.enum(['keep', 'restart']).nullable(),
      cap: timeSpan.exactOptional(),
      when: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['at-once', 'at-renewal']) }),
        z.strictObject({ kind: z.literal('on'), date: z.string() }),
      ]),
      span,
    })
    .nullable(),
  rollout: z
    .strictObject({
      percent: z.number().positive().max(100),
      regions: z.array(word),
      pilots: z.array(z.string()),
      stopWhenPromiseBreaks: z.boolean(),
      span,
    })
    .exactOptional(),
  overrides: z.array(z.string()),
  keepsRunning: z.literal(true).exactOptional(),
  switches: z
    .array(z.strictObject({ name: word, normally: z.enum(['on', 'off']) }))
    .exactOptional(),
  scenarios: z.array(scenarioPlan),
  machine: machineConfig,
}) satisfies z.ZodType<Plan>;
