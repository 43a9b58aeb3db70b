import type { PeriodOfUse, Plan } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { countingOf } from '../entitlements/limits.ts';
import type { UsageDayRow } from '../store/records.ts';
import { quantityOf } from './quantity.ts';
import { leftOver } from './rollover.ts';
import { periodAt, periodsBefore, usedBetween } from './usage-period.ts';

/** A year of days, and some: nobody charges less often for what begins anew more often. */
const MOST_PERIODS = 400;

/**
 * What was used of each meter that a policy charges for, by period, since the subscription began
 * (rule 75): so that what was reported is charged once, however the periods of the meter and the
 * times of the policy lie. A meter that counts the last days has no periods and is left out.
 */
export async function usesByPeriod(
  look: Look,
  account: string,
  plan: Plan,
): Promise<Readonly<Record<string, readonly PeriodOfUse[]>>> {
  const uses: Record<string, readonly PeriodOfUse[]> = {};
  for (const name of metersChargedFor(plan)) {
    const periods = await periodsOfUse(look, account, name);
    if (periods !== null) uses[name] = periods;
  }
  return uses;
}

async function periodsOfUse(
  look: Look,
  account: string,
  name: string,
): Promise<readonly PeriodOfUse[] | null> {
  const counting = await countingOf(look, account, name);
  if (counting === null || counting.counted.lastDays !== undefined) return null;
  const { meter, counted, since, amount, users } = counting;
  const { zone } = await look.account(account);
  const rows: UsageDayRow[] = [];
  for (const user of users)
    rows.push(...(await look.rows.usageDays.all({ account: user, meter: name })));
  const running = periodAt(look.at, counted, zone);
  if (running === null) {
    const used = quantityOf(rows.reduce((sum, { total }) => sum + BigInt(total), 0n));
    return [{ start: since, end: null, used, rolledOver: 0 }];
  }
  const before = periodsBefore(look.at, { since, counted, zone, most: MOST_PERIODS });
  const periods: PeriodOfUse[] = [];
  let rolledOver = 0;
  for (const period of [...before, running]) {
    const used = usedBetween(rows, period, zone);
    periods.push({ start: period.start, end: period.end, used, rolledOver });
    rolledOver = amount === undefined ? 0 : leftOver(meter, amount, used, rolledOver);
  }
  return periods;
}

const charged = new WeakMap<Plan, ReadonlySet<string>>();

/** Meters in `charge each extra X`, anywhere in a plan. */
function metersChargedFor(plan: Plan): ReadonlySet<string> {
  const known = charged.get(plan);
  if (known) return known;
  const meters = new Set<string>();
  collect(plan.states, meters);
  charged.set(plan, meters);
  return meters;
}

function collect(part: unknown, meters: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('kind' in part && part.kind === 'extra' && 'on' in part) meters.add(String(part.on));
  for (const value of Object.values(part)) collect(value, meters);
}
