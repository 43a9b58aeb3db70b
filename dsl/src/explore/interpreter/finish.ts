import { answered, refused } from './answers.ts';
import type { Doing } from './doing.ts';
import type { Instance, Taken } from './instance.ts';
import { tellOfUse } from './marks.ts';
import { type Scene, instantOf, knownIn, whenIs } from './moments.ts';
import { partsOf } from './parts.ts';
import { truth } from './truth.ts';

/**
 * What a step comes to. A refusal or a fault leaves everything as it was.
 *
 * @param code - Why nothing was done at a moment that counts as passed all the same.
 */
export function finish(doing: Doing, before: Instance, code: string | null): Taken {
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
  else tellOfUse(doing);
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
