import type { Doing } from './doing.ts';
import { carryOut } from './enter.ts';
import { finish } from './finish.ts';
import type { Instance, Taken } from './instance.ts';
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

export function settle(doing: Doing, before: Instance): Taken {
  rest(doing);
  return finish(doing, before, null);
}
