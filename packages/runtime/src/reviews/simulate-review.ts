import { shiftByMs } from '@lintel/calendar';
import type {
  Instant,
  People,
  ReviewEffect,
  ReviewEngine,
  ReviewHappening,
  ReviewPlan,
  ReviewSimulation,
  ReviewSimulationGiven,
  ReviewStepResult,
  ReviewSubject,
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
  private window: ReviewWindow | null = null;
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
    if (this.window === null) {
      const source = wholeReview(this.plan, 'answer');
      const reasons = [reason('ended', { message: 'No window has opened yet.', source })];
      this.tell({ kind: 'refusal', member, answer, reasons }, 'answer');
      return { kind: 'refused' as const, reasons };
    }
    const result = this.runs.step(
      this.plan,
      this.window,
      { kind: 'answer', member, answer, person },
      this.now,
    );
    if (result.answer.kind === 'refused')
      this.tell({ kind: 'refusal', member, answer, reasons: result.answer.reasons }, 'answer');
    if (result.answer.kind === 'accepted')
      this.tell({ kind: 'answered', member, answer: { person, answer, at: this.now } }, 'answer');
    this.take(result);
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

  view() {
    return this.window && this.runs.view(this.plan, this.window, this.now);
  }

  private event(event: Parameters<Runs['step']>[2]): void {
    if (this.window !== null) this.take(this.runs.step(this.plan, this.window, event, this.now));
  }

  private run(isDue: (at: Instant) => boolean): void {
    for (let done = 0; done < MOST_DUE; done++) {
      const [next] = this.window === null ? [] : this.runs.pending(this.plan, this.window);
      const opening = this.nextOpening;
      if (next !== undefined && isDue(next.at) && (opening === null || next.at <= opening)) {
        this.now = next.at;
        this.event({ kind: 'due', key: next.key });
        if (next.key === 'close') this.tell({ kind: 'closed' }, 'close');
      } else if (opening !== null && isDue(opening)) this.open(opening);
      else return;
    }
  }

  private open(at: Instant): void {
    this.now = at;
    this.nextOpening = this.runs.nextOpening(this.plan, at, this.zone);
    const input = {
      at,
      zone: this.zone,
      subjects: [...this.subjects.values()],
      people: this.people,
    };
    const result = this.runs.open(this.plan, input);
    const { window } = result;
    if (window !== null) {
      const members = window.members.map(({ id }) => id);
      this.tell({ kind: 'opened', members, closes: window.closes }, 'open');
      for (const { id, unclear } of window.members)
        if (unclear === true) this.tell({ kind: 'unclear', member: id }, 'open');
    }
    this.take(result);
  }

  private take({ window, answer, effects }: ReviewStepResult): void {
    this.window = window ?? this.window;
    if (answer.kind === 'failed') this.tell({ kind: 'failed', message: answer.message }, 'fault');
    for (const effect of effects) this.happenings.push({ at: this.now, ...happeningOf(effect) });
  }

  private tell(happened: OwnHappening, rule: string): void {
    this.happenings.push({ at: this.now, source: wholeReview(this.plan, rule), ...happened });
  }
}

type OwnHappening = ReviewHappening extends infer H
  ? H extends ReviewHappening
    ? Omit<H, 'at' | 'source'>
    : never
  : never;

function happeningOf(effect: ReviewEffect): Omit<ReviewHappening, 'at'> & ReviewEffect {
  return effect;
}
