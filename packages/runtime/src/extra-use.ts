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
  const due = settled.reduce((sum, { before, entry }) => sum + entry.count - before, 0);
  const usePaid = withKey(
    frame.memory.usePaid ?? {},
    on,
    settled.filter(({ mayGrow }) => mayGrow).map(({ entry }) => entry),
  );
  return {
    frame: remembering(frame, { usePaid }),
    use: {
      extra: on,
      count: rounded(due),
      periods: settled
        .filter(({ before, entry }) => entry.count > before)
        .map(({ before, entry }) => ({ before, now: entry.count })),
    },
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
): { readonly before: number; readonly mayGrow: boolean; readonly entry: PaidPeriod } {
  const entry = paid?.find((each) => each.start === start);
  const before = entry?.count ?? 0;
  const allowance = entry?.allowance ?? Math.min(bought + rolledOver, Number.MAX_SAFE_INTEGER);
  const count = Math.max(before, rounded(used - allowance));
  const runs = end === null || end > at;
  const latest = runs ? null : shiftByMs(end, LATEST_MS);
  return {
    before,
    mayGrow: latest === null || !latest.ok || latest.value > at,
    entry: { start, allowance: runs ? null : allowance, count },
  };
}

function rounded(pieces: number): number {
  return Math.round(pieces * PRECISION) / PRECISION;
}
