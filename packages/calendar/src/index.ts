/**
 * Zones, month ends, business days and holidays: pure functions over stored instants
 * (24 characters, UTC) and dates (`2026-03-15`). Input that makes no sense gives a
 * `CalendarProblem`, never a throw.
 */
export type { Answer, CalendarProblem } from './answer.ts';
export { type Counting, type Reached, addSpan, subtractSpan } from './add-span.ts';
export {
  type BusinessCalendar,
  businessCalendar,
  calendarNames,
  isBusinessDay,
} from './business-calendar.ts';
export { instantFromMs, msOf, parseInstant, shiftByMs } from './instant.ts';
export {
  dateAt,
  dateNotBefore,
  daysBetween,
  endOfDate,
  instantAtLocal,
  isDate,
  localTimeAt,
  nextDate,
  startOfDate,
} from './local-time.ts';
export { type Period, anniversaryPeriodAt, calendarPeriodAt } from './period.ts';
export { isZone } from './zone.ts';
export type { BusinessHours } from './business-time.ts';
export { type Blackout, firstAllowed } from './blackout.ts';
export { type Yearly, nextYearly } from './yearly.ts';
