import type {
  ChangeAction,
  Effect,
  EngineDecision,
  InstanceSnapshot,
  MoneyAction,
  Plan,
  RequestEvent,
  StepContext,
  StepResult,
} from '@lintel/contract';
import { audienceKey } from './approval/audiences.ts';
import { truthOf } from './evaluate.ts';
import { checkFields } from './fields.ts';
import type { Frame } from './frame.ts';
import { lookupsOf } from './lookups.ts';
import { own } from './own.ts';
import { performAll } from './perform.ts';
import { indexOf } from './plan-index.ts';
import { snapshotProblem } from './snapshot.ts';
import { reason, sourceOf } from './sources.ts';
import { openFrame, requestFrame, step } from './step.ts';

const open: Omit<EngineDecision, 'outcome'> = {
  reasons: [],
  approval: null,
  money: [],
  changes: [],
  rule: null,
  takesNoPart: false,
};

/**
 * Dry run of a request: the same step that would be enforced, with nothing kept.
 *
 * A form that is not filled in yet gives `unknown`, unless the answer is no whatever is filled in.
 */
export function decide(
  plan: Plan,
  snapshot: InstanceSnapshot,
  request: RequestEvent,
  context: StepContext,
): EngineDecision {
  if (snapshotProblem(plan, snapshot) !== null)
    return { ...open, outcome: 'unknown', reasons: [reason('unknown-combination')] };
  if (snapshot.status === 'ended' || !isHeard(plan, snapshot.state, request.name)) {
    const why = reason(snapshot.status === 'ended' ? 'ended' : 'unexpected');
    return { ...open, outcome: 'refused', reasons: [why], takesNoPart: true };
  }
  const { missing, wrong } = checkFields(
    indexOf(plan).requests.get(request.name)?.fields ?? [],
    request.fields,
  );
  if (missing.length > 0 && wrong.length === 0)
    return undecidedYet(plan, snapshot, request, context, missing);
  return decisionOf(
    openFrame(plan, snapshot, context),
    request,
    step(plan, snapshot, stillToSay(request), context),
  );
}

/** Why something is asked may be left out of a dry run; an empty reason is one that nobody gave. */
function stillToSay({
  justification = 'still to be said',
  ...request
}: RequestEvent): RequestEvent {
  return { ...request, justification };
}

/** Whether the state has a rule or a `refuse` for the request; without either the policy takes no part. */
export function isHeard(plan: Plan, stateName: string, request: string): boolean {
  const state = indexOf(plan).states.get(stateName);
  if (state === undefined) return false;
  return (
    state.rules.some(({ trigger }) => trigger.kind === 'event' && trigger.name === request) ||
    state.refusals.some(({ requests }) => requests.includes(request))
  );
}

function undecidedYet(
  plan: Plan,
  snapshot: InstanceSnapshot,
  request: RequestEvent,
  context: StepContext,
  missing: EngineDecision['reasons'],
): EngineDecision {
  const state = indexOf(plan).states.get(snapshot.state);
  const refusal = state?.refusals.find(({ requests }) => requests.includes(request.name));
  const rules =
    state?.rules.filter(
      ({ trigger }) => trigger.kind === 'event' && trigger.name === request.name,
    ) ?? [];
  const roles = [
    ...(indexOf(plan).requests.get(request.name)?.by ?? []),
    ...rules.flatMap(({ by }) => by ?? []),
  ];
  const anybody = rules.some(({ by }) => by === null);
  const may =
    anybody ||
    request.actor.roles.some((role) => roles.includes(role)) ||
    roles.includes(request.actor.person);
  if (refusal === undefined && may) return { ...open, outcome: 'unknown', reasons: missing };
  const frame = requestFrame(openFrame(plan, snapshot, context), request);
  const source = refusal
    ? sourceOf(
        frame.plan,
        `${snapshot.state}/refuse`,
        `refuse ${refusal.requests.join(', ')} "${refusal.text}"`,
        refusal.span,
      )
    : null;
  const why = refusal
    ? reason('refused-by-policy', { message: refusal.text, source })
    : reason('role-refused', { data: { roles: [...new Set(roles)].join(', ') } });
  return { ...open, outcome: 'refused', reasons: [why], rule: source };
}

function decisionOf(
  frame: Frame,
  request: RequestEvent,
  { answer, effects, fired }: StepResult,
): EngineDecision {
  switch (answer.kind) {
    case 'failed':
      return {
        ...open,
        outcome: 'unknown',
        reasons: [reason('unknown-combination', { message: answer.message })],
      };
    case 'ignored':
      return {
        ...open,
        outcome: 'refused',
        reasons: [answer.reason],
        takesNoPart: answer.reason.code === 'unexpected',
      };
    case 'refused': {
      const unknown = answer.reasons.some(({ code }) => code === 'unknown-fact');
      return {
        ...open,
        outcome: unknown ? 'unknown' : 'refused',
        reasons: answer.reasons,
        rule: answer.reasons[0]?.source ?? null,
      };
    }
    case 'accepted': {
      const rule = fired[0] ?? null;
      const asked = effects.find((effect) => effect.kind === 'ask-approval');
      const all =
        asked === undefined
          ? effects
          : [...effects, ...effectsWhenApproved(frame, request, asked.approval)];
      const money = moneyIn(all);
      return {
        ...open,
        outcome: asked !== undefined ? 'approval' : money.length > 0 ? 'payment' : 'instant',
        approval:
          asked === undefined
            ? null
            : approvalPreview(requestFrame(frame, request), asked.approval),
        money,
        changes: changesIn(all),
        rule,
      };
    }
  }
}

/** What the policy does once everybody agreed, so that the price is known before anybody is asked. */
function effectsWhenApproved(
  frame: Frame,
  request: RequestEvent,
  approval: string,
): readonly Effect[] {
  const asks = [...indexOf(frame.plan).asks].filter(([, { ask }]) => ask.approval === approval);
  const [id, place] = asks.find(([key]) => key.startsWith(`${frame.state}/`)) ?? asks[0] ?? [];
  const actions = place?.ask.outcomes.approved;
  if (id === undefined || place === undefined || actions === undefined) return [];
  const source = sourceOf(frame.plan, `${id}/approved`, 'when approved', place.ask.span);
  return performAll(requestFrame(frame, request), actions, { source, askId: id }).effects;
}

function approvalPreview(frame: Frame, name: string): EngineDecision['approval'] {
  const approval = own(frame.plan.approvals, name);
  if (approval === undefined) return null;
  const stages = approval.stages.filter(
    ({ when }) => when === null || truthOf(when, lookupsOf(frame)) !== false,
  );
  return {
    name,
    stages: stages.map(({ title, ask, quorum, after }) => ({
      title,
      roles: ask.map(audienceKey),
      quorum,
      answerWithin: after.find(({ does }) => does === 'deny' || does === 'approve')?.after ?? null,
    })),
  };
}

function moneyIn(effects: readonly Effect[]): readonly MoneyAction[] {
  return effects.flatMap((effect) =>
    effect.kind === 'charge' || effect.kind === 'invoice'
      ? [{ kind: effect.kind, amount: effect.amount, source: effect.source }]
      : [],
  );
}

function changesIn(effects: readonly Effect[]): readonly ChangeAction[] {
  return effects.flatMap((effect) =>
    effect.kind === 'change-plan' ||
    effect.kind === 'change-quantity' ||
    effect.kind === 'change-interval'
      ? [effect]
      : [],
  );
}
