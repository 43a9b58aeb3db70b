import type { BeginInput, Plan, StepResult, Value, Values } from '@lintel/contract';
import { checkFields, hasType } from './fields.ts';
import { finished } from './finish.ts';
import type { Frame } from './frame.ts';
import type { InstanceContext } from './instance-context.ts';
import { own } from './own.ts';
import { indexOf } from './plan-index.ts';
import { policyMachine } from './policy-machine.ts';
import { reason } from './sources.ts';
import { restingFrame } from './snapshot.ts';

/**
 * Creates the instance of a plan for one subject. The fields of the event that begins it start the
 * memories of the same names. Settings outside of their range, and ill-typed fields, are refused.
 */
export function begin(plan: Plan, input: BeginInput): StepResult {
  const start = plan.states.find(({ kind }) => kind === 'start')?.name ?? '';
  const frame: Frame = {
    ...restingFrame(plan, start, firstMemory(plan, input)),
    at: input.at,
    now: input.at,
    event: input.event.name,
    fields: input.event.fields,
  };
  const empty = {
    kind: 'policy' as const,
    name: plan.policy,
    policy: plan.policy,
    version: plan.version,
    hash: plan.hash,
    status: 'running' as const,
    state: start,
    context: { ...frame.memory },
    step: 0,
  };
  const event = plan.events.find(({ name }) => name === input.event.name);
  const wrong = [
    ...(event ? checkFields(event.fields, input.event.fields).wrong : []),
    ...wrongSettings(plan, input.settings),
  ];
  if (wrong.length > 0) {
    return {
      answer: { kind: 'refused', reasons: wrong },
      snapshot: empty,
      effects: [],
      entered: [],
      fired: [],
    };
  }
  return finished(empty, policyMachine(plan).begin(frame), frame);
}

function firstMemory(plan: Plan, input: BeginInput): InstanceContext {
  return {
    begun: input.at,
    since: input.at,
    last: input.at,
    because: null,
    entered: {},
    events: indexOf(plan).anchorEvents.has(input.event.name)
      ? { [input.event.name]: { first: input.at, last: input.at } }
      : {},
    facts: declaredFacts(plan, input.facts),
    settings: {
      ...Object.fromEntries(plan.settings.map(({ name, value }) => [name, value])),
      ...Object.fromEntries(plan.settings.flatMap(({ name }) => entry(input.settings, name))),
    },
    choices: Object.fromEntries(
      plan.choices.flatMap(({ name, values, normally }): [string, string][] => {
        const chosen = own(input.choices, name) ?? normally;
        return chosen !== null && values.includes(chosen) ? [[name, chosen]] : [];
      }),
    ),
    memory: Object.fromEntries(
      plan.memories.flatMap(({ name, type, atFirst }): [string, Value][] => {
        const given = own(input.event.fields, name);
        if (given !== undefined && hasType(given, type)) return [[name, given]];
        return atFirst === undefined ? [] : [[name, atFirst]];
      }),
    ),
    memoryAnchors: {},
    counts: {},
    repeats: {},
    moved: {},
    paused: {},
    times: {},
    fired: [],
    waiting: [],
    asks: [],
    scheduled: {},
    deleted: [],
    subject: input.subject,
    others: input.others,
    hops: { at: input.at, count: 0 },
  };
}

/** Only facts that the policy declares, and only with the type that it declares: another one is unknown. */
export function declaredFacts(plan: Plan, facts: Values): Values {
  return Object.fromEntries(
    plan.facts.flatMap(({ name, type }): [string, Value][] => {
      const value = own(facts, name);
      return value === null || (value !== undefined && hasType(value, type)) ? [[name, value]] : [];
    }),
  );
}

function entry(values: Values, name: string): [string, Value][] {
  const value = own(values, name);
  return value === undefined ? [] : [[name, value]];
}

function wrongSettings(plan: Plan, settings: Values) {
  return plan.settings
    .flatMap(({ name, type, range }) => {
      const value = own(settings, name);
      if (value === undefined) return [];
      const bounds = { atLeast: range?.from ?? null, atMost: range?.to ?? null };
      return checkFields([{ name, type, ...bounds }], { [name]: value }).wrong;
    })
    .concat(
      Object.keys(settings)
        .filter((name) => !plan.settings.some((setting) => setting.name === name))
        .map((name) =>
          reason('invalid-field', { data: { field: name.slice(0, 64), problem: 'not-declared' } }),
        ),
    );
}
