import type { StatePlan } from '@lintel/contract';
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

/** A deadline at its own instant; what was moved, fired or left behind is dropped. */
export function fallDue(
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
