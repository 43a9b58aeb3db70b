import { dateAt, daysBetween, msOf, startOfDate, subtractSpan } from '@lintel/calendar';
import { type Catalogue, type CreditEffect, money, type QuoteLine } from '@lintel/contract';
import { type Priced, noPrice, priced, recurringLines } from './price-lines.ts';
import type { Prorating } from './quote-lines.ts';
import { type RemainingTerm, remainingTerm } from './remaining-term.ts';
import { share } from './rounding.ts';
import type { SubscriptionTerms } from './subscription-terms.ts';

/**
 * What is given back, line by line, with negative amounts: a share of everything that the running
 * term was paid for. Nothing where nothing is paid.
 *
 * Time in a state is counted as it was lived: by day, the days that began in it.
 */
export function creditLines(given: {
  readonly catalogue: Catalogue;
  readonly terms: SubscriptionTerms;
  readonly prorate: Prorating | null;
  readonly time: CreditEffect['time'];
  readonly now: string;
}): Priced<readonly QuoteLine[]> {
  const { catalogue, terms, prorate, time, now } = given;
  if (prorate === null) return noPrice('prorate');
  const part =
    time === null
      ? remainingTerm(terms, prorate.by, now)
      : shareOfTerm(terms, prorate.by, time.from, time.until);
  if (part === null) return priced([]);
  const lines = recurringLines(catalogue, terms, part.began);
  if (!lines.ok) return lines;
  return priced(
    lines.value.map(({ what, title, quantity, unitMinor }) => ({
      kind: 'credit' as const,
      what,
      title,
      quantity,
      unit: money(unitMinor, terms.currency),
      amount: money(
        -share(BigInt(quantity) * unitMinor, part.part, part.whole, prorate.round),
        terms.currency,
      ),
      period: { from: part.from, until: part.until, shareOf: `${part.part}/${part.whole}` },
    })),
  );
}

/** How much of the paid term some time was; never more than all of it. */
function shareOfTerm(
  terms: SubscriptionTerms,
  by: Prorating['by'],
  from: string,
  until: string,
): RemainingTerm | null {
  if (terms.paidThrough === null) return null;
  const end = startOfDate(terms.paidThrough, terms.zone);
  if (!end.ok) return null;
  const began = subtractSpan(
    end.value,
    { count: 1, unit: terms.interval, business: false },
    { zone: terms.zone, dayEnd: 'at-midnight', calendar: null },
  );
  if (!began.ok) return null;
  const unitsBetween = (first: string, last: string): number | null => {
    if (by === 'second') return Math.round((msOf(last) - msOf(first)) / 1000);
    const [a, b] = [dateAt(first, terms.zone), dateAt(last, terms.zone)];
    const days = a.ok && b.ok ? daysBetween(a.value, b.value) : null;
    return days?.ok === true ? days.value : null;
  };
  const whole = unitsBetween(began.value, end.value);
  const part = unitsBetween(from, until);
  if (whole === null || part === null || whole <= 0) return null;
  const firstDay = dateAt(began.value, terms.zone);
  if (!firstDay.ok) return null;
  const counted = BigInt(Math.min(Math.max(0, part), whole));
  return { from, until, part: counted, whole: BigInt(whole), began: firstDay.value };
}
