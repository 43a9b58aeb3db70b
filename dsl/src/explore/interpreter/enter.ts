import type { Action, RulePlan } from '@lintel/contract';
import { act } from './act.ts';
import type { Doing } from './doing.ts';
import { keepAfterLeaving } from './keep.ts';
import { pause } from './move.ts';
import { partsOf } from './parts.ts';
import { tellIfItLasts, tellNotice } from './tell.ts';

export function carryOut(doing: Doing, rule: RulePlan): void {
  const goes = goingTo(rule.actions);
  if (goes !== null) leave(doing);
  note(doing);
  doing.fired.push(rule.id);
  act(doing, rule.actions, rule.id);
  if (goes !== null) enter(doing, goes);
}

/** Remembers an event that deadlines count from. */
export function note({ scene, event }: Doing): boolean {
  const { instance, at, plan } = scene;
  if (!partsOf(plan).anchors.has(event)) return false;
  const first = instance.heard.get(event)?.first ?? at;
  instance.heard.set(event, { first, last: at });
  return true;
}

export function goingTo(actions: readonly Action[]): string | null {
  for (const action of actions) if (action.do === 'go') return action.to;
  return null;
}

/** What belongs to a state ends with it. */
export function leave({ scene, told }: Doing): void {
  const { instance, plan } = scene;
  const state = partsOf(plan).states.get(instance.state);
  keepAfterLeaving(scene);
  instance.left.set(instance.state, scene.at);
  for (const { name } of state?.deadlines ?? []) {
    instance.moved.delete(name);
    instance.paused.delete(name);
  }
  const id = `${instance.state}/ask`;
  for (const ask of instance.asks)
    if (ask.id === id)
      told.push({ kind: 'withdrawn', approval: ask.approval, rule: instance.state });
  instance.asks = instance.asks.filter((ask) => ask.id !== id);
  instance.held = instance.held.filter(({ ifItLasts }) => !ifItLasts);
}

/** Pauses, then what is done, told and asked on entry. */
export function enter(doing: Doing, name: string): void {
  const { scene } = doing;
  const { instance, plan, at } = scene;
  const state = partsOf(plan).states.get(name);
  if (state === undefined || doing.stopped !== null) return;
  instance.state = name;
  instance.since = at;
  instance.entered.set(name, at);
  instance.repeats = new Map();
  instance.fired = new Set();
  instance.waiting = new Set();
  instance.deleted = new Set();
  doing.entered.push(name);
  for (const { deadline } of state.pauses) pause(scene, deadline);
  act(doing, state.entryActions, `${name}/on entry`);
  const waits = state.quietOnTheWay === true && state.kind !== 'end';
  for (const notice of state.notices)
    if (notice.timing.kind === 'entry') (waits ? tellIfItLasts : tellNotice)(doing, notice);
  if (state.ask !== null) act(doing, [state.ask], `${name}/ask`);
}
