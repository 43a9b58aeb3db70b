import type {
  EngineEvent,
  Happening,
  Instant,
  People,
  Plan,
  SimulationGiven,
  SimulationStep,
  StepAnswer,
  StepContext,
  StepResult,
} from '@lintel/contract';
import { approvalContextOf } from '../approval/approval-context.ts';
import { withKey } from '../own.ts';
import { step } from '../step.ts';
import { withAddOns } from './add-ons-after.ts';
import { askApproval, withdrawApprovals } from './approvals.ts';
import { beginPolicy } from './begin-policy.ts';
import { ordered, settle } from './fire.ts';
import { type Following, deliver, tellAll } from './follow.ts';
import { type Subject, happeningsOf, subjectAfter } from './happenings.ts';
import { withMeters } from './meters-after.ts';
import { type Running, type RunningApproval, isApproval, isRunning } from './running.ts';
import { staffOf } from './staff.ts';
import { subjectOf } from './subject-kind.ts';
import { nameOf, tracedStep } from './traced-step.ts';
import { UnusedApprovals } from './unused-approvals.ts';
import { Uses } from './uses.ts';
import { worldPrices } from './world-prices.ts';

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
  /** When a host that was down catches up; `null` while it is in time. */
  looks: Instant | null = null;
  readonly unused = new UnusedApprovals();
  /** Steps that follow from others, after what is being done now. */
  readonly following: Following[] = [];

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
      if (several.length === 0) beginPolicy(this, plan, null);
      for (const subject of several) beginPolicy(this, plan, subject);
    }
    const first = this.policies.find(({ plan }) => plan === plans[0]);
    if (first === undefined) throw new Error('internal: a simulation without a plan');
    this.first = first;
    settle(this);
  }

  /** Rule 44: whether the account has the version before this one. */
  isOutside({ rollout }: Plan): boolean {
    return rollout !== undefined && this.given.outsideRollout === true;
  }

  contextFor(running: Running): StepContext {
    const { now: at, subject, people } = this;
    const now = this.looks ?? at;
    return { at, now, subject, others: this.othersOf(running), requestFacts: {}, people };
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
    return this.take(running, step(plan, snapshot, event, this.contextFor(running)), nameOf(event));
  }

  /** Every policy looks again. */
  turn(name: string, on: boolean): void {
    this.subject = { ...this.subject, switches: withKey(this.subject.switches ?? {}, name, on) };
    for (const running of this.policies.filter(isRunning))
      this.stepPolicy(running, { kind: 'subject-changed' });
  }

  /** The states of the other policies of the same subject, and of its account. */
  othersOf({ plan, about }: Pick<Running, 'plan' | 'about'>): StepContext['others'] {
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

  /** Keeps what a step gave; what follows from it is noted. */
  take(running: Running, result: StepResult, event: string, isTakenBack = false): StepAnswer {
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
    this.record(running, happeningsOf(running, result, { now, event, subject, prices }));
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
      if (effect.kind === 'ask-approval')
        askApproval(this, running, effect.approval, effect.request);
      if (effect.kind === 'tell') deliver(this, running, effect);
      if (effect.kind === 'withdraw-approval') withdrawApprovals(this, running, effect.approval);
      if (effect.kind === 'approval-ended' && isApproval(running) && !isTakenBack) {
        const { outcome, reason, deciders, asked = deciders } = effect;
        const { request } = approvalContextOf(running.snapshot);
        const { name: approval } = running.snapshot;
        const event = { approval, outcome, reason, request, deciders, asked };
        this.following.push({
          running: running.parent,
          event: { kind: 'approval-ended', ...event },
        });
      }
    }
    const { state, status } = result.snapshot;
    const isBegun = before === result.snapshot && result.entered.length > 0;
    const isNews =
      this.subject !== subject || before.state !== state || before.status !== status || isBegun;
    if (isNews && running.snapshot.kind === 'policy') tellAll(this, running);
    return result.answer;
  }

  record({ about }: Running, happenings: readonly Happening[]): void {
    const named = about === null ? {} : { about };
    this.happenings.push(...happenings.map((happening) => ({ ...happening, ...named })));
  }

  fails(why: string): void {
    const text = `failed: ${why}, and the rest is left out`;
    const { policy } = this.first.plan;
    this.happenings.push({ at: this.now, policy, source: null, kind: 'audit', text });
  }
}
