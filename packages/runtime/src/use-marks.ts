import type { NoticePlan, StatePlan } from '@lintel/contract';
import { valueOf } from './evaluate.ts';
import { type Frame, remembering } from './frame.ts';
import { lookupsOf } from './lookups.ts';
import { own, withKey, withoutKeys } from './own.ts';
import { tellingNotice } from './tell.ts';
import { periodStart } from './use-period.ts';

type AtUse = Extract<NoticePlan['timing'], { readonly kind: 'at-use' }>;

/**
 * Tells what is to be told at a share of a limit (rule 70). A level, tried after every step: once in
 * a stay, anew in each period, and again after the use fell below the lower mark.
 */
export function tellingOfUse(frame: Frame, state: StatePlan): Frame {
  return state.notices.reduce((before, notice) => {
    const { timing } = notice;
    return timing.kind === 'at-use' ? tellingAtMark(before, state, notice, timing) : before;
  }, frame);
}

function tellingAtMark(frame: Frame, state: StatePlan, notice: NoticePlan, timing: AtUse): Frame {
  const percent = shareUsed(frame, state, timing);
  if (percent === undefined) return frame;
  const marks = frame.memory.marks ?? {};
  const isBelow = timing.againBelowPercent !== undefined && percent < timing.againBelowPercent;
  if (isBelow && Object.hasOwn(marks, notice.id))
    return remembering(frame, { marks: withoutKeys(marks, (id) => id === notice.id) });
  if (percent < timing.percent || wasTold(frame, notice.id, timing)) return frame;
  const marked = remembering(frame, { marks: withKey(marks, notice.id, frame.at) });
  return tellingNotice(marked, notice, null);
}

/** Percent of the limit; `undefined` while one of the two is unknown. Of a limit of 0 everything is used. */
function shareUsed(frame: Frame, state: StatePlan, { of, used }: AtUse): number | undefined {
  const lookups = lookupsOf(frame);
  const limit = state.limits.find(({ on }) => on === of);
  const most = limit && valueOf(limit.to, lookups);
  const now = valueOf(used, lookups);
  if (typeof most !== 'number' || typeof now !== 'number') return undefined;
  if (most <= 0) return now > 0 ? Number.POSITIVE_INFINITY : 0;
  return (now * 100) / most;
}

function wasTold(frame: Frame, id: string, timing: AtUse): boolean {
  const at = own(frame.memory.marks ?? {}, id);
  if (at === undefined || at < frame.memory.since) return false;
  const start = periodStart(frame, timing);
  return start === null || at >= start;
}
