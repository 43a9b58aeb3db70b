import type {
  Actor,
  EngineDecision,
  Reason,
  RequestEvent,
  SimulationStep,
  StepAnswer,
  Values,
} from '@lintel/contract';
import { approvalContextOf } from '../approval/approval-context.ts';
import { type CombinedDecision, type DecisionVoice, combineDecisions } from '../combine.ts';
import { decide } from '../decide.ts';
import { own } from '../own.ts';
import { reason } from '../sources.ts';
import { type By, actorFor } from './staff.ts';
import { stepApprovalIn } from './approvals.ts';
import { type Running, type RunningApproval, isRunning } from './running.ts';
import type { World } from './world.ts';

/** Sends what a scenario or a time line says: a vote, what a system reports, or somebody's request. */
export function send(
  world: World,
  name: string,
  by: By,
  fields: Values,
  justification?: string,
  about?: string,
): StepAnswer {
  const plans = world.policies.map(({ plan }) => plan);
  const isRequest = plans.some(({ requests }) => requests.some((request) => request.name === name));
  if ((name === 'approve' || name === 'deny' || name === 'withdraw') && !isRequest)
    return vote(world, name, by, fields);
  if (plans.some(({ events }) => events.some((event) => event.name === name)))
    return report(world, name, fields, about);
  const request = requestFor(world, name, by, fields);
  return submit(
    world,
    justification === undefined ? request : { ...request, justification },
    world.heard(about),
  );
}

/** Dry run over all policies of the subject. */
export function decideRequest(world: World, name: string, by: By, fields: Values): EngineDecision {
  const voices = voicesOn(world, requestFor(world, name, by, fields), world.heard(undefined));
  const [only] = voices;
  return only !== undefined && voices.length === 1
    ? only.decision
    : together(combineDecisions(voices));
}

function requestFor(
  { policies, given }: World,
  name: string,
  by: By,
  fields: Values,
): RequestEvent {
  const plans = policies.map(({ plan }) => plan);
  const declared = plans
    .flatMap(({ requests }) => requests)
    .find((request) => request.name === name);
  const rules = plans.flatMap(({ states }) => states.flatMap((state) => state.rules));
  const mayAct = rules.flatMap(({ trigger, by: roles }) =>
    trigger.kind === 'event' && trigger.name === name ? (roles ?? []) : [],
  );
  return { kind: 'request', name, fields, actor: actorFor(by, given, declared, mayAct) };
}

function voicesOn(
  world: World,
  request: RequestEvent,
  policies: readonly Running[],
): readonly DecisionVoice[] {
  return policies.map((running) => ({
    policy: running.plan.policy,
    overrides: running.plan.overrides,
    decision: decide(running.plan, running.snapshot, request, world.contextFor(running)),
  }));
}

/** With one policy it answers itself; with several all that take part must agree before any is stepped. */
function submit(world: World, request: RequestEvent, policies: readonly Running[]): StepAnswer {
  const [only, second] = policies;
  if (only !== undefined && second === undefined) return world.stepPolicy(only, request);
  const { outcome, reasons, acting } = combineDecisions(voicesOn(world, request, policies));
  if (acting.length === 0 || outcome === 'refused' || outcome === 'unknown') {
    const source = reasons[0]?.source ?? null;
    const policy = source?.policy ?? only?.plan.policy ?? '';
    world.happenings.push({
      at: world.now,
      policy,
      source,
      kind: 'refusal',
      request: request.name,
      reasons,
    });
    world.trace.push(...refusalsIn(world, request.name, reasons));
    return { kind: 'refused', reasons };
  }
  const names = acting.map(({ policy }) => policy);
  const answers = policies.flatMap((running) =>
    names.includes(running.plan.policy) ? [world.stepPolicy(running, request)] : [],
  );
  return answers.find(({ kind }) => kind !== 'accepted') ?? { kind: 'accepted' };
}

/** Nobody was stepped; yet the rules that refused have decided. */
function refusalsIn(
  { now: at, policies }: World,
  event: string,
  reasons: readonly Reason[],
): readonly SimulationStep[] {
  return policies.flatMap(({ plan: { policy }, snapshot: { state } }) => {
    const decided = reasons.flatMap(({ code, source }) =>
      source?.policy === policy && code === 'refused-by-policy' ? [source] : [],
    );
    if (decided.length === 0) return [];
    return [{ at, policy, approval: null, event, from: state, to: state, entered: [], decided }];
  });
}

/** With several that wait, what is given beside the vote says which: `do deny by boss with amount = 5`. */
function waitingFor(world: World, fields: Values): readonly RunningApproval[] {
  const waiting = world.approvals.filter((approval): approval is RunningApproval =>
    isRunning(approval),
  );
  if (waiting.length < 2) return waiting;
  const { comment: _, ...said } = fields;
  return waiting.filter(({ snapshot }) => {
    const { request } = approvalContextOf(snapshot);
    return Object.entries(said).every(
      ([name, value]) => JSON.stringify(own(request.fields, name)) === JSON.stringify(value),
    );
  });
}

/** The only approval that waits is meant; none and two are a fault of whoever wrote it. */
function vote(
  world: World,
  name: 'approve' | 'deny' | 'withdraw',
  by: By,
  fields: Values,
): StepAnswer {
  const [approval, second] = waitingFor(world, fields);
  if (approval === undefined) return { kind: 'failed', message: 'no approval is waiting' };
  if (second !== undefined) return { kind: 'failed', message: 'more than one approval is waiting' };
  const { open, request } = approvalContextOf(approval.snapshot);
  const asking = open.flatMap((stage) => stage.asking);
  const actor: Actor =
    by === null && name === 'withdraw'
      ? request.actor
      : actorFor(by, world.given, undefined, asking);
  if (name === 'withdraw')
    return stepApprovalIn(world, approval, { kind: 'withdraw', actor, because: 'requester' });
  const comment = typeof fields['comment'] === 'string' ? fields['comment'] : null;
  return stepApprovalIn(world, approval, { kind: 'vote', vote: name, actor, comment });
}

function report(world: World, name: string, fields: Values, about: string | undefined): StepAnswer {
  const answers = world
    .heard(about)
    .map((running) => world.stepPolicy(running, { kind: 'event', name, fields }));
  return (
    answers.find(({ kind }) => kind !== 'ignored') ??
    answers[0] ?? { kind: 'ignored', reason: reason('no-policy') }
  );
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
