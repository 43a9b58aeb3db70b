import type {
  Action,
  ApprovalOutcome,
  Plan,
  RulePlan,
  RuleSource,
  StatePlan,
} from '@lintel/contract';
import { truthOf } from './evaluate.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import { lookupsOf } from './lookups.ts';
import { type Params, type PureMachine, pureMachine } from './machine.ts';
import { own, withKey, withoutKeys } from './own.ts';
import { pauseDeadline } from './move-deadline.ts';
import { performAll } from './perform.ts';
import { indexOf } from './plan-index.ts';
import { keptAfterLeaving } from './kept-data.ts';
import { performScheduled } from './schedule.ts';
import { reason, repeatSource, ruleSource, sourceOf, stateSource } from './sources.ts';
import { tellingIfItLasts, tellingNotice } from './tell.ts';

const machines = new WeakMap<Plan, PureMachine<Frame>>();

/** The emitted machine of a plan, with what its guards and actions mean. */
export function policyMachine(plan: Plan): PureMachine<Frame> {
  const known = machines.get(plan);
  if (known) return known;
  const made = pureMachine<Frame>(plan.machine, {
    guards: {
      'rule-matches': (frame, params) => {
        // After a refusal nothing of the step stays, so no `once` is tried on it.
        if (frame.refused.length > 0) return false;
        const rule = ruleIn(frame, params);
        return rule !== undefined && heard(frame, rule) && conditionOf(frame, rule) === true;
      },
      'rule-unknown': (frame, params) => {
        const rule = ruleIn(frame, params);
        return rule !== undefined && heard(frame, rule) && conditionOf(frame, rule) === undefined;
      },
      'role-refused': (frame, params) =>
        !rulesFor(frame, params).some((rule) => heard(frame, rule)),
      'request-refused': (frame) => frame.actor !== null,
      'outcome-is': approvalEndedAs,
    },
    actions: {
      enter,
      leave,
      perform,
      refused,
      'no-rule-applied': nothingApplied,
      unexpected,
      remember: noteEvent,
    },
  });
  machines.set(plan, made);
  return made;
}

function textParam(params: Params, key: string): string {
  const value = params[key];
  return typeof value === 'string' ? value : '';
}

function ruleIn(frame: Frame, params: Params): RulePlan | undefined {
  return indexOf(frame.plan).rules.get(textParam(params, 'rule'))?.rule;
}

/** Whether the rule speaks of whoever asks; what systems and the clock send is heard by every rule. */
function heard({ actor }: Frame, { by }: RulePlan): boolean {
  return (
    by === null ||
    actor === null ||
    actor.roles.some((role) => by.includes(role)) ||
    by.includes(actor.person)
  );
}

function conditionOf(frame: Frame, rule: RulePlan): boolean | undefined {
  return rule.when === null ? true : truthOf(rule.when, lookupsOf(frame));
}

function rulesFor(frame: Frame, params: Params): readonly RulePlan[] {
  const state = indexOf(frame.plan).states.get(textParam(params, 'state'));
  const event = textParam(params, 'event');
  const rules =
    state?.rules.filter(({ trigger }) => trigger.kind === 'event' && trigger.name === event) ?? [];
  const named = rules.filter(({ by }) => by !== null);
  return named.length > 0 ? named : rules;
}

/** Rule 13: what led to the request is tried again before it is approved. */
function approvalEndedAs(frame: Frame, params: Params): boolean {
  const { approval } = frame;
  if (approval === null || approval.ask !== params['ask'] || approval.outcome !== params['outcome'])
    return false;
  const rule = indexOf(frame.plan).asks.get(textParam(params, 'ask'))?.rule;
  return (
    approval.outcome !== 'approved' ||
    rule === null ||
    rule === undefined ||
    conditionOf(frame, rule) === true
  );
}

function enter(frame: Frame, params: Params): Frame {
  const state = indexOf(frame.plan).states.get(textParam(params, 'state'));
  if (state === undefined) return frame;
  const { memory, at } = frame;
  const arrived = {
    ...remembering(frame, {
      since: at,
      entered: withKey(memory.entered, state.name, at),
      repeats: {},
      fired: [],
      waiting: [],
      deleted: [],
    }),
    state: state.name,
    entered: [...frame.entered, state.name],
  };
  return atEntry(arrived, state);
}

/** Pauses, what is done on entry, what is told on entry, what is asked: in this order. */
function atEntry(frame: Frame, state: StatePlan): Frame {
  const { plan } = frame;
  const source = stateSource(plan, state);
  const paused = state.pauses.reduce(
    (before, { deadline }) => pauseDeadline(before, deadline),
    frame,
  );
  const done = state.entryActions.reduce(
    (before, action) =>
      performAll(before, [action], { source: entrySource(plan, state, action), askId: '' }),
    paused,
  );
  const told = state.notices
    .filter(({ timing }) => timing.kind === 'entry')
    .reduce(
      (before, notice) =>
        (state.quietOnTheWay === true && state.kind !== 'end' ? tellingIfItLasts : tellingNotice)(
          before,
          notice,
          frame.requester,
        ),
      done,
    );
  if (state.ask === null) return told;
  const askSource = sourceOf(
    plan,
    `${state.name}/ask`,
    `ask approval ${state.ask.approval}`,
    state.ask.span,
  );
  return performAll(told, [state.ask], {
    source: state.kind === 'end' ? source : askSource,
    askId: `${state.name}/ask`,
  });
}

function entrySource(plan: Plan, state: StatePlan, action: StatePlan['entryActions'][number]) {
  return sourceOf(plan, `${state.name}/on entry`, `${action.do} on entry`, action.span);
}

/** What belongs to the state ends with it: its own deadlines, and the approval that it asked. */
function leave(frame: Frame, params: Params): Frame {
  const name = textParam(params, 'state');
  const { deadlines } = indexOf(frame.plan);
  const belongs = (deadline: string) => deadlines.has(`${name}/${deadline}`);
  const askId = `${name}/ask`;
  const withdrawn = frame.memory.asks.filter(({ id }) => id === askId);
  const left = remembering(frame, {
    ...keptAfterLeaving(frame, name),
    ...(indexOf(frame.plan).creditedStates.has(name)
      ? { left: withKey(frame.memory.left ?? {}, name, frame.at) }
      : {}),
    moved: withoutKeys(frame.memory.moved, belongs),
    paused: withoutKeys(frame.memory.paused, belongs),
    asks: frame.memory.asks.filter(({ id }) => id !== askId),
    ...(frame.memory.held === undefined
      ? {}
      : { held: frame.memory.held.filter(({ unlessLeft }) => unlessLeft === undefined) }),
  });
  const state = indexOf(frame.plan).states.get(name);
  if (state === undefined) return left;
  return emitting(
    left,
    ...withdrawn.map(({ approval }) => ({
      kind: 'withdraw-approval' as const,
      approval,
      source: stateSource(frame.plan, state),
    })),
  );
}

function perform(frame: Frame, params: Params): Frame {
  if (params['scheduled'] !== undefined)
    return performScheduledChange(frame, textParam(params, 'scheduled'));
  if (params['notice'] !== undefined) return performNotice(frame, textParam(params, 'notice'));
  if (params['repeat'] !== undefined) return performRepeat(frame, textParam(params, 'repeat'));
  if (params['ask'] !== undefined) return performOutcome(frame, params);
  const rule = ruleIn(frame, params);
  if (rule === undefined) return frame;
  const source = ruleSource(frame.plan, rule);
  return performAll(fires(noteEvent(frame), source, rule.actions), rule.actions, {
    source,
    askId: rule.id,
  });
}

function fires(frame: Frame, source: RuleSource, actions: readonly Action[]): Frame {
  const go = actions.find((action) => action.do === 'go');
  const told = { ...frame, fired: [...frame.fired, source] };
  if (go === undefined) return told;
  const named = go.because !== undefined || frame.memory.why !== undefined;
  return remembering(told, { because: source, ...(named ? { why: go.because ?? null } : {}) });
}

/** Deadlines that count from the first or last such event. */
function noteEvent(frame: Frame): Frame {
  const { event, at, memory } = frame;
  if (!indexOf(frame.plan).anchorEvents.has(event)) return frame;
  const first = own(memory.events, event)?.first ?? at;
  return remembering(frame, { events: withKey(memory.events, event, { first, last: at }) });
}

function performScheduledChange(frame: Frame, what: string): Frame {
  const scheduled = own(frame.memory.scheduled, what);
  const rule = indexOf(frame.plan).rules.get(scheduled?.rule ?? '')?.rule;
  const source = rule
    ? ruleSource(frame.plan, rule)
    : sourceOf(frame.plan, `scheduled:${what}`, `change ${what}`, frame.plan.span);
  return performScheduled(frame, what, source);
}

function performNotice(frame: Frame, id: string): Frame {
  const notice = indexOf(frame.plan).notices.get(id);
  if (notice === undefined) return frame;
  return tellingNotice(frame, notice, null);
}

function performRepeat(frame: Frame, name: string): Frame {
  const repeat = indexOf(frame.plan).repeats.get(`${frame.state}/${name}`);
  if (repeat === undefined) return frame;
  const source = repeatSource(frame.plan, repeat);
  return performAll(fires(frame, source, repeat.actions), repeat.actions, {
    source,
    askId: source.rule,
  });
}

function performOutcome(frame: Frame, params: Params): Frame {
  const asked = indexOf(frame.plan).asks.get(textParam(params, 'ask'));
  const outcome = textParam(params, 'outcome') as ApprovalOutcome;
  const actions = asked?.ask.outcomes[outcome];
  if (asked === undefined || actions === undefined) return frame;
  const source = sourceOf(
    frame.plan,
    `${textParam(params, 'ask')}/${outcome}`,
    `when ${outcome}`,
    asked.ask.span,
  );
  return performAll(fires(frame, source, actions), actions, {
    source,
    askId: textParam(params, 'ask'),
  });
}

function refused(frame: Frame, params: Params): Frame {
  return { ...frame, refused: [...frame.refused, refusalOf(frame, params)] };
}

function refusalOf(frame: Frame, params: Params): Frame['refused'][number] {
  const rule = ruleIn(frame, params);
  if (rule !== undefined) return reason('unknown-fact', { source: ruleSource(frame.plan, rule) });
  const state = indexOf(frame.plan).states.get(textParam(params, 'state'));
  const index = params['refusal'];
  const refusal = typeof index === 'number' ? state?.refusals[index] : undefined;
  if (state !== undefined && refusal !== undefined) {
    const text = `refuse ${refusal.requests.join(', ')} "${refusal.text}"`;
    const source = sourceOf(
      frame.plan,
      `${state.name}/refuse/${Number(index) + 1}`,
      text,
      refusal.span,
    );
    return reason('refused-by-policy', { name: refusal.because, message: refusal.text, source });
  }
  const rules = rulesFor(frame, params);
  const roles = [...new Set(rules.flatMap(({ by }) => by ?? []))];
  const first = rules[0];
  return reason('role-refused', {
    source: first === undefined ? null : ruleSource(frame.plan, first),
    data: { roles: roles.join(', ') },
  });
}

function nothingApplied(frame: Frame): Frame {
  return {
    ...frame,
    ignored: reason('no-rule-applied', { data: { event: frame.event, state: frame.state } }),
  };
}

function unexpected(frame: Frame): Frame {
  return {
    ...frame,
    ignored: reason('unexpected', { data: { event: frame.event, state: frame.state } }),
  };
}
