import { addSpan, dateAt, startOfDate } from '@lintel/calendar';
import type {
  Catalogue,
  ChangeAction,
  ExtraUse,
  Money,
  MoneyAction,
  QuoteLine,
} from '@lintel/contract';
import { money } from '@lintel/contract';
import {
  type Priced,
  type RecurringLine,
  noPrice,
  priced,
  recurringLines,
  recurringTotal,
} from './price-lines.ts';
import { type RemainingTerm, remainingTerm } from './remaining-term.ts';
import { type Rounding, share } from './rounding.ts';
import { type SubscriptionTerms, termsAfter } from './subscription-terms.ts';

export interface Prorating {
  readonly by: 'day' | 'second';
  readonly round: Rounding;
}

export interface PricedAction {
  readonly lines: readonly QuoteLine[];
  /** Sum of the lines; due when it is charged. Negative is a credit. */
  readonly total: Money;
  readonly recurring: {
    readonly before: Money;
    readonly after: Money;
    readonly per: 'month' | 'year';
  };
  readonly terms: SubscriptionTerms;
}

export interface Pricing {
  readonly catalogue: Catalogue;
  readonly terms: SubscriptionTerms;
  readonly prorate: Prorating | null;
  readonly money: readonly Pick<MoneyAction, 'amount'>[];
  readonly changes: readonly ChangeAction[];
  readonly now: string;
}

/**
 * The single arithmetic of money: what the money actions of one decision cost, line by line.
 *
 * - `full` is one interval of the terms as they are after the changes that hold at once.
 * - `prorated` is the difference between the terms before and after, for what is left of the paid
 *   term; nothing while nothing is paid.
 * - A sum is itself, in its own currency, which must be that of the account.
 *
 * Changes that wait for a later day move the recurring price and cost nothing now.
 */
export function priceActions(pricing: Pricing): Priced<PricedAction> {
  const { catalogue, terms, money: actions, changes } = pricing;
  const today = dayOf(pricing.now, terms.zone);
  const atOnce = changes.filter(({ from }) => from === null);
  const now = termsAfter(catalogue, terms, atOnce, today);
  const waiting = changes.filter(({ from }) => from !== null);
  const later = termsAfter(catalogue, now, waiting, today);
  const next = nextDay(terms, today);
  const before = recurringLines(catalogue, terms, next);
  const inTheEnd = recurringLines(catalogue, later, next);
  const after = recurringLines(catalogue, now, next);
  if (!after.ok) return after;
  if (!inTheEnd.ok) return inTheEnd;
  if (!before.ok && actions.some(({ amount }) => amount === 'prorated')) return before;
  const lines: QuoteLine[] = [];
  for (const { amount } of actions) {
    const more = linesOf(amount, pricing, now, after.value);
    if (!more.ok) return more;
    lines.push(...more.value);
  }
  const total = lines.reduce((sum, line) => sum + BigInt(line.amount.minor), 0n);
  return priced({
    lines,
    total: money(total, terms.currency),
    recurring: {
      before: money(before.ok ? recurringTotal(before.value) : 0n, terms.currency),
      after: money(recurringTotal(inTheEnd.value), terms.currency),
      per: later.interval,
    },
    terms: now,
  });
}

function linesOf(
  amount: MoneyAction['amount'],
  pricing: Pricing,
  now: SubscriptionTerms,
  next: readonly RecurringLine[],
): Priced<readonly QuoteLine[]> {
  if (amount === 'full') return fullLines(now, pricing.now, next);
  if (amount === 'prorated') {
    if (pricing.prorate === null) return noPrice('prorate');
    const rest = remainingTerm(pricing.terms, pricing.prorate.by, pricing.now);
    if (rest === null) return priced([]);
    // Both at the prices of the term that runs: what nobody changes costs nothing more.
    const before = recurringLines(pricing.catalogue, pricing.terms, rest.began);
    const after = recurringLines(pricing.catalogue, now, rest.began);
    if (!before.ok) return before;
    if (!after.ok) return after;
    return priced(
      proratedLines(before.value, after.value, rest, pricing.prorate.round, now.currency),
    );
  }
  if ('extra' in amount) return extraLines(pricing.catalogue, now, amount);
  if (amount.currency !== now.currency) return noPrice(amount.currency);
  return priced([
    { kind: 'charge', what: 'charge', title: '', quantity: 1, unit: amount, amount, period: null },
  ]);
}

/** Begun packs count whole; where nothing is extra no price is needed. */
function extraLines(
  catalogue: Catalogue,
  { plan, currency }: SubscriptionTerms,
  { extra, count, periods }: ExtraUse,
): Priced<readonly QuoteLine[]> {
  if (count <= 0) return priced([]);
  const sold = catalogue.plans.find(({ name }) => name === plan);
  const sale = sold?.extras.find(({ on }) => on === extra);
  const unit = sale?.prices
    .flatMap(({ amounts }) => amounts)
    .find((amount) => amount.currency === currency);
  if (sale === undefined || unit === undefined) return noPrice(extra);
  const packs = (pieces: number): number => Math.ceil(pieces / (sale.pieces ?? 1));
  const quantity = periods.reduce((sum, { before, now }) => sum + packs(now) - packs(before), 0);
  if (quantity === 0) return priced([]);
  const amount = money(BigInt(quantity) * BigInt(unit.minor), currency);
  const title = catalogue.meters.find(({ name }) => name === extra)?.title ?? extra;
  return priced([{ kind: 'extra', what: extra, title, quantity, unit, amount, period: null }]);
}

function fullLines(
  terms: SubscriptionTerms,
  now: string,
  lines: readonly RecurringLine[],
): Priced<readonly QuoteLine[]> {
  const period = nextTerm(terms, now);
  return priced(
    lines.map((line) => ({
      kind: line.kind,
      what: line.what,
      title: line.title,
      quantity: line.quantity,
      unit: money(line.unitMinor, terms.currency),
      ...(line.less === undefined ? {} : { less: line.less }),
      amount: money(BigInt(line.quantity) * line.unitMinor, terms.currency),
      period,
    })),
  );
}

/** The day on which the next interval begins that nobody has paid for. */
function nextDay({ paidThrough }: SubscriptionTerms, today: string): string {
  return paidThrough ?? today;
}

function dayOf(instant: string, zone: string): string {
  const day = dateAt(instant, zone);
  return day.ok ? day.value : instant.slice(0, 10);
}

/** The interval that a full charge pays for: from the end of what is paid, else from now. */
function nextTerm(terms: SubscriptionTerms, now: string): QuoteLine['period'] {
  const paid = terms.paidThrough === null ? null : startOfDate(terms.paidThrough, terms.zone);
  const from = paid?.ok ? paid.value : now;
  const until = addSpan(
    from,
    { count: 1, unit: terms.interval, business: false },
    { zone: terms.zone, dayEnd: 'at-the-same-hour', calendar: null },
  );
  return until.ok ? { from, until: until.value.at, shareOf: '1/1' } : null;
}

/** One line for each thing that changes: unchanged ones cost nothing more. */
function proratedLines(
  before: readonly RecurringLine[],
  after: readonly RecurringLine[],
  { from, until, part, whole }: RemainingTerm,
  rounding: Rounding,
  currency: string,
): readonly QuoteLine[] {
  const period = { from, until, shareOf: `${part}/${whole}` };
  const line = (of: RecurringLine, quantity: number, credit: boolean): QuoteLine => {
    const charged = share(BigInt(quantity) * of.unitMinor, part, whole, rounding);
    return {
      kind: credit ? 'credit' : of.kind,
      what: of.what,
      title: of.title,
      quantity,
      unit: money(of.unitMinor, currency),
      ...(of.less === undefined ? {} : { less: of.less }),
      amount: money(credit ? -charged : charged, currency),
      period,
    };
  };
  const same = (a: RecurringLine, b: RecurringLine) =>
    a.what === b.what && a.kind === b.kind && a.unitMinor === b.unitMinor;
  const given = before.flatMap((old) => {
    const kept = after.find((entry) => same(entry, old))?.quantity ?? 0;
    return old.quantity > kept ? [line(old, old.quantity - kept, true)] : [];
  });
  const taken = after.flatMap((fresh) => {
    const had = before.find((entry) => same(entry, fresh))?.quantity ?? 0;
    return fresh.quantity > had ? [line(fresh, fresh.quantity - had, false)] : [];
  });
  return [...given, ...taken];
}
