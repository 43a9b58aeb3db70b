import { calendarPeriodAt } from '@lintel/calendar';
import type { NoticePlan } from '@lintel/contract';
import type { Doing } from './doing.ts';
import { type Scene, countingIn, knownIn } from './moments.ts';
import { partsOf } from './parts.ts';
import { tellNotice } from './tell.ts';
import { evaluate } from './truth.ts';

type AtUse = Extract<NoticePlan['timing'], { readonly kind: 'at-use' }>;

/** Rule 66: after every step, what is to be told at a share of a limit. */
export function tellOfUse(doing: Doing): void {
  const { scene } = doing;
  const { instance, plan, at } = scene;
  for (const notice of partsOf(plan).states.get(instance.state)?.notices ?? []) {
    const { id, timing } = notice;
    if (timing.kind !== 'at-use') continue;
    const percent = shareUsed(scene, timing);
    if (percent === undefined) continue;
    const isBelow = timing.againBelowPercent !== undefined && percent < timing.againBelowPercent;
    if (isBelow && instance.marks.delete(id)) continue;
    if (percent < timing.percent || wasTold(scene, id, timing)) continue;
    instance.marks.set(id, at);
    tellNotice(doing, notice);
  }
}

/** Percent of the limit; unknown while one of the two is. Of a limit of 0 everything is used. */
function shareUsed(scene: Scene, { of, used }: AtUse): number | undefined {
  const limits = partsOf(scene.plan).states.get(scene.instance.state)?.limits ?? [];
  const limit = limits.find(({ on }) => on === of);
  const most = limit && evaluate(limit.to, knownIn(scene));
  const now = evaluate(used, knownIn(scene));
  if (typeof most !== 'number' || typeof now !== 'number') return undefined;
  if (most <= 0) return now > 0 ? Infinity : 0;
  return (now * 100) / most;
}

function wasTold(scene: Scene, id: string, { per, yearBegins }: AtUse): boolean {
  const { marks, since } = scene.instance;
  const before = marks.get(id);
  if (before === undefined || before < since) return false;
  if (per === undefined) return true;
  const period = calendarPeriodAt(scene.at, per, countingIn(scene).zone, yearBegins);
  return !period.ok || before >= period.value.start;
}
