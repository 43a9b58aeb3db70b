import type { Engine, InstanceSnapshot, Plan, ReplayTimeline, Simulation } from '@lintel/contract';
import { happeningInWords, instanceProse, type ProseSection } from '@lintel/dsl';
import { CommandProblem } from '../command-problem.ts';
import { parseTimeline } from '../replay/parse-timeline.ts';
import { readInstant } from '../replay/read-value.ts';
import { begin, perform, type ReplaySubject } from '../replay/replay-timeline.ts';

/** No policy is followed for longer when nobody does anything. */
const LONGEST_YEARS = 10;
const MOST_EVENTS = 60;

/** The instant of `--at`. */
export function instantOf(written: string): string {
  const at = readInstant(written);
  if (at !== null) return at;
  throw new CommandProblem(
    'bad-arguments',
    `\`${written}\` is not an instant`,
    'write it with its zone, such as `--at 2026-05-04T10:00:00Z`',
  );
}

/** A stored instance: why it is in its state, and what comes next. */
export function explainSnapshot(
  engine: Engine,
  plan: Plan,
  text: string,
  at: string | null,
): readonly ProseSection[] {
  const snapshot = snapshotOf(text, plan);
  const now = at ?? lastInstantOf(snapshot);
  if (now === null) {
    throw new CommandProblem(
      'bad-instance',
      'the instance does not say when it last moved',
      'say the moment with `--at 2026-05-04T10:00:00Z`',
    );
  }
  return instanceProse(plan, {
    explanation: engine.explain(plan, snapshot, now),
    entitlements: engine.entitlements(plan, snapshot),
    ended: snapshot.status === 'ended',
    at: now,
    zone: zoneOf(plan, snapshot),
  });
}

function snapshotOf(text: string, plan: Plan): InstanceSnapshot {
  const bad = (message: string, fix: string): CommandProblem =>
    new CommandProblem('bad-instance', message, fix);
  let found: Partial<InstanceSnapshot> | null;
  try {
    found = JSON.parse(text) as Partial<InstanceSnapshot> | null;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw bad(`the instance is not JSON (${cause.message})`, 'give it as it is stored');
  }
  const { kind, state, status, hash, version, context } = found ?? {};
  if (kind !== 'policy' || typeof context !== 'object' || typeof state !== 'string')
    throw bad(
      'this is not a stored instance of a policy',
      'give it as it is stored: kind, policy, version, hash, status, state, context, step',
    );
  if (hash !== plan.hash) {
    throw bad(
      `the instance runs under version ${String(version)} of "${String(found?.policy)}", and this is another text`,
      'explain it with the text that it was published from',
    );
  }
  if (status !== 'running' && status !== 'ended')
    throw bad('its status is neither `running` nor `ended`', 'give it as it is stored');
  if (!plan.states.some(({ name }) => name === state))
    throw bad(`the policy has no state \`${state}\``, 'give it as it is stored');
  return found as InstanceSnapshot;
}

function lastInstantOf({ context }: InstanceSnapshot): string | null {
  return readInstant(context['last']);
}

function zoneOf({ zone }: Plan, { context }: InstanceSnapshot): string {
  if (zone.kind === 'named') return zone.zone;
  const subject = context['subject'] as { readonly zone?: unknown } | undefined;
  return typeof subject?.zone === 'string' ? subject.zone : 'UTC';
}

/** What is known of a customer as a list of events: what happened, and how it stands then. */
export function explainEvents(
  subject: ReplaySubject,
  text: string,
  at: string | null,
): readonly ProseSection[] {
  const timeline = parseTimeline(text, { askMayMiss: true });
  const simulation = begin(subject, timeline);
  const until = at ?? lastOf(timeline);
  for (const [index, entry] of timeline.timeline.entries()) {
    if (entry.at > until) break;
    perform(subject, simulation, timeline, entry, `timeline[${String(index)}]`);
  }
  simulation.advanceTo(until);
  const zone =
    subject.plan.zone.kind === 'named' ? subject.plan.zone.zone : timeline.given.timeZone;
  return [
    { title: 'What happened', lines: happened(simulation, zone) },
    ...standingProse(subject, simulation, zone),
  ];
}

function lastOf({ begin: began, timeline, ask }: ReplayTimeline): string {
  return [began, ...timeline.map(({ at }) => at), ...ask].reduce((a, b) => (b > a ? b : a));
}

function standingProse(
  { engine, plan }: ReplaySubject,
  simulation: Simulation,
  zone: string,
): readonly ProseSection[] {
  const { snapshot } = simulation.view(plan.policy);
  return instanceProse(plan, {
    explanation: engine.explain(plan, snapshot, simulation.now),
    entitlements: engine.entitlements(plan, snapshot),
    ended: snapshot.status === 'ended',
    at: simulation.now,
    zone,
  });
}

function happened({ happenings }: Simulation, zone: string): ProseSection['lines'] {
  return happenings.map((happening) => ({
    text: happeningInWords(happening, zone),
    span: happening.source?.span ?? null,
  }));
}

/** The course of time if it began then and nobody did anything: the dates that legal and support ask for. */
export function explainCourse(subject: ReplaySubject, at: string): readonly ProseSection[] {
  const { plan } = subject;
  const zone = plan.zone.kind === 'named' ? plan.zone.zone : 'UTC';
  const simulation = begin(subject, {
    given: { timeZone: zone },
    begin: at,
    timeline: [],
    ask: [],
  });
  const end = new Date(Date.parse(at) + LONGEST_YEARS * 366 * 86_400_000).toISOString();
  for (let count = 0; count < MOST_EVENTS; count += 1) {
    const next = simulation.view(plan.policy).deadlines[0]?.at;
    if (next === undefined || next > end) break;
    simulation.advanceTo(next);
  }
  const whose =
    plan.zone.kind === 'named' ? '' : '; moments are in UTC, not in the zone of the customer';
  return [
    {
      title: `If it began on ${at.slice(0, 10)}, with nothing told from outside, and nobody did anything${whose}`,
      lines: happened(simulation, zone),
    },
  ];
}
