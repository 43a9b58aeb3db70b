import { shiftByMs } from '@lintel/calendar';
import type { Amount, ExtraUse, Instant, PeriodOfUse } from '@lintel/contract';
import { valueOf } from './evaluate.ts';
import { type Frame, remembering } from './frame.ts';
import type { PaidPeriod } from './instance-context.ts';
import { lookupsOf } from './lookups.ts';
import { own, withKey } from './own.ts';
import { periodStart } from './use-period.ts';

type Extra = Extract<Amount, { readonly kind: 'extra' }>;

/** Finer than a millionth nothing is measured; a sum of fractions must not begin another pack. */
const PRECISION = 1e6;
/** How long after its end what was used in a period can still be reported: 36 days. */
const LATEST_MS = 36 * 86_400_000;

/**
 * What is used of a meter above what is bought and was not charged yet (rule 75), and the frame that
 * remembers it as charged. Where the host measures no periods, `X-used` is what is used in the one
 * that runs.
 *
 * @returns `undefined` when nobody knows what was used.
 */
export function chargingExtra(
  frame: Frame,
  amount: Extra,
): { readonly frame: Frame; readonly use: ExtraUse } | undefined {
  const { on } = amount;
  // Where a meter is unlimited nothing of it is extra.
  const bought = own(frame.memory.subject.quantities, on) ?? Number.POSITIVE_INFINITY;
  const periods = own(frame.uses ?? {}, on) ?? periodAsTold(frame, amount);
  if (periods === undefined) return undefined;
  const paid = own(frame.memory.usePaid ?? {}, on);
  const settled = periods
    .filter((period) => isOpen(frame, paid, period))
    .map((period) => settledNow(frame.at, period, bought, paid));
  const due = settled.reduce((sum, { added }) => sum + added, 0);
  const usePaid = withKey(
    frame.memory.usePaid ?? {},
    on,
    settled.filter(({ mayGrow }) => mayGrow).map(({ entry }) => entry),
  );
  return {
    frame: remembering(frame, { usePaid }),
    use: { extra: on, count: Math.round(due * PRECISION) / PRECISION },
  };
}

function periodAsTold(frame: Frame, amount: Extra): readonly PeriodOfUse[] | undefined {
  const used = valueOf(amount.used, lookupsOf(frame));
  if (typeof used !== 'number') return undefined;
  // What counts the last days is another amount each time.
  const start = amount.rolling === true ? frame.at : periodStart(frame, amount);
  return [{ start: start ?? frame.at, end: null, used, rolledOver: 0 }];
}

/** Not settled for good: it came after what was charged last, or is still kept for late reports. */
function isOpen(
  { memory }: Frame,
  paid: readonly PaidPeriod[] | undefined,
  { start, end }: PeriodOfUse,
): boolean {
  const [oldest] = paid ?? [];
  return oldest === undefined ? end === null || end > memory.begun : start >= oldest.start;
}

function settledNow(
  at: Instant,
  { start, end, used, rolledOver }: PeriodOfUse,
  bought: number,
  paid: readonly PaidPeriod[] | undefined,
): { readonly added: number; readonly mayGrow: boolean; readonly entry: PaidPeriod } {
  const before = paid?.find((each) => each.start === start);
  const already = before?.count ?? 0;
  const allowance = before?.allowance ?? Math.min(bought + rolledOver, Number.MAX_SAFE_INTEGER);
  const count = Math.max(already, used - allowance, 0);
  const runs = end === null || end > at;
  const latest = runs ? null : shiftByMs(end, LATEST_MS);
  return {
    added: count - already,
    mayGrow: latest === null || !latest.ok || latest.value > at,
    entry: { start, allowance: runs ? null : allowance, count },
  };
}
