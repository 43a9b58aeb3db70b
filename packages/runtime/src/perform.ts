import { addSpan } from '@lintel/calendar';
import type {
  Action,
  Amount,
  ExtraUse,
  Money,
  MoneyAction,
  ReasonCode,
  RuleSource,
  Value,
} from '@lintel/contract';
import { isMoney, sameCurrency, withMinor } from './amounts.ts';
import { counting, extendedMemory, spanValue } from './deadline-times.ts';
import { valueOf } from './evaluate.ts';
import { type Frame, emitting, remembering } from './frame.ts';
import { deletedNow } from './kept-data.ts';
import { countNow, lookupsOf } from './lookups.ts';
import { isSameAgain } from './approval/unused-approval.ts';
import { own, withKey, withoutKeys } from './own.ts';
import {
  clearDeadline,
  extendDeadline,
  moveAsSaid,
  pauseDeadline,
  resumeDeadline,
} from './move-deadline.ts';
import { cancelChange, changeInterval, credit, stopBilling } from './perform-money.ts';
import { refusing, unknownIn } from './refuse.ts';
import { reason } from './sources.ts';
import { tellingUnless } from './tell.ts';
import { schedulePlan, scheduleQuantity } from './schedule.ts';

/** One line of a rule at work, and the id under which an approval that it asks is known. */
export interface Doing {
  readonly source: RuleSource;
  readonly askId: string;
}

type Performers = {
  readonly [D in Action['do']]: (
    frame: Frame,
    action: Extract<Action, { do: D }>,
    doing: Doing,
  ) => Frame;
};

/** Performs actions in source order; each sees what those before it changed. */
export function performAll(frame: Frame, actions: readonly Action[], doing: Doing): Frame {
  return actions.reduce(
    // After a fault nothing more is tried: what it would need is not there.
    (before, action) => (before.fault === null ? performOne(before, action, doing) : before),
    frame,
  );
}

function performOne<D extends Action['do']>(
  frame: Frame,
  action: Extract<Action, { do: D }>,
  doing: Doing,
): Frame {
  return (
    performers as Record<
      D,
      (frame: Frame, action: Extract<Action, { do: D }>, doing: Doing) => Frame
    >
  )[action.do](frame, action, doing);
}

const performers: Performers = {
  // Where to go is the machine's business.
  go: (frame) => frame,
  refuse: (frame, action, { source }) => refusing(frame, action, source),
  record: (frame, { text }, { source }) => emitting(frame, { kind: 'record', text, source }),
  tell: (frame, { subject, each, event }, { source }) =>
    emitting(frame, { kind: 'tell', subject, each, event, source }),
  notify: (frame, action, { source }) =>
    tellingUnless(frame, action, {
      to: action.to,
      template: action.template,
      requester: frame.requester,
      ...peopleBehind(frame, action.to),
      source,
    }),
  charge: moneyAction,
  invoice: moneyAction,
  collect: (frame, _, { source }) => emitting(frame, { kind: 'collect', source }),
  'close-invoices': (frame, { as }, { source }) =>
    emitting(frame, { kind: 'close-invoices', as, source }),
  credit: (frame, action, { source }) => credit(frame, action, source),
  'change-interval': (frame, action, { source }) => changeInterval(frame, action, source),
  'stop-billing': (frame, action, { source }) => stopBilling(frame, action, source),
  'cancel-change': (frame, action, { source }) => cancelChange(frame, action, source),
  'change-plan': (frame, action, { source }) => {
    const to = valueOf(action.to, lookupsOf(frame));
    if (typeof to !== 'string') return unknownIn(frame, source);
    const held = action.bundles === undefined ? to : own(action.bundles, to);
    if (held === undefined) return unknownIn(frame, source);
    const target = { to: held, ...(action.bundles === undefined ? {} : { bundle: to }) };
    if (action.from !== null) return schedulePlan(frame, target, action.from, source);
    return emitting(frame, { kind: 'change-plan', ...target, from: null, source });
  },
  'change-quantity': (frame, action, { source }) => {
    const by = valueOf(action.by, lookupsOf(frame));
    if (typeof by !== 'number' || !Number.isSafeInteger(by)) return unknownIn(frame, source);
    const signed = action.direction === 'down' ? -by : by;
    if (action.from !== null)
      return scheduleQuantity(frame, action.what, signed, action.from, source);
    return emitting(frame, {
      kind: 'change-quantity',
      what: action.what,
      by: signed,
      from: null,
      source,
    });
  },
  extend: (frame, { target, by, cap }, { source }) =>
    target.kind === 'memory'
      ? extendMemory(frame, target.name, by, source)
      : extendDeadline(frame, { name: target.name, by, cap, fromNow: false }, source),
  'extend-from-now': (frame, { target, to, cap }, { source }) =>
    target.kind === 'memory'
      ? extendMemory(frame, target.name, to, source)
      : extendDeadline(frame, { name: target.name, by: to, cap, fromNow: true }, source),
  move: (frame, action, { source }) => moveAsSaid(frame, action, source),
  clear: (frame, { deadline }) => clearDeadline(frame, deadline),
  set: (frame, action, { source }) => {
    const value = valueOf(action.to, lookupsOf(frame));
    if (value === undefined) return unknownIn(frame, source);
    return remembering(frame, {
      memory: withKey(frame.memory.memory, action.memory, value),
      memoryAnchors: withoutKeys(frame.memory.memoryAnchors, (name) => name === action.memory),
    });
  },
  choose: (frame, action, { source }) => {
    const chosen = valueOf(action.to, lookupsOf(frame));
    const declared = frame.plan.choices.find(({ name }) => name === action.choice);
    if (typeof chosen !== 'string' || declared?.values.includes(chosen) !== true)
      return unknownIn(frame, source);
    return remembering(frame, { choices: withKey(frame.memory.choices, action.choice, chosen) });
  },
  add: (frame, action, { source }) => {
    const by = valueOf(action.by, lookupsOf(frame));
    const before = countNow(frame, action.count);
    const value = counted(before, by);
    if (value === undefined) return unknownIn(frame, source);
    return remembering(frame, {
      counts: withKey(frame.memory.counts, action.count, { value, at: frame.at }),
    });
  },
  pause: (frame, { deadline }) => pauseDeadline(frame, deadline),
  resume: (frame, { deadline }) => resumeDeadline(frame, deadline),
  issue: (frame, action, { source }) => {
    const span = spanValue(frame, action.for);
    if (span === undefined) return unknownIn(frame, source);
    const until = addSpan(frame.at, span, counting(frame));
    if (!until.ok) return { ...frame, fault: until.problem.message };
    return emitting(frame, {
      kind: 'issue',
      licence: action.licence,
      until: until.value.at,
      source,
    });
  },
  delete: (frame, { what, covers }, { source }) => deletedNow(frame, what, covers, source),
  ask: (frame, { approval }, { source, askId }) => {
    const plan = own(frame.plan.approvals, approval);
    const request = {
      kind: 'request' as const,
      name: frame.event,
      fields: frame.fields,
      actor: frame.actor ?? { person: 'system', roles: [] },
      ...(frame.justification === null ? {} : { justification: frame.justification }),
    };
    const refused = (code: ReasonCode) => ({
      ...frame,
      refused: [...frame.refused, reason(code, { source, data: { approval } })],
    });
    const saysWhy = (frame.justification ?? '').trim() !== '';
    // Of what the clock or a fact asks nobody could say why.
    if (plan?.reasonRequired === true && frame.actor !== null && !saysWhy)
      return refused('justification-missing');
    const waiting = frame.memory.asks.filter((ask) => ask.approval === approval);
    const isChanged = waiting.every(({ request: before }) => !isSameAgain(before, request));
    const takesPlace = waiting.length > 0 && plan?.changedAskedAnew === true && isChanged;
    if (waiting.length > 0 && plan?.severalAtOnce !== true && !takesPlace)
      return refused('already-waiting');
    const others = takesPlace
      ? frame.memory.asks.filter((ask) => ask.approval !== approval)
      : frame.memory.asks;
    const free = takesPlace
      ? emitting(frame, { kind: 'withdraw-approval', approval, source })
      : frame;
    return emitting(remembering(free, { asks: [...others, { id: askId, approval, request }] }), {
      kind: 'ask-approval',
      approval,
      request,
      source,
    });
  },
};

/** Those whom only the approval knows, as far as it told. */
function peopleBehind({ approval }: Frame, to: string): { readonly people?: readonly string[] } {
  if (approval === null || (to !== 'deciders' && to !== 'asked')) return {};
  return { people: approval[to] };
}

function moneyAction(
  frame: Frame,
  action: Extract<Action, { do: 'charge' | 'invoice' }>,
  { source }: Doing,
): Frame {
  const amount = amountOf(frame, action.amount);
  if (amount === undefined) return unknownIn(frame, source);
  const isNothing = typeof amount !== 'string' && 'extra' in amount && amount.count === 0;
  return isNothing ? frame : emitting(frame, { kind: action.do, amount, source });
}

function amountOf(
  frame: Frame,
  amount: Extract<Action, { do: 'charge' | 'invoice' }>['amount'],
): MoneyAction['amount'] | undefined {
  if (amount.kind === 'extra') return extraUse(frame, amount);
  if (amount.kind !== 'sum') return amount.kind;
  const value: Value | undefined = valueOf(amount.sum, lookupsOf(frame));
  return isMoney(value) ? value : undefined;
}

/** Where a meter is unlimited nothing of it is extra. */
function extraUse(
  frame: Frame,
  { on, used }: Extract<Amount, { readonly kind: 'extra' }>,
): ExtraUse | undefined {
  const now = valueOf(used, lookupsOf(frame));
  if (typeof now !== 'number') return undefined;
  const bought = own(frame.memory.subject.quantities, on) ?? Number.POSITIVE_INFINITY;
  return { extra: on, count: Math.max(0, now - bought) };
}

/** `undefined` for what cannot be added, such as money of two currencies. */
function counted(
  before: number | Money | undefined,
  by: Value | undefined,
): number | Money | undefined {
  if (typeof before === 'number') return typeof by === 'number' ? before + by : undefined;
  if (before === undefined || !isMoney(by) || !sameCurrency(before, by)) return undefined;
  return withMinor(before, BigInt(before.minor) + BigInt(by.minor));
}

type Duration = Parameters<typeof spanValue>[1];

function extendMemory(frame: Frame, name: string, by: Duration, source: RuleSource): Frame {
  const value = own(frame.memory.memory, name);
  const span = spanValue(frame, by);
  if (value === undefined || span === undefined) return unknownIn(frame, source);
  const later = extendedMemory(
    value,
    span,
    counting(frame),
    own(frame.memory.memoryAnchors, name) ?? null,
  );
  if (later === null) return unknownIn(frame, source);
  if (!later.ok) return { ...frame, fault: later.problem.message };
  const { at, anchorDay } = later.value;
  return remembering(frame, {
    memory: withKey(frame.memory.memory, name, at),
    memoryAnchors:
      anchorDay === null
        ? frame.memory.memoryAnchors
        : withKey(frame.memory.memoryAnchors, name, anchorDay),
  });
}
