import { instantFromMs, msOf } from '@lintel/calendar';
import type {
  Actor,
  EngineDecision,
  EngineEvent,
  Happening,
  Instant,
  InstanceSnapshot,
  Plan,
  RequestEvent,
  Simulation,
  SimulationGiven,
  SimulationView,
  StepAnswer,
  StepContext,
  StepResult,
  Values,
} from '@lintel/contract';
import { approvalContextOf } from '../approval/approval-context.ts';
import { approvalView, beginApproval, stepApproval } from '../approval/step-approval.ts';
import { begin } from '../begin.ts';
import { type CombinedDecision, type DecisionVoice, combineDecisions } from '../combine.ts';
import { deadlines } from '../deadlines.ts';
import { decide } from '../decide.ts';
import { entitlements } from '../entitlements.ts';
import { own } from '../own.ts';
import { deadlineTimesOf } from '../pending.ts';
import { indexOf } from '../plan-index.ts';
import { contextOf } from '../snapshot.ts';
import { reason, sourceOf } from '../sources.ts';
import { step } from '../step.ts';
import { type Subject, happeningsOf, subjectAfter } from './happenings.ts';
import { type By, actorFor, staffOf } from './staff.ts';

interface Running {
  readonly plan: Plan;
  snapshot: InstanceSnapshot;
}

interface RunningApproval extends Running {
  readonly parent: Running;
}

/** More due events than this without an end are a fault of the policy, not a long life. */
const mostDueEvents = 100_000;

/**
 * Plans on one subject under a simulated clock. Every deadline fires at its own instant; what a
 * step does to the subject and to other policies is told to them at the same instant.
 */
export function simulate(plans: readonly Plan[], given: SimulationGiven): Simulation {
  const people = staffOf(plans, given);
  const happenings: Happening[] = [];
  const policies: Running[] = [];
  const approvals: RunningApproval[] = [];
  let subject: Subject = { zone: given.zone, quantities: given.quantities, plan: given.plan };
  let now: Instant = given.begin;

  const statesBut = (policy: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      policies.flatMap(({ plan, snapshot }) =>
        plan.policy === policy ? [] : [[plan.policy, snapshot.state]],
      ),
    );
  const othersOf = (plan: Plan) => ({
    subject: statesBut(plan.policy),
    account: statesBut(plan.policy),
  });
  const contextFor = (plan: Plan): StepContext => ({
    at: now,
    subject,
    others: othersOf(plan),
    requestFacts: {},
    people,
  });

  const take = (
    running: Running,
    result: StepResult,
    event: string,
    request: boolean,
  ): StepAnswer => {
    const before = running.snapshot;
    running.snapshot = result.snapshot;
    happenings.push(
      ...happeningsOf(running, result, { now, event, request, subject, price: given.price }),
    );
    const next = subjectAfter(subject, result.effects);
    const isTold =
      next !== subject ||
      before.state !== result.snapshot.state ||
      before.status !== result.snapshot.status;
    subject = next;
    for (const effect of result.effects) {
      if (effect.kind === 'ask-approval') ask(running, effect.approval, effect.request);
      if (effect.kind === 'withdraw-approval') withdraw(running, effect.approval);
      if (effect.kind === 'approval-ended') {
        const { outcome, reason: why, deciders } = effect;
        const { parent } = running as RunningApproval;
        const { request: asked } = approvalContextOf(running.snapshot);
        stepPolicy(parent, {
          kind: 'approval-ended',
          approval: running.snapshot.name,
          outcome,
          reason: why,
          request: asked,
          deciders,
        });
      }
    }
    if (isTold && running.snapshot.kind === 'policy') tellOthers(running);
    return result.answer;
  };

  const stepPolicy = (running: Running, event: EngineEvent): StepAnswer =>
    take(
      running,
      step(running.plan, running.snapshot, event, contextFor(running.plan)),
      nameOf(event),
      event.kind === 'request',
    );

  const stepOneApproval = (running: RunningApproval, event: EngineEvent): StepAnswer =>
    take(
      running,
      stepApproval(running.plan, running.snapshot, event, contextFor(running.plan)),
      nameOf(event),
      event.kind === 'vote',
    );

  /** Policies see each other, and what was bought, after the step. */
  const tellOthers = (except: Running): void => {
    for (const other of policies) {
      if (other.snapshot.status === 'ended') continue;
      const changed = step(
        other.plan,
        other.snapshot,
        { kind: 'subject-changed' },
        contextFor(other.plan),
      );
      if (other !== except || changed.entered.length > 0)
        take(other, changed, 'subject-changed', false);
      else other.snapshot = changed.snapshot;
    }
  };

  const ask = (parent: Running, name: string, request: RequestEvent): void => {
    const facts = contextOf(parent.snapshot).facts;
    const result = beginApproval(parent.plan, name, { at: now, request, facts, subject, people });
    const approval = { plan: parent.plan, snapshot: result.snapshot, parent };
    approvals.push(approval);
    take(approval, result, name, false);
  };

  const withdraw = (parent: Running, name: string): void => {
    const waiting = approvals.filter(
      (other) => other.parent === parent && other.snapshot.name === name && isRunning(other),
    );
    for (const approval of waiting) {
      stepOneApproval(approval, {
        kind: 'withdraw',
        actor: { person: 'system', roles: [] },
        because: 'state-left',
      });
    }
  };

  /** Fires what is due, soonest first; at one instant in the order of rule 6. */
  const fire = (isDue: (at: Instant) => boolean): void => {
    for (let count = 0; count < mostDueEvents; count += 1) {
      const next = [...policies, ...approvals]
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
      if (next === undefined || !isDue(next.pending.at)) return;
      const { running, pending } = next;
      if (pending.at > now) now = pending.at;
      const event = { kind: 'due' as const, key: pending.key, generation: pending.generation };
      if (running.snapshot.kind === 'approval') stepOneApproval(running as RunningApproval, event);
      else stepPolicy(running, event);
    }
  };
  const settle = (): void => fire((at) => at <= now);
  const since = (start: number): readonly Happening[] => happenings.slice(start);

  const decideAll = (request: RequestEvent): readonly DecisionVoice[] =>
    policies.map(({ plan, snapshot }) => ({
      policy: plan.policy,
      overrides: plan.overrides,
      decision: decide(plan, snapshot, request, contextFor(plan)),
    }));

  const requestFor = (name: string, by: By, fields: Values): RequestEvent => {
    const declared = plans
      .flatMap(({ requests }) => requests)
      .find((request) => request.name === name);
    const rules = plans.flatMap(({ states }) => states.flatMap((state) => state.rules));
    const mayAct = rules.flatMap(({ trigger, by: roles }) =>
      trigger.kind === 'event' && trigger.name === name ? (roles ?? []) : [],
    );
    return { kind: 'request', name, fields, actor: actorFor(by, given, declared, mayAct) };
  };

  const submit = (request: RequestEvent): StepAnswer => {
    const [only, ...more] = policies;
    if (only !== undefined && more.length === 0) return stepPolicy(only, request);
    const { outcome, reasons, acting } = combineDecisions(decideAll(request));
    if (acting.length === 0 || outcome === 'refused' || outcome === 'unknown') {
      const source = reasons[0]?.source ?? null;
      const policy = source?.policy ?? only?.plan.policy ?? '';
      happenings.push({ at: now, policy, source, kind: 'refusal', request: request.name, reasons });
      return { kind: 'refused', reasons };
    }
    const names = acting.map(({ policy }) => policy);
    const answers = policies.flatMap((running) =>
      names.includes(running.plan.policy) ? [stepPolicy(running, request)] : [],
    );
    return answers.find(({ kind }) => kind !== 'accepted') ?? { kind: 'accepted' };
  };

  const vote = (name: 'approve' | 'deny' | 'withdraw', by: By, fields: Values): StepAnswer => {
    const waiting = approvals.filter(isRunning);
    const [approval, second] = waiting;
    if (approval === undefined || second !== undefined) {
      return {
        kind: 'failed',
        message:
          waiting.length === 0 ? 'no approval is waiting' : 'more than one approval is waiting',
      };
    }
    const asking = approvalContextOf(approval.snapshot).asking;
    const requester = approvalContextOf(approval.snapshot).request.actor;
    const actor: Actor =
      by === null && name === 'withdraw' ? requester : actorFor(by, given, undefined, asking);
    const comment = typeof fields['comment'] === 'string' ? fields['comment'] : null;
    if (name === 'withdraw')
      return stepOneApproval(approval, { kind: 'withdraw', actor, because: 'requester' });
    return stepOneApproval(approval, { kind: 'vote', vote: name, actor, comment });
  };

  const report = (name: string, fields: Values): StepAnswer => {
    const answers = policies.map((running) => stepPolicy(running, { kind: 'event', name, fields }));
    return (
      answers.find(({ kind }) => kind !== 'ignored') ??
      answers[0] ?? { kind: 'ignored', reason: reason('no-policy') }
    );
  };

  for (const plan of plans) {
    const event = { name: plan.beginOn[0] ?? 'created', fields: given.with };
    const input = {
      at: now,
      event,
      facts: given.facts,
      settings: givenTo(plan, given.settings),
      choices: given.choices,
      subject,
      others: othersOf(plan),
    };
    const result = begin(plan, input);
    const running: Running = { plan, snapshot: result.snapshot };
    policies.push(running);
    take(running, result, event.name, false);
  }
  settle();

  const view = (policy?: string): SimulationView => {
    const running = policies.find(({ plan }) => plan.policy === policy) ?? policies[0];
    if (running === undefined) throw new Error('internal: a simulation without a plan');
    const { plan, snapshot } = running;
    const state = indexOf(plan).states.get(snapshot.state);
    const { access, billing, limits } = entitlements(plan, snapshot);
    return {
      state: snapshot.state,
      ended: snapshot.status === 'ended',
      access,
      billing,
      reasons: (state?.refusals ?? []).map(({ requests, text, span }) =>
        reason('refused-by-policy', {
          message: text,
          source: sourceOf(
            plan,
            `${snapshot.state}/refuse`,
            `refuse ${requests.join(', ')} "${text}"`,
            span,
          ),
        }),
      ),
      limits,
      deadlines: deadlines(plan, snapshot),
      deadlineTimes: deadlineTimesOf(plan, contextOf(snapshot).times),
      approvals: approvals
        .filter((approval) => approval.parent === running && isRunning(approval))
        .map((approval) => ({
          name: approval.snapshot.name,
          ...approvalView(plan, approval.snapshot),
        })),
      quantities: subject.quantities,
      plan: subject.plan,
      snapshot,
    };
  };

  return {
    get now() {
      return now;
    },
    advanceTo: (at) => {
      const start = happenings.length;
      fire((due) => due <= at);
      if (at > now) now = at;
      return since(start);
    },
    advanceToJustBefore: (at) => {
      const start = happenings.length;
      fire((due) => due < at);
      const before = instantFromMs(msOf(at) - 1);
      if (before.ok && before.value > now) now = before.value;
      return since(start);
    },
    do: (event, by, fields) => {
      const declared = plans.some(({ events }) => events.some(({ name }) => name === event));
      const isVote = event === 'approve' || event === 'deny' || event === 'withdraw';
      const isRequest = plans.some(({ requests }) => requests.some(({ name }) => name === event));
      const answer =
        isVote && !isRequest
          ? vote(event, by, fields)
          : declared
            ? report(event, fields)
            : submit(requestFor(event, by, fields));
      settle();
      return answer;
    },
    set: (facts) => {
      for (const running of policies)
        if (running.snapshot.status === 'running') stepPolicy(running, { kind: 'set', facts });
      for (const approval of approvals.filter(isRunning))
        stepOneApproval(approval, { kind: 'set', facts });
      settle();
    },
    decide: (request, by, fields) => {
      const voices = decideAll(requestFor(request, by, fields));
      const [only] = voices;
      return only !== undefined && voices.length === 1
        ? only.decision
        : together(combineDecisions(voices));
    },
    view,
    happenings,
  };
}

/** One decision out of those of the policies that act. */
function together({ outcome, reasons, acting }: CombinedDecision): EngineDecision {
  const decisions = acting.map(({ decision }) => decision);
  return {
    outcome,
    reasons,
    approval: decisions.find(({ approval }) => approval !== null)?.approval ?? null,
    money: decisions.flatMap(({ money }) => money),
    changes: decisions.flatMap(({ changes }) => changes),
    rule: decisions[0]?.rule ?? reasons[0]?.source ?? null,
    takesNoPart: reasons.some(({ code }) => code === 'no-policy'),
  };
}

function isRunning({ snapshot }: Running): boolean {
  return snapshot.status === 'running';
}

function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** With several plans each takes the settings that are its own. */
function givenTo(plan: Plan, settings: Values): Values {
  return Object.fromEntries(
    plan.settings.flatMap(({ name }) => {
      const value = own(settings, name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function nameOf(event: EngineEvent): string {
  switch (event.kind) {
    case 'request':
    case 'event':
      return event.name;
    case 'due':
      return `due.${event.key}`;
    case 'vote':
      return event.vote;
    default:
      return event.kind;
  }
}
