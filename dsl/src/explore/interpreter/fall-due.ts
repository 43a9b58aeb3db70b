import type { Instant, RepeatPlan, RulePlan, StatePlan } from '@lintel/contract';
import { act, changeOf } from './act.ts';
import { ignored } from './answers.ts';
import { nextIndex } from './beats.ts';
import { type Doing, starting } from './doing.ts';
import { dueThings } from './due.ts';
import { carryOut, enter, goingTo, leave } from './enter.ts';
import { finish } from './finish.ts';
import { firstMatch } from './first-match.ts';
import { type Instance, type Taken, copyOf } from './instance.ts';
import { deleteData, keepIn } from './keep.ts';
import type { Scene } from './moments.ts';
import { partsOf } from './parts.ts';
import { rest } from './rest.ts';
import { tellHeld, tellNotice } from './tell.ts';

/** A deadline at its own instant; what was moved, fired or left behind is dropped. */
export function fallDue(
  scene: Scene,
  before: Instance,
  due: { readonly key: string; readonly generation: string },
  host: { readonly hostAt: Instant },
): Taken {
  const { plan, instance, at } = scene;
  const { key, generation } = due;
  const pending = dueThings(plan, instance).find(
    (one) => one.key === key && one.generation === generation,
  );
  if (pending === undefined || pending.at > at) return ignored(before, 'unexpected');
  const doing = starting(scene, `due.${key}`, null, host);
  instance.fired.add(`${key}@${generation}`);
  const count = before.hops.at === at ? before.hops.count + 1 : 1;
  instance.hops = { at, count };
  const [family, name] = partedKey(key);
  if (family === 'held') {
    tellHeld(doing);
    return finish(doing, before, null);
  }
  if (family === 'data') {
    const state = instance.keeping.get(name)?.state ?? instance.state;
    const rule = `${state}/keep ${name}`;
    deleteData(doing, name, keepIn(plan, state, name)?.covers, rule);
    doing.fired.push(rule);
    if (!before.ended) rest(doing);
    return finish(doing, before, null);
  }
  if (count > 4 * plan.states.length + 50) return finish(doing, before, 'internal-loop');
  const repeats = stepCounted(scene, family, name);
  instance.repeats = repeats;
  const code = atItsInstant(doing, family, name);
  rest(doing);
  if (doing.stopped === null || 'fault' in doing.stopped) return finish(doing, before, code);
  // It could not be carried out: the instance stays, and remembers that this was tried.
  const { code: why } = doing.stopped;
  const kept = { ...copyOf(before), around: instance.around };
  if (why === 'unknown-fact') kept.waiting.add(key);
  else {
    kept.fired.add(`${key}@${generation}`);
    // A step counts, whatever came of it (rule 22).
    kept.repeats = new Map(repeats);
  }
  return finish(starting({ ...scene, instance: kept }, `due.${key}`, null), before, why);
}

/** Rule 22: a step counts before its rules are tried. */
function stepCounted(scene: Scene, family: string, name: string): Map<string, number> {
  const { plan, instance } = scene;
  const schedule = partsOf(plan)
    .states.get(instance.state)
    ?.schedules?.find((one) => one.name === name);
  const done = new Map(instance.repeats);
  if (family === 'every') done.set(name, (done.get(name) ?? 0) + 1);
  if (family === 'step' && schedule !== undefined) done.set(name, nextIndex(scene, schedule) + 1);
  return done;
}

function partedKey(key: string): readonly [string, string] {
  const match = /^(scheduled|notice|every|step|last|data|once|turn|held):(.*)$/.exec(key);
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
      if (name === 'interval')
        instance.around = { ...instance.around, interval: change.to === 'year' ? 'year' : 'month' };
      return null;
    }
    case 'notice': {
      const notice = state.notices.find(({ id }) => id === name);
      if (notice !== undefined) tellNotice(doing, notice);
      return null;
    }
    case 'every': {
      const repeat = state.repeats.find((one) => one.name === name);
      return repeat === undefined ? null : repeated(doing, state, repeat);
    }
    case 'step':
      return atStep(doing, state, name, 'each');
    case 'last':
      return atStep(doing, state, name, 'last');
    case 'once':
      return null;
    case 'turn':
      instance.turned.set(name, scene.at);
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

/** What a repetition does by itself, then the rule at it that matched before. */
function repeated(doing: Doing, state: StatePlan, { name, actions }: RepeatPlan): null {
  const rule = ruleAt(doing, state, name, 'each');
  if (rule === 'unknown') return cannotDecide(doing, name);
  const goes = goingTo(rule?.actions ?? []) ?? goingTo(actions);
  if (goes !== null) leave(doing);
  doing.fired.push(`every:${name}`);
  act(doing, actions, `every:${name}`);
  if (rule !== null) {
    doing.fired.push(rule.id);
    act(doing, rule.actions, rule.id);
  }
  if (goes !== null) enter(doing, goes);
  return null;
}

/** The rules at a step of a schedule or a repetition; that none applies is nothing to speak of. */
function atStep(doing: Doing, state: StatePlan, name: string, step: 'each' | 'last'): null {
  const found = ruleAt(doing, state, name, step);
  if (found === 'unknown') return cannotDecide(doing, name);
  if (found !== null) carryOut(doing, found);
  return null;
}

function ruleAt(
  doing: Doing,
  state: StatePlan,
  name: string,
  step: 'each' | 'last',
): RulePlan | 'unknown' | null {
  const group = state.rules.filter(
    ({ trigger }) => trigger.kind === 'due' && trigger.deadline === name && trigger.step === step,
  );
  return firstMatch(doing, group, state);
}

function cannotDecide(doing: Doing, rule: string): null {
  doing.stopped = { code: 'unknown-fact', rule };
  return null;
}
