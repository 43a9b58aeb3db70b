import type { Access, Action, Plan, RulePlan, StatePlan, Value } from '@lintel/contract';
import { act, changeOf } from './act.ts';
import type { Doing } from './doing.ts';
import { pause } from './move.ts';
import { deleteData, keepAfterLeaving, keepIn } from './keep.ts';
import { nextIndex } from './beats.ts';
import { dueThings } from './due.ts';
import { fieldsAreRight, hasType } from './fields.ts';
import {
  type Answered,
  type Asker,
  type Incoming,
  type Instance,
  type Surroundings,
  type Taken,
  copyOf,
} from './instance.ts';
import { type Scene, instantOf, knownIn, whenIs } from './moments.ts';
import { groupOf, partsOf } from './parts.ts';
import { truth } from './truth.ts';

export interface Beginning {
  readonly at: string;
  readonly event: string;
  readonly fields: ReadonlyMap<string, Value>;
  readonly facts: ReadonlyMap<string, Value>;
  readonly settings: ReadonlyMap<string, Value>;
  readonly choices: ReadonlyMap<string, string>;
  readonly around: Surroundings;
}

/** Begins an instance and enters the start state. */
export function beginInstance(plan: Plan, beginning: Beginning): Taken {
  const { at, event, fields, around } = beginning;
  const start = plan.states.find(({ kind }) => kind === 'start')?.name ?? '';
  const instance: Instance = {
    state: start,
    ended: false,
    begun: at,
    since: at,
    last: at,
    entered: new Map(),
    heard: new Map(partsOf(plan).anchors.has(event) ? [[event, { first: at, last: at }]] : []),
    facts: declared(plan, beginning.facts),
    settings: new Map([
      ...plan.settings.map(({ name, value }): [string, Value] => [name, value]),
      ...beginning.settings,
    ]),
    choices: new Map(
      plan.choices.flatMap(({ name, values, normally }): [string, string][] => {
        const chosen = beginning.choices.get(name) ?? normally;
        return chosen !== null && values.includes(chosen) ? [[name, chosen]] : [];
      }),
    ),
    memory: new Map(
      plan.memories.flatMap(({ name, type, atFirst }): [string, Value][] => {
        const given = fields.get(name);
        if (given !== undefined && hasType(given, type)) return [[name, given]];
        return atFirst === undefined ? [] : [[name, atFirst]];
      }),
    ),
    anchorDays: new Map(),
    left: new Map(),
    billingStopped: false,
    counts: new Map(),
    repeats: new Map(),
    moved: new Map(),
    paused: new Map(),
    times: new Map(),
    fired: new Set(),
    waiting: new Set(),
    asks: [],
    scheduled: new Map(),
    deleted: new Set(),
    gone: new Map(),
    keeping: new Map(),
    around,
    hops: { at, count: 0 },
  };
  const untouched = copyOf(instance);
  const doing = starting({ plan, instance, at, fields }, event, null);
  enter(doing, start);
  rest(doing);
  return finish(doing, untouched, null);
}

/** One event on one instance, run to its end; `instance` itself stays as it is. */
export function takeStep(
  plan: Plan,
  instance: Instance,
  incoming: Incoming,
  at: string,
  around: Surroundings,
): Taken {
  const draft = { ...copyOf(instance), around };
  const now = at > instance.last ? at : instance.last;
  const none: ReadonlyMap<string, Value> = new Map();
  const scene = (fields = none): Scene => ({ plan, instance: draft, at: now, fields });
  if (instance.ended && incoming.kind !== 'due')
    return answered(instance, {
      kind: incoming.kind === 'request' ? 'refused' : 'ignored',
      code: 'ended',
      rule: null,
    });
  switch (incoming.kind) {
    case 'request': {
      const { name, fields, asker } = incoming;
      const barred = barredAtTheDoor(plan, name, fields, asker);
      if (barred !== null) return refused(instance, barred, null);
      return hear(starting(scene(fields), name, asker), instance);
    }
    case 'event': {
      const { name, fields } = incoming;
      const event = plan.events.find((one) => one.name === name);
      if (event !== undefined && !fieldsAreRight(event.fields, fields, false))
        return ignored(instance, 'invalid-field');
      return neverRefused(hear(starting(scene(fields), name, null), instance));
    }
    case 'set':
      for (const [name, value] of declared(plan, incoming.facts)) draft.facts.set(name, value);
      draft.waiting.clear();
      return settle(starting(scene(), 'facts.set', null), instance);
    case 'surroundings':
      return settle(starting(scene(), 'subject.changed', null), instance);
    case 'due':
      return fallDue(scene(), instance, incoming);
    case 'approval-ended':
      return endApproval(scene(), instance, incoming);
  }
}

function starting(scene: Scene, event: string, asker: Asker | null): Doing {
  return { scene, event, asker, told: [], entered: [], fired: [], stopped: null };
}

function answered(instance: Instance, answer: Answered): Taken {
  return { answer, instance, told: [], entered: [], fired: [] };
}

function refused(instance: Instance, code: string, rule: string | null): Taken {
  return answered(instance, { kind: 'refused', code, rule });
}

function ignored(instance: Instance, code: string): Taken {
  return answered(instance, { kind: 'ignored', code, rule: null });
}

/** What has happened cannot be refused (rule 27). */
function neverRefused(taken: Taken): Taken {
  const { answer } = taken;
  return answer.kind === 'refused' ? { ...taken, answer: { ...answer, kind: 'ignored' } } : taken;
}

function declared(plan: Plan, facts: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map(
    plan.facts.flatMap(({ name, type }): [string, Value][] => {
      const value = facts.get(name);
      return value === null || (value !== undefined && hasType(value, type)) ? [[name, value]] : [];
    }),
  );
}

/** Roles and fields of the declaration come before every rule. */
function barredAtTheDoor(
  plan: Plan,
  name: string,
  fields: ReadonlyMap<string, Value>,
  asker: Asker,
): string | null {
  const request = plan.requests.find((one) => one.name === name);
  if (request === undefined) return null;
  if (request.by !== null && !speaksOf(request.by, asker)) return 'role-refused';
  return fieldsAreRight(request.fields, fields, true) ? null : 'invalid-field';
}

function speaksOf(by: readonly string[], { person, roles }: Asker): boolean {
  return by.includes(person) || roles.some((role) => by.includes(role));
}

/** What comes from people and systems: refusals of the state, then the first rule that matches (rules 8 and 9). */
function hear(doing: Doing, before: Instance): Taken {
  const { scene, event, asker } = doing;
  const state = partsOf(scene.plan).states.get(scene.instance.state);
  if (state === undefined) return ignored(before, 'unexpected');
  const barred = state.refusals.some(({ requests }) => requests.includes(event));
  if (barred && asker !== null) return refused(before, 'refused-by-policy', null);
  const group = groupOf(state, event);
  const found = firstMatch(doing, group, state);
  if (found === 'unknown') return refused(before, 'unknown-fact', null);
  if (found !== null) return fire(doing, before, found);
  // What a deadline counts from has happened, whether or not a rule answers it.
  if (asker === null && note(doing)) return settle(doing, before);
  if (group.length === 0 && !barred) return ignored(before, 'unexpected');
  const named = group.filter(({ by }) => by !== null);
  const isForSomebodyElse =
    named.length > 0 &&
    asker !== null &&
    !named.some(({ by }) => by !== null && speaksOf(by, asker));
  if (isForSomebodyElse) return refused(before, 'role-refused', null);
  const code = 'no-rule-applied';
  return asker === null ? ignored(before, code) : refused(before, code, null);
}

function firstMatch(
  { scene, asker }: Doing,
  group: readonly RulePlan[],
  state: StatePlan,
): RulePlan | 'unknown' | null {
  for (const rule of group) {
    if (rule.by !== null && asker !== null && !speaksOf(rule.by, asker)) continue;
    const holds = rule.when === null ? true : truth(rule.when, knownIn(scene));
    if (holds === true) return rule;
    if (holds === undefined && takesAway(scene.plan, state, rule)) return 'unknown';
  }
  return null;
}

const width: Readonly<Record<Access, number>> = { none: 0, 'read-only': 1, full: 2 };

function takesAway(plan: Plan, state: StatePlan, { actions }: RulePlan): boolean {
  return actions.some((action) => {
    if (action.do === 'refuse') return true;
    const target = action.do === 'go' ? partsOf(plan).states.get(action.to) : undefined;
    return target !== undefined && width[target.access] < width[state.access];
  });
}

function fire(doing: Doing, before: Instance, rule: RulePlan): Taken {
  carryOut(doing, rule);
  rest(doing);
  return finish(doing, before, null);
}

function carryOut(doing: Doing, rule: RulePlan): void {
  const goes = goingTo(rule.actions);
  if (goes !== null) leave(doing);
  note(doing);
  doing.fired.push(rule.id);
  act(doing, rule.actions, rule.id);
  if (goes !== null) enter(doing, goes);
}

/** Remembers an event that deadlines count from. */
function note({ scene, event }: Doing): boolean {
  const { instance, at, plan } = scene;
  if (!partsOf(plan).anchors.has(event)) return false;
  const first = instance.heard.get(event)?.first ?? at;
  instance.heard.set(event, { first, last: at });
  return true;
}

function goingTo(actions: readonly Action[]): string | null {
  for (const action of actions) if (action.do === 'go') return action.to;
  return null;
}

/** What belongs to a state ends with it. */
function leave({ scene, told }: Doing): void {
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
}

/** Pauses, then what is done, told and asked on entry. */
function enter(doing: Doing, name: string): void {
  const { scene, told } = doing;
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
  for (const { id, to, template, timing } of state.notices)
    if (timing.kind === 'entry' && doing.stopped === null)
      told.push({ kind: 'notice', to, template, rule: id });
  if (state.ask !== null) act(doing, [state.ask], `${name}/ask`);
}

/** Rule 4: `once` lines are tried until none holds. */
function rest(doing: Doing): void {
  const { scene } = doing;
  const { plan, instance } = scene;
  for (let hops = 0; doing.stopped === null; hops += 1) {
    const state = partsOf(plan).states.get(instance.state);
    if (state === undefined || state.kind === 'end') return;
    const next = state.rules.find(
      ({ trigger, when }) =>
        trigger.kind === 'once' && (when === null || truth(when, knownIn(scene)) === true),
    );
    if (next === undefined) return;
    if (hops > plan.states.length + 5) doing.stopped = { fault: 'a circle of `once` lines' };
    else carryOut(doing, next);
  }
}

function settle(doing: Doing, before: Instance): Taken {
  rest(doing);
  return finish(doing, before, null);
}

/** A deadline at its own instant; what was moved, fired or left behind is dropped. */
function fallDue(
  scene: Scene,
  before: Instance,
  due: { readonly key: string; readonly generation: string },
): Taken {
  const { plan, instance, at } = scene;
  const { key, generation } = due;
  const pending = dueThings(plan, instance).find(
    (one) => one.key === key && one.generation === generation,
  );
  if (pending === undefined || pending.at > at) return ignored(before, 'unexpected');
  const doing = starting(scene, `due.${key}`, null);
  instance.fired.add(`${key}@${generation}`);
  const count = before.hops.at === at ? before.hops.count + 1 : 1;
  instance.hops = { at, count };
  const [family, name] = partedKey(key);
  if (family === 'data') {
    const state = instance.keeping.get(name)?.state ?? instance.state;
    const rule = `${state}/keep ${name}`;
    deleteData(doing, name, keepIn(plan, state, name)?.covers, rule);
    doing.fired.push(rule);
    if (!before.ended) rest(doing);
    return finish(doing, before, null);
  }
  if (count > 4 * plan.states.length + 50) return finish(doing, before, 'internal-loop');
  const code = atItsInstant(doing, family, name);
  rest(doing);
  if (doing.stopped === null || 'fault' in doing.stopped) return finish(doing, before, code);
  // It could not be carried out: the instance stays, and remembers that this was tried.
  const { code: why } = doing.stopped;
  const kept = { ...copyOf(before), around: instance.around };
  if (why === 'unknown-fact') kept.waiting.add(key);
  else kept.fired.add(`${key}@${generation}`);
  return finish(starting({ ...scene, instance: kept }, `due.${key}`, null), before, why);
}

function partedKey(key: string): readonly [string, string] {
  const match = /^(scheduled|notice|every|step|last|data|once):(.*)$/.exec(key);
  return match === null ? ['rule', key] : [match[1] ?? '', match[2] ?? ''];
}

/** Does what a due thing does; the code is why nothing was done. */
function atItsInstant(doing: Doing, family: string, name: string): string | null {
  const { scene, told } = doing;
  const { instance, plan } = scene;
  const state = partsOf(plan).states.get(instance.state);
  if (state === undefined) return 'unexpected';
  switch (family) {
    case 'scheduled': {
      const change = instance.scheduled.get(name);
      if (change === undefined) return null;
      instance.scheduled.delete(name);
      told.push(changeOf(name, change.to, null, change.rule));
      if (name === 'billing') instance.billingStopped = true;
      return null;
    }
    case 'notice': {
      const notice = state.notices.find(({ id }) => id === name);
      if (notice !== undefined)
        told.push({ kind: 'notice', to: notice.to, template: notice.template, rule: notice.id });
      return null;
    }
    case 'every': {
      const repeat = state.repeats.find((one) => one.name === name);
      if (repeat === undefined) return null;
      const goes = goingTo(repeat.actions);
      if (goes !== null) leave(doing);
      instance.repeats.set(name, (instance.repeats.get(name) ?? 0) + 1);
      doing.fired.push(`every:${name}`);
      act(doing, repeat.actions, `every:${name}`);
      if (goes !== null) {
        enter(doing, goes);
        return null;
      }
      return atStep(doing, state, name, 'each');
    }
    case 'step': {
      const schedule = state.schedules?.find((one) => one.name === name);
      if (schedule !== undefined) instance.repeats.set(name, nextIndex(scene, schedule) + 1);
      return atStep(doing, state, name, 'each');
    }
    case 'last':
      return atStep(doing, state, name, 'last');
    case 'once':
      return null;
    default: {
      const past = name.endsWith(':past');
      const deadline = past ? name.slice(0, -':past'.length) : name;
      const group = state.rules.filter(
        ({ trigger }) =>
          trigger.kind === 'due' &&
          trigger.step === undefined &&
          trigger.deadline === deadline &&
          trigger.strictlyAfter === past,
      );
      const found = firstMatch(doing, group, state);
      if (found === null) return 'no-rule-applied';
      if (found === 'unknown') doing.stopped = { code: 'unknown-fact', rule: name };
      else carryOut(doing, found);
      return null;
    }
  }
}

/** The rules at a step of a schedule or a repetition; that none applies is nothing to speak of. */
function atStep(doing: Doing, state: StatePlan, name: string, step: 'each' | 'last'): null {
  const group = state.rules.filter(
    ({ trigger }) => trigger.kind === 'due' && trigger.deadline === name && trigger.step === step,
  );
  const found = firstMatch(doing, group, state);
  if (found === 'unknown') doing.stopped = { code: 'unknown-fact', rule: name };
  else if (found !== null) carryOut(doing, found);
  return null;
}

/** Rule 13: what led to the request is tried again before it counts as approved. */
function endApproval(
  scene: Scene,
  before: Instance,
  { id, outcome }: Extract<Incoming, { kind: 'approval-ended' }>,
): Taken {
  const { plan, instance } = scene;
  const ask = instance.asks.find((one) => one.id === id);
  if (ask === undefined) return ignored(before, 'unexpected');
  instance.asks = instance.asks.filter((one) => one !== ask);
  const told = { ...scene, fields: ask.fields };
  const doing = starting(told, ask.event, null);
  const place = partsOf(plan).asks.get(id);
  const actions = place?.ask.outcomes[outcome];
  const when = place?.rule?.when ?? null;
  const stillHolds = outcome !== 'approved' || when === null || truth(when, knownIn(told)) === true;
  const isHere = !id.endsWith('/ask') || id === `${instance.state}/ask`;
  let code: string | null = 'no-rule-applied';
  if (actions !== undefined && stillHolds && isHere) {
    const goes = goingTo(actions);
    if (goes !== null) leave(doing);
    doing.fired.push(`${id}/${outcome}`);
    act(doing, actions, id);
    if (goes !== null) enter(doing, goes);
    code = null;
  }
  rest(doing);
  if (doing.stopped === null || 'fault' in doing.stopped) return finish(doing, before, code);
  const kept = { ...copyOf(before), around: instance.around, asks: instance.asks };
  return finish(starting({ ...told, instance: kept }, ask.event, null), before, doing.stopped.code);
}

/**
 * What a step comes to. A refusal or a fault leaves everything as it was.
 *
 * @param code - Why nothing was done at a moment that counts as passed all the same.
 */
function finish(doing: Doing, before: Instance, code: string | null): Taken {
  const { scene, stopped, told, entered, fired } = doing;
  const { instance, plan, at } = scene;
  if (stopped !== null)
    return 'fault' in stopped
      ? answered(before, { kind: 'failed', message: stopped.fault })
      : refused(before, stopped.code, stopped.rule);
  instance.last = at;
  const fault = workOutTimes(scene);
  if (fault !== null) return answered(before, { kind: 'failed', message: fault });
  const inEndState = partsOf(plan).states.get(instance.state)?.kind === 'end';
  if (inEndState || leavesScope(doing)) end(doing, inEndState);
  for (const { condition, text } of plan.always)
    if (truth(condition, knownIn(scene)) === false)
      told.push({ kind: 'promise-broken', text, rule: 'always' });
  const isIgnored = code !== null && entered.length === 0 && fired.length === 0;
  return {
    answer: isIgnored ? { kind: 'ignored', code, rule: null } : { kind: 'accepted' },
    instance,
    told,
    entered,
    fired,
  };
}

/** Rule 2: when each living deadline is, and since when it has been that. */
function workOutTimes(scene: Scene): string | null {
  const { plan, instance, at } = scene;
  const times: Instance['times'] = new Map();
  for (const name of partsOf(plan).living.get(instance.state)?.keys() ?? []) {
    const when = whenIs(scene, name);
    if (when !== null && when !== undefined && 'fault' in when) return when.fault;
    const then = instance.paused.has(name) ? null : instantOf(when);
    const known = instance.times.get(name);
    times.set(name, known?.at === then && known !== undefined ? known : { at: then, since: at });
  }
  instance.times = times;
  return null;
}

/** Rule 14. */
function leavesScope({ scene, told }: Doing): boolean {
  const { plan, instance } = scene;
  if (plan.for.kind !== 'plans' || plan.keepsRunning === true) return false;
  const now = told.reduce<string | null>(
    (name, one) => (one.kind === 'plan' && one.from === null ? one.to : name),
    instance.around.plan,
  );
  return now !== null && !plan.for.plans.includes(now);
}

function end({ scene, told }: Doing, inEndState: boolean): void {
  const { instance } = scene;
  instance.ended = true;
  for (const { approval } of instance.asks) told.push({ kind: 'withdrawn', approval, rule: 'for' });
  for (const what of instance.scheduled.keys())
    told.push({ kind: 'cancel-scheduled', what, rule: 'for' });
  if (!inEndState)
    told.push({
      kind: 'record',
      text: 'The plan is no longer one that this policy is for.',
      rule: 'for',
    });
  instance.asks = [];
  instance.scheduled = new Map();
}
