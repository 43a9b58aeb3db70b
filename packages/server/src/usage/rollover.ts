import type { CatalogueMeter, Instant } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { periodsBefore, usedBetween } from './usage-period.ts';
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
  return periodsBefore(look.at, { since, counted, zone, most: MOST_PERIODS }).reduce(
    (carried, period) => leftOver(meter, amount, usedBetween(rows, period, zone), carried),
    0,
  );
}

/** What of a period goes to the next one. What came from the one before is used first. */
export function leftOver(
  { rollsOver }: CatalogueMeter,
  amount: number,
  used: number,
  carried: number,
): number {
  if (!rollsOver) return 0;
  const ofItsOwn = Math.max(0, used - carried);
  return Math.min(rollsOver.upTo ?? amount, Math.max(0, amount - ofItsOwn));
}
