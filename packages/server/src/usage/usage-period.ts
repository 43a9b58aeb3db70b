import {
  anniversaryPeriodAt,
  calendarPeriodAt,
  dateAt,
  shiftByMs,
  startOfDate,
} from '@lintel/calendar';
import type { Answer, Period } from '@lintel/calendar';
import type { CatalogueMeter, Instant, TimeUnit } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import type { UsageDayRow } from '../store/records.ts';
import { quantityOf } from './quantity.ts';

/** Use of one meter in its running period. */
export interface MeasuredUse {
  /** Half-open; null for a meter that never resets. */
  readonly period: Period | null;
  readonly used: number;
  /** By local day of the account, oldest first; days without use are left out. */
  readonly days: readonly { readonly day: string; readonly used: number }[];
  /** When it was last told about; null: never. */
  readonly measuredAt: Instant | null;
}

/** How a meter is counted, in the zone of the account. */
export interface MeterPeriod {
  /** How often it begins anew. */
  readonly per: TimeUnit | null;
  /** Periods count from the start of this day, and not by the calendar. */
  readonly from?: string;
  /** They are those of the fiscal year that begins on that day, `04-06`. */
  readonly yearBegins?: string;
  /** Today and the days before it, so many in all; there are no periods then. */
  readonly lastDays?: number;
}

const DAY_MS = 86_400_000;

/** How a meter counts for a subscription that began then. */
export function periodOfMeter(
  { resetsFrom, countsLast, yearBegins }: CatalogueMeter,
  per: TimeUnit | null,
  began: { readonly at: Instant; readonly zone: string } | null,
): MeterPeriod {
  if (countsLast)
    return { per: null, lastDays: countsLast.count * (countsLast.unit === 'week' ? 7 : 1) };
  const day = resetsFrom === 'begin' && began ? dateAt(began.at, began.zone) : null;
  if (day?.ok) return { per, from: day.value };
  return yearBegins === undefined ? { per } : { per, yearBegins };
}

/** The period that an instant lies in; `null` for a meter without. */
export function periodAt(
  at: Instant,
  { per, from, yearBegins }: MeterPeriod,
  zone: string,
): Period | null {
  if (per === null) return null;
  const anchor: Answer<string> | null = from === undefined ? null : startOfDate(from, zone);
  const found = anchor?.ok
    ? anniversaryPeriodAt(at, per, anchor.value, zone)
    : calendarPeriodAt(at, per, zone, yearBegins);
  return found.ok ? found.value : null;
}

/** What was used on the days from the one of `from` up to, not including, the one of `until`. */
export function usedBetween(
  rows: readonly UsageDayRow[],
  { start, end }: Period,
  zone: string,
): number {
  const first = dateAt(start, zone);
  const last = dateAt(end, zone);
  const total = rows
    .filter(({ day }) => (!first.ok || day >= first.value) && (!last.ok || day < last.value))
    .reduce((sum, row) => sum + BigInt(row.total), 0n);
  return quantityOf(total);
}

/** What was used in the period that runs now. */
export async function measuredUse(
  look: Look,
  account: string,
  meter: string,
  counted: MeterPeriod,
): Promise<MeasuredUse> {
  const { zone } = await look.account(account);
  const period = periodAt(look.at, counted, zone);
  const first = firstDay(look.at, period, counted, zone);
  const rows = await look.rows.usageDays.all({ account, meter });
  const days = rows
    .filter(({ day }) => first === null || day >= first)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const total = days.reduce((sum, day) => sum + BigInt(day.total), 0n);
  const measured = rows.map(({ measuredAt }) => measuredAt).sort();
  return {
    period,
    used: quantityOf(total),
    days: days.map(({ day, total: used }) => ({ day, used: quantityOf(BigInt(used)) })),
    measuredAt: measured.at(-1) ?? null,
  };
}

function firstDay(
  now: Instant,
  period: Period | null,
  { lastDays }: MeterPeriod,
  zone: string,
): string | null {
  if (lastDays === undefined) {
    const day = period && dateAt(period.start, zone);
    return day?.ok ? day.value : null;
  }
  const today = dateAt(now, zone);
  // Days of the calendar, whatever the clocks do between them.
  const noon = today.ok
    ? shiftByMs(`${today.value}T12:00:00.000Z`, -(lastDays - 1) * DAY_MS)
    : null;
  return noon?.ok ? noon.value.slice(0, 10) : null;
}
