import type { Instant } from '@lintel/contract';
import { act } from './act.ts';
import { ignored } from './answers.ts';
import { starting } from './doing.ts';
import { enter, goingTo, leave } from './enter.ts';
import { finish } from './finish.ts';
import { type Incoming, type Instance, type Taken, copyOf } from './instance.ts';
import { type Scene, knownIn } from './moments.ts';
import { partsOf } from './parts.ts';
import { rest } from './rest.ts';
import { truth } from './truth.ts';

/** Rule 13: what led to the request is tried again before it counts as approved. */
export function endApproval(
  scene: Scene,
  before: Instance,
  { place: which, outcome }: Extract<Incoming, { kind: 'approval-ended' }>,
  host: { readonly hostAt: Instant },
): Taken {
  const { plan, instance } = scene;
  const ask = instance.asks[which];
  if (ask === undefined) return ignored(before, 'unexpected');
  const { id, reason } = ask;
  const asks = instance.asks.filter((one) => one !== ask);
  instance.asks = asks;
  const told = { ...scene, fields: ask.fields };
  const doing = starting(told, ask.event, null, { ...host, reason });
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
  const kept = { ...copyOf(before), around: instance.around, asks };
  return finish(starting({ ...told, instance: kept }, ask.event, null), before, doing.stopped.code);
}
