import { type Doing, starting } from './doing.ts';
import { carryOut } from './enter.ts';
import { finish } from './finish.ts';
import { type Instance, type Taken, copyOf } from './instance.ts';
import { knownIn } from './moments.ts';
import { partsOf } from './parts.ts';
import { truth } from './truth.ts';

/** Rule 4: `once` lines are tried until none holds. */
export function rest(doing: Doing): void {
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

/** What is so outside is known from now on, also where what follows from it cannot be done. */
export function learn(doing: Doing, before: Instance): Taken {
  const { scene, event } = doing;
  const known = copyOf(scene.instance);
  rest(doing);
  if (doing.stopped === null || 'fault' in doing.stopped) return finish(doing, before, null);
  return finish(starting({ ...scene, instance: known }, event, null), before, doing.stopped.code);
}

export function settle(doing: Doing, before: Instance): Taken {
  rest(doing);
  return finish(doing, before, null);
}
