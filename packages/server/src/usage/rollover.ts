import { shiftByMs } from '@lintel/calendar';
import type { Period } from '@lintel/calendar';
import type { CatalogueMeter, Instant } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { periodAt, usedBetween } from './usage-period.ts';
import type { MeterPeriod } from './usage-period.ts';

/** Further back nothing can have any influence worth counting. */
const MOST_PERIODS = 36;

/**
 * What of the period before is added to the one that runs now (rule 73). What was rolled over is used
 * first and goes no further; earlier periods are counted with the number that holds now.
 *
 * @param amount - What each period gives by itself.
 */
export async function rolledOver(
  look: Look,
  account: string,
  meter: CatalogueMeter,
  counted: MeterPeriod,
  { amount, since }: { readonly amount: number; readonly since: Instant },
): Promise<number> {
  if (!meter.rollsOver) return 0;
  const { zone } = await look.account(account);
  const rows = await look.rows.usageDays.all({ account, meter: meter.name });
  const most = meter.rollsOver.upTo ?? amount;
  return periodsBefore(look.at, since, counted, zone).reduce((carried, period) => {
    const ofItsOwn = Math.max(0, usedBetween(rows, period, zone) - carried);
    return Math.min(most, Math.max(0, amount - ofItsOwn));
  }, 0);
}

/** The periods that are over, oldest first, back to the one in which it began. */
function periodsBefore(
  now: Instant,
  since: Instant,
  counted: MeterPeriod,
  zone: string,
): readonly Period[] {
  const periods: Period[] = [];
  let running = periodAt(now, counted, zone);
  while (running && running.start > since && periods.length < MOST_PERIODS) {
    const before = shiftByMs(running.start, -1);
    running = before.ok ? periodAt(before.value, counted, zone) : null;
    if (running) periods.unshift(running);
  }
  return periods;
}
