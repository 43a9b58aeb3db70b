import { addSpan, instantAtLocal, type Answer } from '@lintel/calendar';
import type {
  Catalogue,
  Engine,
  Expression,
  Happening,
  Instant,
  Plan,
  ScenarioPlan,
  ScenarioStep,
  Simulation,
  SimulationGiven,
  Span,
  StepAnswer,
  Value,
  Values,
  ValueType,
} from '@lintel/contract';
import { expectationInWords, happeningInWords, momentInWords, reasonsInWords } from './describe.ts';
import { judge } from './judge.ts';

export interface ScenarioContext {
  /** Other plans of the set: those that the policy looks at (`policy "X" is in …`) run beside it. */
  readonly plansOfSet?: readonly Plan[];
  readonly catalogue?: Catalogue | null;
  /** Prices charges, for `expect charge`; without it charges have no amount. */
  readonly price?: SimulationGiven['price'];
}

export interface ScenarioResult {
  readonly policy: string;
  readonly name: string;
  readonly span: Span;
  readonly passed: boolean;
  /** Steps that were reached, in order; after one that cannot be taken none follows. */
  readonly steps: readonly StepResultInWords[];
  /** For coverage: what the scenario visited in its own policy. */
  readonly visited: { readonly states: readonly string[]; readonly rules: readonly string[] };
}

export interface StepResultInWords {
  readonly span: Span;
  readonly at: Instant | null;
  readonly passed: boolean;
  readonly failure: ScenarioFailure | null;
  /** Everything since the step before, oldest first. */
  readonly happenings: readonly Happening[];
}

export interface ScenarioFailure {
  /** In the words of the scenario: `state expired`. */
  readonly expected: string;
  readonly actual: string;
  /** What happened since the last moment of the scenario, one line each, with local times of the policy. */
  readonly happened: readonly string[];
}

/**
 * Runs one scenario of a plan on an engine.
 *
 * A refused `do` is no failure by itself: an expectation after it judges it. Local moments are in
 * the zone of the policy, which for `time zone of account` is the one that the scenario gives.
 */
export function runScenario(
  plan: Plan,
  engine: Engine,
  scenario: ScenarioPlan,
  context: ScenarioContext = {},
): ScenarioResult {
  const about = { policy: plan.policy, name: scenario.name, span: scenario.span };
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : scenario.timeZone;
  const impossible = (span: Span, expected: string, actual: string): ScenarioResult => ({
    ...about,
    passed: false,
    steps: [
      {
        span,
        at: null,
        passed: false,
        failure: { expected, actual, happened: [] },
        happenings: [],
      },
    ],
    visited: { states: [], rules: [] },
  });
  if (zone === null)
    return impossible(
      scenario.span,
      'a time zone',
      'the scenario does not say `given account time zone "…"`',
    );
  const firstMoment =
    scenario.begin?.at ??
    scenario.steps
      .map(({ time }) => ('moment' in time ? time.moment : null))
      .find((moment) => moment !== null);
  if (firstMoment === undefined || firstMoment === null) {
    return impossible(
      scenario.span,
      'a first moment',
      'the scenario does not say `begin at …`, and no step says `at …`',
    );
  }
  const begin = instantAtLocal(firstMoment, zone);
  if (!begin.ok)
    return impossible(scenario.begin?.span ?? scenario.span, 'a moment', begin.problem.message);

  const simulation = engine.simulate([plan, ...plansBeside(plan, context.plansOfSet ?? [])], {
    zone: scenario.timeZone ?? zone,
    plan: plan.for.kind === 'plans' ? (plan.for.plans[0] ?? null) : null,
    facts: withInstants(scenario.facts, plan.facts, zone),
    quantities: scenario.quantities,
    settings: scenario.settings,
    choices: scenario.choices,
    persons: scenario.persons,
    nobodyIs: scenario.nobodyIs,
    begin: begin.value,
    with: withInstants(scenario.begin?.with ?? {}, plan.memories, zone),
    ...(context.price === undefined ? {} : { price: context.price }),
  });
  const steps = takeSteps(plan, scenario, simulation, zone);
  const own = simulation.happenings.filter(({ policy }) => policy === plan.policy);
  return {
    ...about,
    passed: steps.every(({ passed }) => passed),
    steps,
    visited: {
      states: [
        ...new Set(
          own.flatMap((happening) => (happening.kind === 'entered' ? [happening.state] : [])),
        ),
      ],
      rules: [...new Set(own.flatMap(({ source }) => (source === null ? [] : [source.rule])))],
    },
  };
}

/** Runs all scenarios of a plan. */
export function runScenarios(
  plan: Plan,
  engine: Engine,
  context: ScenarioContext = {},
): ScenarioResult[] {
  return plan.scenarios.map((scenario) => runScenario(plan, engine, scenario, context));
}

function takeSteps(
  plan: Plan,
  scenario: ScenarioPlan,
  simulation: Simulation,
  zone: string,
): StepResultInWords[] {
  const results: StepResultInWords[] = [];
  let answer: StepAnswer | null = null;
  let told = 0;
  let sinceMoment = 0;
  for (const step of scenario.steps) {
    if (step.time.kind !== 'then') sinceMoment = simulation.happenings.length;
    const late = moveTo(step, simulation, plan, zone);
    let failure = late;
    if (late === null) {
      if (step.kind === 'do') {
        answer = simulation.do(step.event, step.by, step.with);
        if (answer.kind === 'failed')
          failure = { expected: `do ${step.event}`, actual: answer.message, happened: [] };
      } else if (step.kind === 'set') {
        simulation.set(withInstants({ [step.fact]: step.to }, plan.facts, zone));
      } else if (step.kind === 'expect') {
        const actual = judge(step.expectation, { simulation, policy: plan.policy, zone, answer });
        if (actual !== null)
          failure = { expected: expectationInWords(step.expectation), actual, happened: [] };
      }
    }
    const happenings = simulation.happenings.slice(told);
    told = simulation.happenings.length;
    if (failure !== null) {
      const recent = simulation.happenings
        .slice(sinceMoment)
        .filter(({ policy }) => policy === plan.policy);
      failure = { ...failure, happened: whatHappened(recent, answer, simulation.now, zone) };
    }
    results.push({
      span: step.span,
      at: simulation.now,
      passed: failure === null,
      failure,
      happenings,
    });
    if (late !== null) break;
  }
  return results;
}

/** Moves time to a step; a failure if that is not possible. */
function moveTo(
  { time }: ScenarioStep,
  simulation: Simulation,
  plan: Plan,
  zone: string,
): ScenarioFailure | null {
  if (time.kind === 'then') return null;
  const target: Answer<Instant> =
    time.kind === 'wait'
      ? waited(simulation.now, time.span, plan, zone)
      : instantAtLocal(time.moment, zone);
  if (!target.ok) return { expected: 'a moment', actual: target.problem.message, happened: [] };
  if (target.value < simulation.now) {
    return {
      expected: `at ${momentInWords(target.value, zone)}`,
      actual: `it is ${momentInWords(simulation.now, zone)} already, and time does not go back`,
      happened: [],
    };
  }
  if (time.kind === 'just-before') simulation.advanceToJustBefore(target.value);
  else simulation.advanceTo(target.value);
  return null;
}

function waited(
  from: Instant,
  span: Parameters<typeof addSpan>[1],
  plan: Plan,
  zone: string,
): Answer<Instant> {
  const reached = addSpan(from, span, {
    zone,
    dayEnd: 'at-the-same-hour',
    calendar: plan.calendar,
  });
  return reached.ok ? { ok: true, value: reached.value.at } : reached;
}

function whatHappened(
  happenings: readonly Happening[],
  answer: StepAnswer | null,
  now: Instant,
  zone: string,
): string[] {
  const lines = happenings.map((happening) => happeningInWords(happening, zone));
  const refused = answer?.kind === 'refused' && !happenings.some(({ kind }) => kind === 'refusal');
  return refused
    ? [...lines, `${momentInWords(now, zone)} refused: ${reasonsInWords(answer.reasons)}`]
    : lines;
}

/** Plans that a policy looks at, directly or over others, in the order of the set. */
function plansBeside(plan: Plan, set: readonly Plan[]): Plan[] {
  const byName = new Map(set.map((other) => [other.policy, other]));
  const wanted = new Set<string>();
  const open = [plan];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of lookedAt(next)) {
      const other = byName.get(name);
      if (name === plan.policy || other === undefined || wanted.has(name)) continue;
      wanted.add(name);
      open.push(other);
    }
  }
  return set.filter(({ policy }) => wanted.has(policy));
}

function lookedAt(plan: Plan): string[] {
  const names: string[] = [];
  const read = (node: Expression): void => {
    if (node.op === 'policy-in') names.push(node.policy);
    else if (node.op === 'and' || node.op === 'or') node.operands.forEach(read);
    else if (node.op === 'not') read(node.operand);
  };
  for (const { rules } of plan.states) for (const { when } of rules) if (when !== null) read(when);
  for (const { condition } of plan.always) read(condition);
  return names;
}

/** Local moments become instants where an instant is declared. */
function withInstants(
  values: Readonly<Record<string, Value>>,
  declared: readonly { readonly name: string; readonly type: ValueType }[],
  zone: string,
): Values {
  const instants = new Set(
    declared.filter(({ type }) => type.kind === 'instant').map(({ name }) => name),
  );
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string' || !instants.has(name)) return [name, value];
      const instant = instantAtLocal(value, zone);
      return [name, instant.ok ? instant.value : value];
    }),
  );
}
