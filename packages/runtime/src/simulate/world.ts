import type {
  EngineEvent,
  GivenSubject,
  Happening,
  Instant,
  InstanceSnapshot,
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
/** Policies that answer each other at one instant; the compiler refuses circles of references. */
const mostAnswers = 100;
/** Events that lead to each other at one instant: as many subjects as anybody simulates. */
const mostDelivered = 5_000;

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
  readonly uses: Uses;
  subject: Subject;
  now: Instant;
  readonly #unused = new UnusedApprovals();
  /** When a host that was down catches up; `null` while it is in time. */
  #looks: Instant | null = null;
  #answers = 0;
  #delivered = 0;

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
    for (const plan of plans) {
      const several = (given.subjects ?? []).filter(({ kind }) => kind === subjectOf(plan));
      if (several.length === 0) this.#begin(plan, null);
      for (const subject of several) this.#begin(plan, subject);
    }
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
    const first = this.policies[0]?.about ?? null;
    return this.policies.filter((running) =>
      about === undefined
        ? running.about === null || running.about === first
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

  /** Fires what is due, soonest first, each at its own instant; at one instant in the order of rule 6. */
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
            a.pending.priority - b.pending.priority ||
            ordered(a.running.plan.policy, b.running.plan.policy),
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
    }
    const text = `failed: ${String(mostDueEvents)} things fell due at one go, and the rest is left out`;
    const policy = this.policies[0]?.plan.policy ?? '';
    this.happenings.push({ at: this.now, policy, source: null, kind: 'audit', text });
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

  /** Rule 1: what is due already fires at once. */
  settle(): void {
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
        const ending = { approval, outcome, reason, request, deciders, asked };
        const heard = this.stepPolicy(running.parent, { kind: 'approval-ended', ...ending });
        if (outcome === 'approved' && heard.kind === 'ignored')
          this.#record(running.parent, this.#unused.keep(running.parent, ending, this.now));
      }
    }
    const { state, status } = result.snapshot;
    const isNews = this.subject !== subject || before.state !== state || before.status !== status;
    if (isNews && running.snapshot.kind === 'policy') this.#tellAll(running);
    return result.answer;
  }

  /** Rule 81: to those policies of a subject that have a rule for it; where none has, that is recorded. */
  #deliver(teller: Running, { subject, each, event, source }: TellEffect & Told): void {
    if (this.#answers === 0) this.#delivered = 0;
    if (this.#answers >= mostAnswers) return;
    this.#answers += 1;
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
      for (const other of listening) {
        if (this.#delivered >= mostDelivered) break;
        this.#delivered += 1;
        this.stepPolicy(other, { kind: 'event', name: event, fields: {} });
      }
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
    this.#answers -= 1;
  }

  #record({ about }: Running, happenings: readonly Happening[]): void {
    const named = about === null ? {} : { about };
    this.happenings.push(...happenings.map((happening) => ({ ...happening, ...named })));
  }

  /** Policies see each other, and what was bought, after the step. */
  #tellAll(source: Running): void {
    if (this.#answers >= mostAnswers) return;
    this.#answers += 1;
    for (const other of this.policies.filter(isRunning)) {
      const told = step(
        other.plan,
        other.snapshot,
        { kind: 'subject-changed' },
        this.contextFor(other),
      );
      // News of its own doing is no happening, unless something follows from it.
      if (other === source && told.entered.length === 0 && told.effects.length === 0)
        other.snapshot = told.snapshot;
      else this.#take(other, told, 'subject-changed');
    }
    this.#answers -= 1;
  }

  #ask(parent: Running, name: string, request: RequestEvent): void {
    const unused = this.#unused.find(parent, name, request, this.now);
    if (unused !== undefined) {
      const heard = this.stepPolicy(parent, { kind: 'approval-ended', ...unused.ending, request });
      if (heard.kind !== 'ignored') this.#unused.drop(unused);
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
