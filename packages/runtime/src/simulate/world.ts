import type {
  EngineEvent,
  GivenSubject,
  Happening,
  Instant,
  InstanceSnapshot,
  PendingDeadline,
  People,
  Plan,
  RequestEvent,
  RuleSource,
  SimulationGiven,
  SimulationStep,
  StepAnswer,
  StepContext,
  StepResult,
  TellEffect,
  Values,
} from '@lintel/contract';
import { SCHEDULED_BELOW } from '@lintel/contract';
import { approvalContextOf } from '../approval/approval-context.ts';
import { beginApproval, stepApproval } from '../approval/step-approval.ts';
import { begin } from '../begin.ts';
import { deadlines } from '../deadlines.ts';
import { own, withKey } from '../own.ts';
import { contextOf } from '../snapshot.ts';
import { reason } from '../sources.ts';
import { step } from '../step.ts';
import { type Subject, happeningsOf, subjectAfter } from './happenings.ts';
import { withAddOns } from './add-ons-after.ts';
import { withMeters } from './meters-after.ts';
import { subjectOf } from './subject-kind.ts';
import { nameOf, tracedStep } from './traced-step.ts';
import { Uses } from './uses.ts';
import { worldPrices } from './world-prices.ts';
import { UnusedApprovals } from './unused-approvals.ts';
import { staffFor, staffOf } from './staff.ts';

export interface Running {
  readonly plan: Plan;
  snapshot: InstanceSnapshot;
  /** The instance that asked, for an approval. */
  readonly parent: Running | null;
  /** Which of several subjects of its kind; `null` where there is one. */
  readonly about: string | null;
}

export interface RunningApproval extends Running {
  readonly parent: Running;
}

interface Told {
  readonly source: RuleSource;
}

/** More due events than this at one go are a fault of the policy, not a long life. */
const mostDueEvents = 20_000;
/** What follows from one thing at one instant: the compiler refuses circles, and nobody simulates more subjects. */
const mostFollowing = 5_000;

/** A step that follows from another one, after what is being done now. */
interface Following {
  readonly running: Running;
  readonly event: EngineEvent;
  /** It looks again because of what it did itself, which is no happening unless something follows from it. */
  readonly isOwnDoing?: boolean;
}

function isApproval(running: Running): running is RunningApproval {
  return running.parent !== null;
}

export function isRunning({ snapshot }: Running): boolean {
  return snapshot.status === 'running';
}

/** One subject, or several of one account, the instances that watch them, their approvals, and a clock that only goes forwards. */
export class World {
  readonly happenings: Happening[] = [];
  readonly trace: SimulationStep[] = [];
  readonly policies: Running[] = [];
  readonly approvals: RunningApproval[] = [];
  readonly given: SimulationGiven;
  readonly people: People;
  /** The policy that came first among the plans: whom a scenario is about, if nobody is named. */
  readonly first: Running;
  readonly uses: Uses;
  subject: Subject;
  now: Instant;
  readonly #unused = new UnusedApprovals();
  /** When a host that was down catches up; `null` while it is in time. */
  #looks: Instant | null = null;
  #following: Following[] = [];

  constructor(plans: readonly Plan[], given: SimulationGiven) {
    this.uses = new Uses(given);
    this.given = { ...given, facts: this.uses.hear(given.facts, null) };
    this.people = staffOf(plans, given);
    const { zone, quantities, plan: bought, switches, interval } = given;
    this.subject = {
      ...{ zone, quantities, plan: bought },
      ...(interval ? { interval } : {}),
      ...(switches ? { switches } : {}),
    };
    this.now = given.begin;
    // Rule 6: in the order of their names, as they go on.
    for (const plan of plans.toSorted((a, b) => ordered(a.policy, b.policy))) {
      const several = (given.subjects ?? []).filter(({ kind }) => kind === subjectOf(plan));
      if (several.length === 0) this.#begin(plan, null);
      for (const subject of several) this.#begin(plan, subject);
    }
    const first = this.policies.find(({ plan }) => plan === plans[0]);
    if (first === undefined) throw new Error('internal: a simulation without a plan');
    this.first = first;
    this.settle();
  }

  /** Rule 44: whether the account has the version before this one. */
  isOutside({ rollout }: Plan): boolean {
    return rollout !== undefined && this.given.outsideRollout === true;
  }

  contextFor(running: Running): StepContext {
    const { now: at, subject, people } = this;
    const now = this.#looks ?? at;
    return { at, now, subject, others: this.#othersOf(running), requestFacts: {}, people };
  }

  /** The policies that are asked: of a subject by its name, else of the account and of the first subject. */
  heard(about: string | undefined): readonly Running[] {
    return this.policies.filter((running) =>
      about === undefined
        ? running.about === null || running.about === this.first.about
        : running.about === about,
    );
  }

  stepPolicy(running: Running, event: EngineEvent): StepAnswer {
    const { plan, snapshot } = running;
    return this.#take(
      running,
      step(plan, snapshot, event, this.contextFor(running)),
      nameOf(event),
    );
  }

  stepApproval(running: RunningApproval, event: EngineEvent): StepAnswer {
    const { plan, snapshot } = running;
    const { request } = approvalContextOf(snapshot);
    const people = this.#peopleFor(plan, snapshot.name, request);
    const context = { ...this.contextFor(running), people };
    // The instance that takes its request back has no ear for it any more.
    const isTakenBack = event.kind === 'withdraw' && event.because === 'state-left';
    const result = stepApproval(plan, snapshot, event, context);
    return this.#take(running, result, nameOf(event), isTakenBack);
  }

  /**
   * Fires what is due, soonest first, each at its own instant; at one instant in the order of rule 6,
   * scheduled changes first of all (rule 53).
   */
  fire(isDue: (at: Instant) => boolean): void {
    for (let count = 0; count < mostDueEvents; count += 1) {
      const next = [...this.policies, ...this.approvals]
        .flatMap((running) =>
          deadlines(running.plan, running.snapshot)
            .slice(0, 1)
            .map((pending) => ({ running, pending })),
        )
        .sort(
          (a, b) =>
            ordered(a.pending.at, b.pending.at) ||
            Number(isAfterChanges(a.pending)) - Number(isAfterChanges(b.pending)) ||
            ordered(a.running.plan.policy, b.running.plan.policy) ||
            a.pending.priority - b.pending.priority,
        )[0];
      const unused = this.#unused.soonest();
      if (unused && isDue(unused.until) && (!next || unused.until < next.pending.at)) {
        if (unused.until > this.now) this.now = unused.until;
        this.#record(unused.parent, this.#unused.lapse(unused));
        continue;
      }
      if (next === undefined || !isDue(next.pending.at)) return;
      const { running, pending } = next;
      if (pending.at > this.now) this.now = pending.at;
      const event = { kind: 'due' as const, key: pending.key, generation: pending.generation };
      if (isApproval(running)) this.stepApproval(running, event);
      else this.stepPolicy(running, event);
      this.#follow();
    }
    this.#fails(`${String(mostDueEvents)} things fell due at one go`);
  }

  /**
   * Lives through the times on the way to `at` when the host is down. What fell due meanwhile is
   * done when it is up again, each at its own instant.
   *
   * @returns false when it is down at `at` itself, and nothing may fire.
   */
  comeUp(at: Instant): boolean {
    for (const { from, to } of this.given.down ?? []) {
      if (to <= this.now || from > at) continue;
      this.fire((due) => due < from);
      if (at < to) return false;
      if (from < this.now) this.now = from;
      this.#looks = to;
      this.fire((due) => due <= to);
      this.#looks = null;
      this.now = to;
    }
    return true;
  }

  /** What follows is done, and what is due already fires at once (rule 1). */
  settle(): void {
    this.#follow();
    this.fire((at) => at <= this.now);
  }

  /** Every policy looks again. */
  turn(name: string, on: boolean): void {
    this.subject = { ...this.subject, switches: withKey(this.subject.switches ?? {}, name, on) };
    for (const running of this.policies.filter(isRunning))
      this.stepPolicy(running, { kind: 'subject-changed' });
  }

  #begin(plan: Plan, given: GivenSubject | null): void {
    const about = given?.name ?? null;
    const { beginOn } = this.given;
    const named = beginOn !== undefined && plan.beginOn.includes(beginOn) ? beginOn : null;
    const name = named ?? plan.beginOn[0] ?? 'created';
    const { facts, settings, choices } = this.given;
    const result = begin(plan, {
      at: this.now,
      event: { name, fields: fieldsOf(plan, name, this.given.with) },
      facts: { ...facts, ...given?.facts },
      settings: onlyNamed(settings, plan.settings),
      choices,
      subject: this.subject,
      others: this.#othersOf({ plan, about }),
    });
    if (this.isOutside(plan)) {
      // It never begins for this account: what is asked of it is answered as by one that is over.
      const snapshot = { ...result.snapshot, status: 'ended' as const };
      this.policies.push({ plan, snapshot, parent: null, about });
      return;
    }
    const running: Running = { plan, snapshot: result.snapshot, parent: null, about };
    this.policies.push(running);
    this.#take(running, result, name);
  }

  #othersOf({ plan, about }: Pick<Running, 'plan' | 'about'>): StepContext['others'] {
    const kind = subjectOf(plan);
    const states = (isMeant: (other: Running) => boolean): Readonly<Record<string, string>> =>
      Object.fromEntries(
        this.policies.flatMap((other) =>
          other.plan.policy !== plan.policy && isMeant(other)
            ? [[other.plan.policy, other.snapshot.state]]
            : [],
        ),
      );
    return {
      subject: states((other) => subjectOf(other.plan) === kind && other.about === about),
      account: states((other) => subjectOf(other.plan) === 'account'),
    };
  }

  #take(running: Running, result: StepResult, event: string, isTakenBack = false): StepAnswer {
    const { now, subject, given } = this;
    const before = running.snapshot;
    running.snapshot = result.snapshot;
    this.trace.push(tracedStep(before, result, { at: now, event }));
    const others = this.policies.filter((other) => other !== running);
    const prices = worldPrices(
      given,
      subject,
      [{ plan: running.plan, snapshot: before }, ...others],
      this.policies,
      now,
    );
    this.#record(running, happeningsOf(running, result, { now, event, subject, prices }));
    const after = subjectAfter(subject, result.effects);
    const { catalogue } = given;
    this.subject =
      catalogue === undefined
        ? after
        : withMeters(
            catalogue,
            subject,
            withAddOns({ given, catalogue, effects: result.effects, now }, subject, after),
          );
    for (const effect of result.effects) {
      if (effect.kind === 'ask-approval') this.#ask(running, effect.approval, effect.request);
      if (effect.kind === 'tell') this.#deliver(running, effect);
      if (effect.kind === 'withdraw-approval') this.#withdraw(running, effect.approval);
      if (effect.kind === 'approval-ended' && isApproval(running) && !isTakenBack) {
        const { outcome, reason, deciders, asked = deciders } = effect;
        const { request } = approvalContextOf(running.snapshot);
        const { name: approval } = running.snapshot;
        const event = { approval, outcome, reason, request, deciders, asked };
        this.#following.push({
          running: running.parent,
          event: { kind: 'approval-ended', ...event },
        });
      }
    }
    const { state, status } = result.snapshot;
    const isBegun = before === result.snapshot && result.entered.length > 0;
    const isNews =
      this.subject !== subject || before.state !== state || before.status !== status || isBegun;
    if (isNews && running.snapshot.kind === 'policy') this.#tellAll(running);
    return result.answer;
  }

  /** Rule 81: to those policies of a subject that have a rule for it; where none has, that is recorded. */
  #deliver(teller: Running, { subject, each, event, source }: TellEffect & Told): void {
    const meant = this.policies.filter(
      (other) =>
        isRunning(other) &&
        subjectOf(other.plan) === subject &&
        (each || subject === 'account' || other.about === teller.about),
    );
    for (const about of new Set(meant.map((other) => other.about))) {
      const policies = meant.filter((other) => other.about === about);
      const listening = policies.filter(({ plan }) =>
        plan.events.some(({ name }) => name === event),
      );
      for (const running of listening)
        this.#following.push({ running, event: { kind: 'event', name: event, fields: {} } });
      const [first] = policies;
      if (listening.length === 0 && first !== undefined && first !== teller)
        this.#record(first, [
          {
            at: this.now,
            policy: first.plan.policy,
            source,
            kind: 'ignored',
            event,
            reason: reason('unexpected', { data: { event } }),
          },
        ]);
    }
  }

  #record({ about }: Running, happenings: readonly Happening[]): void {
    const named = about === null ? {} : { about };
    this.happenings.push(...happenings.map((happening) => ({ ...happening, ...named })));
  }

  /** Policies see each other, and what was bought, after the step and after what it told. */
  #tellAll(source: Running): void {
    for (const running of this.policies)
      this.#following.push({
        running,
        event: { kind: 'subject-changed' },
        isOwnDoing: running === source,
      });
  }

  /** What follows from what happened, oldest first, and what follows from that. */
  #follow(): void {
    for (let count = 0; count < mostFollowing; count += 1) {
      const next = this.#following.shift();
      if (next === undefined) return;
      const { running, event, isOwnDoing } = next;
      if (!isRunning(running)) continue;
      const { plan, snapshot } = running;
      const told = step(plan, snapshot, event, this.contextFor(running));
      if (isOwnDoing === true && told.entered.length === 0 && told.effects.length === 0)
        running.snapshot = told.snapshot;
      else this.#take(running, told, nameOf(event));
      if (event.kind === 'approval-ended' && event.outcome === 'approved')
        this.#record(running, this.#unused.after(running, event, told.answer, this.now));
    }
    this.#following = [];
    this.#fails(`more than ${String(mostFollowing)} steps follow from one`);
  }

  #fails(why: string): void {
    const text = `failed: ${why}, and the rest is left out`;
    const { policy } = this.first.plan;
    this.happenings.push({ at: this.now, policy, source: null, kind: 'audit', text });
  }

  #ask(parent: Running, name: string, request: RequestEvent): void {
    const unused = this.#unused.find(parent, name, request, this.now);
    if (unused !== undefined) {
      const event = { ...unused.ending, kind: 'approval-ended', request } as const;
      this.#following.push({ running: parent, event });
      return;
    }
    const { facts } = contextOf(parent.snapshot);
    const { now: at, subject } = this;
    const people = this.#peopleFor(parent.plan, name, request);
    const result = beginApproval(parent.plan, name, { at, request, facts, subject, people });
    const approval: RunningApproval = {
      plan: parent.plan,
      snapshot: result.snapshot,
      parent,
      about: parent.about,
    };
    this.approvals.push(approval);
    this.#take(approval, result, name);
  }

  #peopleFor(plan: Plan, name: string, { actor }: RequestEvent): People {
    const approval = own(plan.approvals, name);
    return approval === undefined
      ? this.people
      : staffFor(this.people, approval, actor.person, this.given);
  }

  #withdraw(parent: Running, name: string): void {
    for (const approval of this.approvals) {
      if (approval.parent !== parent || approval.snapshot.name !== name || !isRunning(approval))
        continue;
      this.stepApproval(approval, {
        kind: 'withdraw',
        actor: { person: 'system', roles: [] },
        because: 'state-left',
      });
    }
  }
}

/** Rule 53: a change that was scheduled comes before anything else at its instant, whatever policy it is of. */
function isAfterChanges({ priority }: PendingDeadline): boolean {
  return priority >= SCHEDULED_BELOW;
}

function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** With several plans each takes what is its own. */
function onlyNamed(values: Values, declared: readonly { readonly name: string }[]): Values {
  return Object.fromEntries(
    declared.flatMap(({ name }) => {
      const value = own(values, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function fieldsOf(plan: Plan, event: string, fields: Values): Values {
  const declared = plan.events.find(({ name }) => name === event);
  return declared === undefined ? fields : onlyNamed(fields, declared.fields);
}
