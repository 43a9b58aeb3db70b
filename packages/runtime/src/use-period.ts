import { anniversaryPeriodAt, calendarPeriodAt } from '@lintel/calendar';
import type { Instant, TimeUnit } from '@lintel/contract';
import { counting } from './deadline-times.ts';
import type { Frame } from './frame.ts';

/** How a plan says that use is counted; without `per` there is one period for ever. */
interface CountedUse {
  readonly per?: TimeUnit;
  readonly fromBegin?: true;
  readonly yearBegins?: string;
}

/** Where the period of use begins that runs now; `null` where the calendar cannot tell. */
export function periodStart(
  frame: Frame,
  { per, fromBegin, yearBegins }: CountedUse,
): Instant | null {
  if (per === undefined) return frame.memory.begun;
  const { zone } = counting(frame);
  const period =
    fromBegin === true
      ? anniversaryPeriodAt(frame.at, per, frame.memory.begun, zone)
      : calendarPeriodAt(frame.at, per, zone, yearBegins);
  return period.ok ? period.value.start : null;
}
