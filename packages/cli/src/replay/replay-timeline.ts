import type {
  Catalogue,
  Engine,
  Plan,
  ReplayAnswer,
  ReplayTimeline,
  Simulation,
  SimulationGiven,
  SimulationView,
} from '@lintel/contract';
import { includedSeats } from '@lintel/runtime';
import { CommandProblem } from '../command-problem.ts';
import { EXIT } from '../exit-code.ts';
import { readChoices, readDeclared, readFacts, readFields } from './given-values.ts';
import { happeningItem, placeOf } from './happening-item.ts';
import { checkNames } from './known-names.ts';
import { priceCharges } from './price-charges.ts';
import { timelineProblem } from './timeline-problem.ts';
import { writeInstant } from './write-value.ts';

export interface ReplaySubject {
  readonly engine: Engine;
  readonly plan: Plan;
  /** Policies of the same subject that the plan looks at; they run with it. */
  readonly beside: readonly Plan[];
  readonly catalogue: Catalogue | null;
}

function plansOf({ plan, beside }: ReplaySubject): [Plan, ...Plan[]] {
  return [plan, ...beside];
}

/**
 * What would have happened: runs the time line under a simulated clock and answers for every
 * instant asked, with everything since the one before. What falls due at the very instant of an
 * entry comes before the entry.
 */
export function replayTimeline(subject: ReplaySubject, timeline: ReplayTimeline): ReplayAnswer {
  const { plan, catalogue } = subject;
  if (catalogue !== null) checkNames(timeline, catalogue);
  const simulation = begin(subject, timeline);
  const waiting = timeline.timeline.map((entry, index) => ({ entry, index }));
  let told = 0;
  const asked = timeline.ask.map((at) => {
    for (let next = waiting[0]; next && next.entry.at <= at; next = waiting[0]) {
      waiting.shift();
      perform(subject, simulation, timeline, next.entry, `timeline[${String(next.index)}]`);
    }
    simulation.advanceTo(at);
    const since = simulation.happenings.slice(told);
    told = simulation.happenings.length;
    return {
      ...standing(simulation, at),
      since: since.map((one) => happeningItem(one, plan.policy)),
    };
  });
  return { policy: plan.policy, version: plan.version, asked };
}

/** Starts what a time line describes, at its `begin`. */
export function begin(replayed: ReplaySubject, timeline: ReplayTimeline): Simulation {
  const { engine, plan, catalogue } = replayed;
  const plans = plansOf(replayed);
  const { given } = timeline;
  const { facts, quantities } = readFacts('given.facts', given.facts ?? {}, plans, catalogue);
  const subject = {
    zone: given.timeZone,
    plan: given.plan ?? (plan.for.kind === 'plans' ? (plan.for.plans[0] ?? null) : null),
    quantities: { ...includedIn(catalogue, given.plan), ...quantities, ...given.quantities },
  };
  const { currency = null, interval = null } = given;
  const settings = plans.flatMap((each) => each.settings);
  let simulation: Simulation | null = null;
  const price =
    catalogue === null
      ? {}
      : {
          price: priceCharges(
            { engine, plans, catalogue, given: subject, currency, interval },
            () => simulation,
          ),
        };
  simulation = engine.simulate(plans, {
    ...subject,
    ...price,
    facts,
    settings: readDeclared('given.settings', given.settings ?? {}, settings, 'setting'),
    choices: readChoices(given, plans),
    persons: given.persons ?? {},
    nobodyIs: [],
    begin: timeline.begin,
    with: readFields('with', timeline.with ?? {}, null, plans),
  });
  return simulation;
}

/** What the plan that is given brings with it; where none is given, how many seats is unknown. */
function includedIn(
  catalogue: Catalogue | null,
  plan: string | undefined,
): SimulationGiven['quantities'] {
  if (catalogue === null || plan === undefined) return {};
  const seats = includedSeats(catalogue, plan);
  return seats === null ? {} : { seats };
}

/** One entry of the time line, at its own instant. */
export function perform(
  replayed: ReplaySubject,
  simulation: Simulation,
  timeline: ReplayTimeline,
  entry: ReplayTimeline['timeline'][number],
  place: string,
): void {
  simulation.advanceTo(entry.at);
  if ('set' in entry) {
    const { facts, quantities } = readFacts(
      `${place}.set`,
      entry.set,
      plansOf(replayed),
      replayed.catalogue,
    );
    simulation.set({ ...facts, ...quantities });
    return;
  }
  const fields = readFields(`${place}.with`, entry.with ?? {}, entry.event, plansOf(replayed));
  const answer = simulation.do(entry.event, whoIs(timeline, entry.by), fields);
  if (answer.kind === 'failed') throw failure(entry.event, place, answer.message);
}

function whoIs(
  { given }: ReplayTimeline,
  by: string | undefined,
): { readonly person: string } | { readonly role: string } | null {
  if (by === undefined) return null;
  return Object.hasOwn(given.persons ?? {}, by) ? { person: by } : { role: by };
}

/** A vote needs one approval that waits; anything else that fails is our fault. */
function failure(event: string, place: string, message: string): CommandProblem {
  return ['approve', 'deny', 'withdraw'].includes(event)
    ? timelineProblem(place, message, 'put it where exactly one approval waits')
    : new CommandProblem(
        'engine-failed',
        message,
        'this is a fault of lintel, not of your policy; please report it',
        EXIT.internal,
      );
}

function standing(
  simulation: Simulation,
  at: string,
): Omit<ReplayAnswer['asked'][number], 'since'> {
  const view = simulation.view();
  const { state, ended, access, reasons, limits, approvals } = view;
  return {
    at: writeInstant(at),
    state,
    ended,
    access,
    reasons: reasons.map(({ code, message, source }) => ({
      code,
      message,
      source: source === null ? null : placeOf(source),
    })),
    limits: limits.map(({ on, to, kind, source }) => ({ on, to, kind, source: placeOf(source) })),
    deadlines: pendingDeadlines(view, at),
    approvals: approvals.map(({ name, stage, waitingFor }) => ({ name, stage, waitingFor })),
  };
}

/**
 * What lies ahead: the deadlines that have a name, also those by which no rule fires but that
 * others are counted from, and what fires without one. Notices fall due too; they are told when sent.
 */
function pendingDeadlines(
  { deadlines, deadlineTimes, ended }: SimulationView,
  at: string,
): ReplayAnswer['asked'][number]['deadlines'] {
  const named = Object.entries(ended ? {} : deadlineTimes);
  const firing = deadlines
    .filter(({ key }) => !key.startsWith('notice:'))
    .map(({ name, key, at: due }) => [name ?? key.replace(/^data:/, 'delete '), due] as const);
  return [...new Map<string, string | null>([...named, ...firing])]
    .flatMap(([name, due]) => (due !== null && due > at ? [{ name, at: due }] : []))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ name, at: due }) => ({ name, at: writeInstant(due) }));
}
