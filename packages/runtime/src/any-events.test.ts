import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  InstanceSnapshot,
  Plan,
  RequestEvent,
  RulePlan,
  StatePlan,
  StepContext,
  Value,
  ValueType,
} from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { instant } from '../../../test/fixtures/simulation.ts';
import { engine } from './engine.ts';
import { truthOf } from './evaluate.ts';
import { lookupsOf } from './lookups.ts';
import { contextOf } from './snapshot.ts';
import { openFrame, requestFrame } from './step.ts';

const folder = fileURLToPath(new URL('../../../dsl/examples/', import.meta.url));
const files = readdirSync(folder).map((path) => ({
  path,
  text: readFileSync(folder + path, 'utf8'),
}));
const plans = compile(files, {}).set?.plans ?? [];

const start = instant('2026-03-01 09:00');
const subject = { zone: 'Europe/Berlin', quantities: { seats: 5 }, plan: 'growth' };
const others = { subject: { 'Annual subscription': 'active' }, account: {} };

function valueOf(type: ValueType): fc.Arbitrary<Value> {
  switch (type.kind) {
    case 'number':
    case 'percent':
      return fc.integer({ min: 0, max: 12 });
    case 'yes-or-no':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-02-20', '2026-03-05', '2027-03-01');
    case 'money':
      return fc
        .constantFrom('0', '4000', '60000', '3000000')
        .map((minor) => ({ minor, exponent: 2, currency: type.currency ?? 'EUR' }));
    default:
      return fc.constantFrom('enterprise', 'growth', 'JP', 'EU');
  }
}

/** Values for some of the declared names; the others stay unknown. */
function someOf(
  declared: readonly { readonly name: string; readonly type: ValueType }[],
): fc.Arbitrary<Readonly<Record<string, Value>>> {
  return fc
    .tuple(
      ...declared.map(({ name, type }) =>
        fc.option(valueOf(type)).map((value) => [name, value] as const),
      ),
    )
    .map(
      (entries) =>
        Object.fromEntries(entries.filter(([, value]) => value !== null)) as Readonly<
          Record<string, Value>
        >,
    );
}

const allRoles = ['customer-admin', 'manager', 'member', 'account-manager', 'account-owner'];
const actors = fc.subarray(allRoles).map((roles) => ({ person: 'ana', roles }));

function begun(plan: Plan, facts: Readonly<Record<string, Value>>): InstanceSnapshot {
  const name = plan.beginOn[0] ?? 'created';
  const fields = Object.fromEntries(
    plan.events
      .find((event) => event.name === name)
      ?.fields.map((field) => [field.name, '2026-09-01']) ?? [],
  );
  return engine.begin(plan, {
    at: start,
    event: { name, fields },
    facts,
    settings: {},
    choices: {},
    subject,
    others,
  }).snapshot;
}

function contextAt(at: string): StepContext {
  return { at, subject, others, requestFacts: {}, people: { byRole: {} } };
}

/** What the plan says, read without its machine: the refusals of the state, then its rules in order. */
function saidByPlan(
  plan: Plan,
  state: StatePlan,
  snapshot: InstanceSnapshot,
  request: RequestEvent,
  context: StepContext,
): string {
  if (state.refusals.some(({ requests }) => requests.includes(request.name)))
    return 'refused-by-policy';
  const rules = state.rules.filter(
    ({ trigger }) => trigger.kind === 'event' && trigger.name === request.name,
  );
  if (rules.length === 0) return 'unexpected';
  const lookups = lookupsOf(requestFrame(openFrame(plan, snapshot, context), request));
  const names = (rule: RulePlan) =>
    rule.by === null || request.actor.roles.some((role) => rule.by?.includes(role));
  for (const rule of rules.filter(names)) {
    const truth = rule.when === null ? true : truthOf(rule.when, lookups);
    const refusal = rule.actions.some((action) => action.do === 'refuse');
    if (truth === true) return refusal ? 'refused-by-policy' : rule.id;
    if (truth === undefined && refusal) return 'unknown-fact';
  }
  return rules.some(({ by }) => by !== null) &&
    !rules.some((rule) => rule.by !== null && names(rule))
    ? 'role-refused'
    : 'no-rule-applied';
}

describe.each(plans.map((plan): [string, Plan] => [plan.policy, plan]))('%s', (_, plan) => {
  const states = plan.states.filter(({ kind }) => kind !== 'end');
  const requests = plan.requests;

  test('its machine answers every request as its plan says', () => {
    if (requests.length === 0) return;
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...requests),
        someOf(plan.facts),
        actors,
        (state, declared, facts, actor) => {
          const first = begun(plan, facts);
          const snapshot: InstanceSnapshot = {
            ...first,
            state: state.name,
            context: {
              ...contextOf(first),
              entered: { ...contextOf(first).entered, [state.name]: start },
            },
          };
          const fields = Object.fromEntries(
            declared.fields.map(({ name, type }) => [
              name,
              type.kind === 'number' ? 3 : 'enterprise',
            ]),
          );
          const person = declared.by?.includes('system') ? { person: 'system', roles: [] } : actor;
          const request: RequestEvent = {
            kind: 'request',
            name: declared.name,
            fields,
            actor: person,
          };
          const said = saidByPlan(plan, state, snapshot, request, contextAt(start));
          const result = engine.step(plan, snapshot, request, contextAt(start));
          const { answer } = result;
          const done =
            answer.kind === 'accepted'
              ? result.fired[0]?.rule
              : answer.kind === 'refused'
                ? answer.reasons[0]?.code
                : answer.kind === 'ignored'
                  ? answer.reason.code
                  : answer.message;
          expect(done).toBe(said);
          if (answer.kind !== 'accepted') expect(result.snapshot).toBe(snapshot);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('whatever happens in whatever order, it answers, keeps plain data and says the same again', () => {
    const events = fc.array(
      fc.oneof(
        fc.record({
          kind: fc.constant('request' as const),
          name: fc.constantFrom('nonsense', ...requests.map(({ name }) => name)),
          fields: fc.dictionary(
            fc.constantFrom('target', 'requested', 'removed', 'person', '__proto__'),
            fc.oneof(fc.integer(), fc.string()),
          ),
          actor: actors,
        }),
        fc.record({
          kind: fc.constant('event' as const),
          name: fc.constantFrom('nonsense', ...plan.events.map(({ name }) => name)),
          fields: fc.constant({}),
        }),
        someOf(plan.facts).map((facts) => ({ kind: 'set' as const, facts })),
        fc.constant({ kind: 'wait' as const }),
      ),
      { maxLength: 25 },
    );
    const run = (
      facts: Readonly<Record<string, Value>>,
      sequence: readonly unknown[],
    ): InstanceSnapshot => {
      let snapshot = begun(plan, facts);
      let at = start;
      for (const event of sequence as readonly (
        { kind: 'wait' } | Parameters<typeof engine.step>[2]
      )[]) {
        const [next] = engine.deadlines(plan, snapshot);
        if (event.kind === 'wait' && next === undefined) continue;
        if (event.kind === 'wait' && next !== undefined) at = next.at > at ? next.at : at;
        const sent =
          event.kind === 'wait'
            ? { kind: 'due' as const, key: next?.key ?? '', generation: next?.generation ?? '' }
            : event;
        const result = engine.step(plan, snapshot, sent, contextAt(at));
        expect(result.answer.kind).not.toBe('failed');
        expect(JSON.parse(JSON.stringify(result.snapshot))).toEqual(result.snapshot);
        snapshot = result.snapshot;
        const instants = engine.deadlines(plan, snapshot).map((pending) => pending.at);
        expect(instants).toEqual([...instants].sort());
        expect(engine.explain(plan, snapshot, at).state.name).toBe(snapshot.state);
      }
      return snapshot;
    };
    fc.assert(
      fc.property(someOf(plan.facts), events, (facts, sequence) => {
        expect(run(facts, sequence)).toEqual(run(facts, sequence));
      }),
      { numRuns: 60 },
    );
  });
});
