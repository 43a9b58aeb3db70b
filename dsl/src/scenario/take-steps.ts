import type {
  Happening,
  Instant,
  Plan,
  ScenarioPlan,
  ScenarioStep,
  Simulation,
  Span,
  StepAnswer,
} from '@lintel/contract';
import { expectationInWords, happeningInWords, momentInWords, reasonsInWords } from './describe.ts';
import { type Judged, judge, judgeSubAccount } from './judge.ts';
import { moveTo } from './move-to.ts';
import { withInstants } from './with-instants.ts';

export interface StepResultInWords {
  readonly span: Span;
  readonly at: Instant | null;
  readonly passed: boolean;
  readonly failure: ScenarioFailure | null;
  /** Everything since the step before, oldest first. */
  readonly happenings: readonly Happening[];
  /** How many of them came while time moved on; the others are the step's own doing. */
  readonly whileWaiting: number;
  /** What a `do` was answered, where it was not simply accepted: `refused: "No."`. */
  readonly answered: string | null;
}

export interface ScenarioFailure {
  /** In the words of the scenario: `state expired`. */
  readonly expected: string;
  readonly actual: string;
  /** What happened since the last moment of the scenario, one line each, with local times of the policy. */
  readonly happened: readonly string[];
}

/** The zone of local moments, and when the host is down, soonest first. */
export interface Surroundings {
  readonly zone: string;
  readonly down: readonly { readonly from: Instant; readonly to: Instant }[];
  /** Of all policies that run. */
  readonly facts: Plan['facts'];
}

/** Takes the steps of a scenario in order; after one that cannot be taken none follows. */
export function takeSteps(
  plan: Plan,
  scenario: ScenarioPlan,
  simulation: Simulation,
  { zone, down, facts }: Surroundings,
): StepResultInWords[] {
  const results: StepResultInWords[] = [];
  let answer: StepAnswer | null = null;
  let told = 0;
  let sinceMoment = 0;
  for (const step of scenario.steps) {
    if (step.time.kind !== 'then') sinceMoment = simulation.happenings.length;
    const late = moveTo(step, simulation, plan.calendar, zone);
    const whileWaiting = simulation.happenings.length - told;
    let answered: string | null = null;
    let failure = late;
    const outage = down.find(({ from, to }) => from <= simulation.now && simulation.now < to);
    if (late === null) {
      if (outage !== undefined && (step.kind === 'do' || step.kind === 'set')) {
        failure = unheard(step, outage.to, zone);
      } else if (step.kind === 'do') {
        answer = simulation.do(step.event, step.by, step.with, step.because, step.about);
        answered = answerInWords(answer);
        if (answer.kind === 'failed')
          failure = { expected: `do ${step.event}`, actual: answer.message, happened: [] };
      } else if (step.kind === 'set') {
        simulation.set(withInstants({ [step.fact]: step.to }, facts, zone), step.about);
      } else if (step.kind === 'turn') {
        simulation.turn(step.switch, step.on);
      } else if (step.kind === 'expect') {
        const below = scenario.subAccounts?.find(({ name }) => name === step.about);
        const actual = below
          ? judgeSubAccount(step.expectation, simulation, below.name)
          : judgeAbout(step, plan.policy, { simulation, zone, answer });
        if (actual !== null)
          failure = { expected: expectationInWords(step.expectation), actual, happened: [] };
      }
    }
    const happenings = simulation.happenings.slice(told);
    told = simulation.happenings.length;
    failure ??= promiseBroken(happenings, plan.policy);
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
      whileWaiting,
      answered,
    });
    if (late !== null) break;
  }
  return results;
}

/** Of a subject of another kind, what any policy about it says. */
function judgeAbout(
  { expectation, about }: Extract<ScenarioStep, { kind: 'expect' }>,
  policy: string,
  judged: Omit<Judged, 'policy' | 'about'>,
): string | null {
  if (about === undefined) return judge(expectation, { ...judged, policy });
  const policies = judged.simulation.policiesAbout(about);
  const meant = policies.includes(policy) ? [policy] : policies;
  const answers = meant.map((each) => judge(expectation, { ...judged, policy: each, about }));
  if (answers.includes(null)) return null;
  return answers.join(', ') || `no policy is about "${about}"`;
}

function unheard(
  step: Extract<ScenarioStep, { kind: 'do' | 'set' }>,
  until: Instant,
  zone: string,
): ScenarioFailure {
  return {
    expected: step.kind === 'do' ? `do ${step.event}` : `set ${step.fact}`,
    actual: `the host is down until ${momentInWords(until, zone)}`,
    happened: [],
  };
}

function answerInWords(answer: StepAnswer): string | null {
  switch (answer.kind) {
    case 'accepted':
      return null;
    case 'refused':
      return `refused: ${reasonsInWords(answer.reasons)}`;
    case 'ignored':
      return `no effect: ${reasonsInWords([answer.reason])}`;
    case 'failed':
      return answer.message;
  }
}

/** Rule 32: an `always` line that breaks fails the scenario at the step that broke it. */
function promiseBroken(happenings: readonly Happening[], policy: string): ScenarioFailure | null {
  for (const happening of happenings)
    if (happening.kind === 'invariant-broken' && happening.policy === policy)
      return { expected: happening.text, actual: 'broken', happened: [] };
  return null;
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
