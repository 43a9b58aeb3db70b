import { calendarPeriodAt, dateAt } from '@lintel/calendar';
import type { Period } from '@lintel/calendar';
import type { Instant, TimeUnit } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
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

/** @param per - How often the meter begins anew, in the zone of the account. */
export async function measuredUse(
  look: Look,
  account: string,
  meter: string,
  per: TimeUnit | null,
): Promise<MeasuredUse> {
  const { zone } = await look.account(account);
  const found = per === null ? null : calendarPeriodAt(look.at, per, zone);
  const period = found?.ok ? found.value : null;
  const first = period ? dateAt(period.start, zone) : null;
  const rows = await look.rows.usageDays.all({ account, meter });
  const days = rows
    .filter(({ day }) => !first?.ok || day >= first.value)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const total = days.reduce((sum, day) => sum + BigInt(day.total), 0n);
  const measured = days.map(({ measuredAt }) => measuredAt).sort();
  return {
    period,
    used: quantityOf(total),
    days: days.map(({ day, total: used }) => ({ day, used: quantityOf(BigInt(used)) })),
    measuredAt: measured.at(-1) ?? null,
  };
}
