import { shiftByMs } from '@lintel/calendar';
import type {
  Instant,
  PendingReviewEvent,
  People,
  ReviewEffect,
  ReviewEngine,
  ReviewHappening,
  ReviewPlan,
  ReviewSimulation,
  ReviewSimulationGiven,
  ReviewStepResult,
  ReviewSubject,
  ReviewView,
  ReviewWindow,
} from '@lintel/contract';
import { reason } from '../sources.ts';
import { wholeReview } from './review-effects.ts';

type Runs = Pick<ReviewEngine, 'nextOpening' | 'open' | 'step' | 'pending' | 'view'>;

/** So many due events at most while time moves once: a review of ten thousand years ends, too. */
const MOST_DUE = 20_000;

/** Rule 26 holds here too: each role that is asked is held by one fresh person besides those who are named. */
function staffOfReview(
  { ask, ifNobody }: ReviewPlan,
  { persons, nobodyIs }: ReviewSimulationGiven,
): People {
  const roles = new Set([...ask.roles, ...ifNobody, ...Object.values(persons).flat()]);
  return {
    byRole: Object.fromEntries(
      [...roles].map((role) => {
        if (nobodyIs.includes(role)) return [role, []];
        const named = Object.keys(persons).filter((person) => persons[person]?.includes(role));
        return [role, [...named, freshPerson(role)]];
      }),
    ),
  };
}

function freshPerson(role: string): string {
  return `the ${role}`;
}

/** A review under a simulated clock: windows open by the calendar, one after the other. */
export function simulateReview(
  plan: ReviewPlan,
  given: ReviewSimulationGiven,
  runs: Runs,
): ReviewSimulation {
  return new ReviewUnderAClock(plan, given, runs);
}

class ReviewUnderAClock implements ReviewSimulation {
  now: Instant;
  nextOpening: Instant | null;
  readonly happenings: ReviewHappening[] = [];
  /** Oldest first; by the calendar only the last one. */
  private windows: readonly ReviewWindow[] = [];
  private subjects: ReadonlyMap<string, ReviewSubject>;
  private readonly plan: ReviewPlan;
  private readonly zone: string;
  private readonly people: People;
  private readonly runs: Runs;

  constructor(plan: ReviewPlan, given: ReviewSimulationGiven, runs: Runs) {
    this.plan = plan;
    this.zone = given.zone;
    this.runs = runs;
    this.now = given.begin;
    this.people = staffOfReview(plan, given);
    this.subjects = new Map(given.subjects.map((subject) => [subject.id, subject]));
    const before = shiftByMs(given.begin, -1);
    this.nextOpening = runs.nextOpening(plan, before.ok ? before.value : given.begin, given.zone);
  }

  advanceTo(at: Instant): void {
    this.run((due) => due <= at);
    this.now = at;
  }

  advanceToJustBefore(at: Instant): void {
    this.run((due) => due < at);
    this.now = at;
  }

  answer(...[member, answer, by]: Parameters<ReviewSimulation['answer']>) {
    const person = 'person' in by ? by.person : freshPerson(by.role);
    const window =
      this.windows.findLast((each) => isIn(each, member)) ?? this.windows.at(-1) ?? null;
    if (window === null) {
      const source = wholeReview(this.plan, 'answer');
      const reasons = [reason('ended', { message: 'No window has opened yet.', source })];
      this.tell({ kind: 'refusal', member, answer, reasons }, 'answer');
      return { kind: 'refused' as const, reasons };
    }
    const result = this.runs.step(
      this.plan,
      window,
      { kind: 'answer', member, answer, person },
      this.now,
    );
    if (result.answer.kind === 'refused')
      this.tell({ kind: 'refusal', member, answer, reasons: result.answer.reasons }, 'answer');
    if (result.answer.kind === 'accepted')
      this.tell({ kind: 'answered', member, answer: { person, answer, at: this.now } }, 'answer');
    this.take(window, result);
    return result.answer;
  }

  set(...[member, fact, to]: Parameters<ReviewSimulation['set']>): void {
    const known = this.subjects.get(member);
    if (known !== undefined) {
      const facts = { ...known.facts, [fact]: to };
      this.subjects = new Map([...this.subjects, [member, { ...known, facts }]]);
    }
    this.event({ kind: 'set', member, facts: { [fact]: to } });
  }

  end(member: string): void {
    this.subjects = new Map([...this.subjects].filter(([id]) => id !== member));
    this.tell({ kind: 'left', member }, 'left');
    this.event({ kind: 'left', member });
  }

  happen(event: string, member: string | null): void {
    this.tell({ kind: 'happened', event, member }, 'event');
    const { starts } = this.plan;
    if (!('when' in starts) || starts.when !== event) return;
    const open = this.windows.filter(({ status }) => status === 'open');
    const waiting = [...this.subjects.values()].filter(
      ({ id }) => (member === null || id === member) && !open.some((each) => isIn(each, id)),
    );
    if (waiting.length > 0) this.open(this.now, waiting);
  }

  view(): ReviewView | null {
    const views = this.windows.map((window) => this.runs.view(this.plan, window, this.now));
    const last = views.at(-1);
    if (last === undefined) return null;
    const members = new Map(views.flatMap((view) => view.members.map((each) => [each.id, each])));
    const status = views.some((view) => view.status === 'open') ? 'open' : 'closed';
    return { status, closes: last.closes, members: [...members.values()] };
  }

  private event(event: Parameters<Runs['step']>[2]): void {
    for (const window of this.windows)
      this.take(window, this.runs.step(this.plan, window, event, this.now));
  }

  private run(isDue: (at: Instant) => boolean): void {
    for (let done = 0; done < MOST_DUE; done++) {
      const next = this.nextDue();
      const opening = this.nextOpening;
      if (next !== null && isDue(next.at) && (opening === null || next.at <= opening)) {
        this.now = next.at;
        const due = { kind: 'due', key: next.key } as const;
        this.take(next.window, this.runs.step(this.plan, next.window, due, this.now));
        if (next.key === 'close') this.tell({ kind: 'closed' }, 'close');
      } else if (opening !== null && isDue(opening)) {
        this.nextOpening = this.runs.nextOpening(this.plan, opening, this.zone);
        this.open(opening, [...this.subjects.values()]);
      } else return;
    }
  }

  /** Of windows that wait for the same instant the one that opened first. */
  private nextDue(): (PendingReviewEvent & { readonly window: ReviewWindow }) | null {
    const due = this.windows.flatMap((window) =>
      this.runs
        .pending(this.plan, window)
        .slice(0, 1)
        .map((each) => ({ ...each, window })),
    );
    return due.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0] ?? null;
  }

  private open(at: Instant, subjects: readonly ReviewSubject[]): void {
    this.now = at;
    const result = this.runs.open(this.plan, {
      ...{ at, zone: this.zone, subjects, people: this.people },
    });
    const { window } = result;
    const onEvent = 'when' in this.plan.starts;
    if (onEvent && window?.members.length === 0) return;
    if (window !== null) {
      this.windows = onEvent ? [...this.windows, window] : [window];
      const members = window.members.map(({ id }) => id);
      this.tell({ kind: 'opened', members, closes: window.closes }, 'open');
      for (const { id, unclear } of window.members)
        if (unclear === true) this.tell({ kind: 'unclear', member: id }, 'open');
    }
    this.take(window, result);
  }

  private take(before: ReviewWindow | null, { window, answer, effects }: ReviewStepResult): void {
    if (window !== null)
      this.windows = this.windows.map((each) => (each === before ? window : each));
    if (answer.kind === 'failed') this.tell({ kind: 'failed', message: answer.message }, 'fault');
    for (const effect of effects) this.happenings.push({ at: this.now, ...happeningOf(effect) });
  }

  private tell(happened: OwnHappening, rule: string): void {
    this.happenings.push({ at: this.now, source: wholeReview(this.plan, rule), ...happened });
  }
}

/** Whether a subject is in a window and has not left it. */
function isIn({ members }: ReviewWindow, id: string): boolean {
  return members.some((member) => member.id === id && member.left === undefined);
}

type OwnHappening = ReviewHappening extends infer H
  ? H extends ReviewHappening
    ? Omit<H, 'at' | 'source'>
    : never
  : never;

function happeningOf(effect: ReviewEffect): Omit<ReviewHappening, 'at'> & ReviewEffect {
  return effect;
}
