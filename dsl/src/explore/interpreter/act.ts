import { addSpan } from '@lintel/calendar';
import type { Action, Amount, DurationExpression, Instant, Value } from '@lintel/contract';
import { deleteData } from './keep.ts';
import { type Doing, cannotTell, fault, stop } from './doing.ts';
import type { Ask, Told } from './instance.ts';
import { periodStart } from './marks.ts';
import { extendDeadline, moveDeadline, pause, place, resume } from './move.ts';
import {
  type Scene,
  countIn,
  countingIn,
  instantOf,
  knownIn,
  laterBySpan,
  spanOf,
  whenIs,
} from './moments.ts';
import { equal, isMoney, sum } from './sums.ts';
import { tellUnless } from './tell.ts';
import { evaluate } from './truth.ts';

const NO_PERCENT = { left: false, right: false };

/** Carries out the lines of a rule in source order; each sees what those before it changed. */
export function act(doing: Doing, actions: readonly Action[], rule: string): void {
  for (const action of actions) if (doing.stopped === null) actOne(doing, action, rule);
}

function actOne(doing: Doing, action: Action, rule: string): void {
  const { scene, told } = doing;
  const { instance } = scene;
  switch (action.do) {
    case 'go':
      return;
    case 'refuse':
      return stop(doing, 'refused-by-policy', rule);
    case 'record':
      told.push({ kind: 'record', text: action.text, rule });
      return;
    case 'notify':
      return tellUnless(doing, action, { to: action.to, template: action.template, rule });
    case 'tell': {
      const { subject, each, event } = action;
      told.push({ kind: 'tell', subject, each, event, rule });
      return;
    }
    case 'charge':
    case 'invoice': {
      const amount =
        action.amount.kind === 'sum' ? valueIn(scene, action.amount.sum) : action.amount.kind;
      if (action.amount.kind === 'sum' && !isMoney(amount)) return cannotTell(doing, rule);
      if (action.amount.kind === 'extra') return chargeExtra(doing, action.do, action.amount, rule);
      told.push({ kind: action.do, amount: amount ?? null, rule });
      return;
    }
    case 'delete':
      return deleteData(doing, action.what, action.covers, rule);
    case 'collect':
      told.push({ kind: 'collect', rule });
      return;
    case 'close-invoices':
      told.push({ kind: 'invoices-closed', as: action.as, rule });
      return;
    case 'credit': {
      const time = action.timeIn === null ? null : timeIn(scene, action.timeIn);
      if (time === undefined) return cannotTell(doing, rule);
      told.push({ kind: 'credit', time, rule });
      return;
    }
    case 'change-interval':
      if (action.from !== null) return schedule(doing, 'interval', action.to, action.from, rule);
      instance.around = { ...instance.around, interval: action.to };
      told.push({ kind: 'interval', to: action.to, from: null, rule });
      return;
    case 'stop-billing':
      if (action.from !== null) return schedule(doing, 'billing', 'stop', action.from, rule);
      instance.billingStopped = true;
      told.push({ kind: 'billing-stopped', from: null, rule });
      return;
    case 'cancel-change':
      if (instance.scheduled.delete(action.what))
        told.push({ kind: 'cancel-scheduled', what: action.what, rule });
      else told.push({ kind: 'record', text: nothingWaits(action.what), rule });
      return;
    case 'change-plan': {
      const to = valueIn(scene, action.to);
      if (typeof to !== 'string') return cannotTell(doing, rule);
      const { bundles } = action;
      const plan =
        bundles === undefined ? to : Object.hasOwn(bundles, to) ? bundles[to] : undefined;
      if (plan === undefined) return cannotTell(doing, rule);
      if (action.from !== null) return schedule(doing, 'plan', plan, action.from, rule);
      told.push({ kind: 'plan', to: plan, from: null, rule });
      return;
    }
    case 'change-quantity': {
      const by = valueIn(scene, action.by);
      if (typeof by !== 'number' || !Number.isSafeInteger(by)) return cannotTell(doing, rule);
      const signed = action.direction === 'down' ? -by : by;
      if (action.from !== null) return schedule(doing, action.what, signed, action.from, rule);
      told.push({ kind: 'quantity', what: action.what, by: signed, from: null, rule });
      return;
    }
    case 'extend':
    case 'extend-from-now': {
      const { kind, name } = action.target;
      const by = action.do === 'extend' ? action.by : action.to;
      return kind === 'memory'
        ? extendMemory(doing, name, by, rule)
        : extendDeadline(doing, action, name, rule);
    }
    case 'move':
      return moveDeadline(doing, action, rule);
    case 'clear':
      return place(scene, action.deadline, null, null);
    case 'set': {
      const value = valueIn(scene, action.to);
      if (value === undefined) return cannotTell(doing, rule);
      instance.memory.set(action.memory, value);
      instance.anchorDays.delete(action.memory);
      return;
    }
    case 'choose': {
      const chosen = valueIn(scene, action.to);
      const declared = scene.plan.choices.find(({ name }) => name === action.choice);
      if (typeof chosen !== 'string' || declared?.values.includes(chosen) !== true)
        return cannotTell(doing, rule);
      instance.choices.set(action.choice, chosen);
      return;
    }
    case 'add': {
      const by = valueIn(scene, action.by);
      const before = countIn(scene, action.count);
      const value = before === undefined ? undefined : sum('+', before, by, NO_PERCENT);
      if (typeof value !== 'number' && !isMoney(value)) return cannotTell(doing, rule);
      instance.counts.set(action.count, { value, at: scene.at });
      return;
    }
    case 'pause':
      return pause(scene, action.deadline);
    case 'resume':
      return resume(doing, action.deadline);
    case 'issue': {
      const span = spanOf(scene, action.for);
      if (span === undefined) return cannotTell(doing, rule);
      const until = addSpan(scene.at, span, countingIn(scene));
      if (!until.ok) return fault(doing, until.problem.message);
      told.push({ kind: 'licence', licence: action.licence, until: until.value.at, rule });
      return;
    }
    case 'ask': {
      const { event, asker, reason } = doing;
      return ask(doing, {
        id: rule,
        approval: action.approval,
        event,
        fields: scene.fields,
        asker: asker ?? { person: 'system', roles: [] },
        reason,
      });
    }
  }
}

/** Rules 63 and 64: who asks again, and who must say why. */
function ask(doing: Doing, asked: Ask): void {
  const { scene, told } = doing;
  const { instance, plan } = scene;
  const { id: rule, approval: name } = asked;
  const approval = Object.hasOwn(plan.approvals, name) ? plan.approvals[name] : undefined;
  const saysWhy = (asked.reason ?? '').trim() !== '';
  // Of what the clock or a fact asks nobody could say why.
  if (approval?.reasonRequired === true && doing.asker !== null && !saysWhy)
    return stop(doing, 'justification-missing', rule);
  const waiting = instance.asks.filter((one) => one.approval === name);
  const isAnother = waiting.every((one) => !isSame(one, asked));
  const takesPlace = waiting.length > 0 && approval?.changedAskedAnew === true && isAnother;
  if (waiting.length > 0 && approval?.severalAtOnce !== true && !takesPlace)
    return stop(doing, 'already-waiting', rule);
  if (takesPlace) {
    told.push({ kind: 'withdrawn', approval: name, rule });
    instance.asks = instance.asks.filter((one) => one.approval !== name);
  }
  instance.asks = [...instance.asks, asked];
  told.push({ kind: 'asked', approval: name, rule });
}

function isSame(one: Ask, other: Ask): boolean {
  return (
    one.event === other.event &&
    one.asker.person === other.asker.person &&
    one.fields.size === other.fields.size &&
    [...one.fields].every(([name, value]) => equal(value, other.fields.get(name)) === true)
  );
}

/** From the last entry of a state to now, or to when it was left; `undefined` where it never was entered. */
function timeIn(
  { instance, at }: Scene,
  state: string,
): { from: Instant; until: Instant } | undefined {
  const from = instance.entered.get(state);
  const left = instance.left.get(state);
  if (from === undefined) return undefined;
  return { from, until: instance.state === state || left === undefined ? at : left };
}

function nothingWaits(what: string): string {
  return `No change of ${what} was waiting.`;
}

function valueIn(scene: Scene, expression: Parameters<typeof evaluate>[0]): Value | undefined {
  return evaluate(expression, knownIn(scene));
}

function schedule(doing: Doing, what: string, to: Value, deadline: string, rule: string): void {
  const { scene, told } = doing;
  const from = instantOf(whenIs(scene, deadline));
  if (from === null) return cannotTell(doing, rule);
  if (scene.instance.scheduled.has(what)) told.push({ kind: 'cancel-scheduled', what, rule });
  scene.instance.scheduled.delete(what);
  scene.instance.scheduled.set(what, { deadline, to, rule });
  told.push(changeOf(what, to, from, rule));
}

/** The change of a plan or a quantity, as the world hears of it. */
export function changeOf(what: string, to: Value, from: Instant | null, rule: string): Told {
  if (what === 'interval')
    return { kind: 'interval', to: to === 'year' ? 'year' : 'month', from, rule };
  if (what === 'billing') return { kind: 'billing-stopped', from, rule };
  return typeof to === 'number'
    ? { kind: 'quantity', what, by: to, from, rule }
    : { kind: 'plan', to: String(to), from, rule };
}

function extendMemory(doing: Doing, name: string, by: DurationExpression, rule: string): void {
  const { scene } = doing;
  const { memory, anchorDays } = scene.instance;
  const value = memory.get(name);
  const span = spanOf(scene, by);
  if (typeof value !== 'string' || span === undefined) return cannotTell(doing, rule);
  const later = laterBySpan(value, span, countingIn(scene), anchorDays.get(name) ?? null);
  if ('fault' in later) return fault(doing, later.fault);
  memory.set(name, later.at);
  if (later.anchorDay !== null) anchorDays.set(name, later.anchorDay);
}

/** Rule 75: what is unlimited has nothing extra, and nothing extra is no charge. */
function chargeExtra(
  doing: Doing,
  kind: 'charge' | 'invoice',
  amount: Extract<Amount, { readonly kind: 'extra' }>,
  rule: string,
): void {
  const { scene, told } = doing;
  const { on } = amount;
  const { around, usePaid } = scene.instance;
  const now = valueIn(scene, amount.used);
  if (typeof now !== 'number') return cannotTell(doing, rule);
  const extra = Math.max(0, now - (around.quantities.get(on) ?? Infinity));
  const start = (amount.rolling === true ? null : periodStart(scene, amount)) ?? scene.at;
  const before = usePaid.get(on);
  const paid = before !== undefined && before.start === start ? before.count : 0;
  usePaid.set(on, { start, count: Math.max(extra, paid) });
  const count = Math.round((Math.max(extra, paid) - paid) * 1e6) / 1e6;
  if (count > 0) told.push({ kind, amount: `extra ${on} ${count}`, rule });
}
