import { endOfDate, instantAtLocal, startOfDate } from '@lintel/calendar';
import type {
  Catalogue,
  Engine,
  Instant,
  Plan,
  ScenarioPlan,
  SimulationGiven,
  SimulationStep,
  SimulationView,
  Span,
} from '@lintel/contract';
import { plansBeside } from './plans-beside.ts';
import { renewsByYear } from './renews-by-year.ts';
import { type StepResultInWords, takeSteps } from './take-steps.ts';
import { withInstants } from './with-instants.ts';

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
  /** IANA zone of the local moments; `null` where the scenario does not say it. */
  readonly zone: string | null;
  /** What the instances of its own policy went through, approvals included: for coverage. */
  readonly trace: readonly SimulationStep[];
  /** How its own policy stands at the end; `null` where the scenario could not begin. */
  readonly standing: { readonly now: Instant; readonly view: SimulationView } | null;
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
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : scenario.timeZone;
  const about = { policy: plan.policy, name: scenario.name, span: scenario.span, zone };
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
        whileWaiting: 0,
        answered: null,
      },
    ],
    trace: [],
    standing: null,
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

  const down: { from: string; to: string }[] = [];
  for (const times of scenario.down ?? []) {
    const from = instantAtLocal(times.from, zone);
    const to = instantAtLocal(times.to, zone);
    if (!from.ok || !to.ok || from.value >= to.value) {
      const why = from.ok
        ? to.ok
          ? 'it ends before it begins'
          : to.problem.message
        : from.problem.message;
      return impossible(scenario.span, 'a time when the host is down', why);
    }
    down.push({ from: from.value, to: to.value });
  }
  const standIns: NonNullable<SimulationGiven['standIns']>[number][] = [];
  for (const { person, for: absent, from, to } of scenario.standIns ?? []) {
    const first = startOfDate(from, zone);
    const end = endOfDate(to, zone);
    if (!first.ok || !end.ok || first.value >= end.value)
      return impossible(
        scenario.span,
        `days on which ${person} stands in for ${absent}`,
        'they end before they begin',
      );
    standIns.push({ person, for: absent, from: first.value, to: end.value });
  }
  down.sort((a, b) => (a.from < b.from ? -1 : 1));

  const beside = plansBeside(plan, context.plansOfSet ?? [], scenario);
  const facts = [plan, ...beside].flatMap((each) => each.facts);
  const simulation = engine.simulate([plan, ...beside], {
    zone: scenario.timeZone ?? zone,
    plan: plan.for.kind === 'plans' ? (plan.for.plans[0] ?? null) : null,
    facts: withInstants(scenario.facts, facts, zone),
    quantities: { ...included(context.catalogue ?? null, plan), ...scenario.quantities },
    settings: scenario.settings,
    choices: scenario.choices,
    persons: scenario.persons,
    nobodyIs: scenario.nobodyIs,
    ...(scenario.relations === undefined ? {} : { relations: scenario.relations }),
    ...(standIns.length === 0 ? {} : { standIns }),
    ...(scenario.outsideRollout === true ? { outsideRollout: true as const } : {}),
    ...(scenario.switches ? { switches: scenario.switches } : {}),
    ...(scenario.subjects
      ? {
          subjects: scenario.subjects.map((subject) => ({
            ...subject,
            facts: withInstants(subject.facts, facts, zone),
          })),
        }
      : {}),
    ...(scenario.subAccounts ? { subAccounts: scenario.subAccounts } : {}),
    begin: begin.value,
    ...(scenario.begin?.on === undefined ? {} : { beginOn: scenario.begin.on }),
    ...(down.length === 0 ? {} : { down }),
    with: withInstants(scenario.begin?.with ?? {}, plan.memories, zone),
    ...(context.price === undefined ? {} : { price: context.price }),
    ...(context.catalogue ? { catalogue: context.catalogue } : {}),
    interval: scenario.interval ?? (renewsByYear(plan) ? 'year' : 'month'),
  });
  const steps = takeSteps(plan, scenario, simulation, { zone, down, facts });
  return {
    ...about,
    passed: steps.every(({ passed }) => passed),
    steps,
    trace: simulation.trace.filter(({ policy }) => policy === plan.policy),
    standing: { now: simulation.now, view: simulation.view(plan.policy) },
  };
}

/** A scenario that does not say otherwise has what its plan includes; what is unlimited is no number. */
function included(catalogue: Catalogue | null, { for: scope }: Plan): Record<string, number> {
  const [bought] = scope.kind === 'plans' ? scope.plans : [];
  const quantities = catalogue?.plans.find(({ name }) => name === bought)?.quantities ?? [];
  return Object.fromEntries(
    quantities.flatMap(({ on, amount }) => (amount === null ? [] : [[on, amount]])),
  );
}

/** Runs all scenarios of a plan. */
export function runScenarios(
  plan: Plan,
  engine: Engine,
  context: ScenarioContext = {},
): ScenarioResult[] {
  return plan.scenarios.map((scenario) => runScenario(plan, engine, scenario, context));
}
