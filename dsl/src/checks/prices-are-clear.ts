import type { Span } from '@lintel/contract';
import type { Tell } from '../names/tell.ts';
import { lowerMoney } from '../plan/lower-money.ts';
import type { MoneyValue, UnitWord } from '../syntax/tree.ts';
import type { CatalogueCheck } from './check.ts';

/** LTL-2020, LTL-3009: a plan has one price for each currency and interval, in coins that exist. */
export const pricesAreClear: CatalogueCheck = (catalogue, _set, tell) => {
  for (const item of catalogue.items) {
    if (item.kind !== 'plan' && item.kind !== 'add-on' && item.kind !== 'bundle') continue;
    const seen = new Map<string, Span>();
    for (const line of item.items) {
      if (line.kind !== 'price' && line.kind !== 'extra-price') continue;
      const of = line.kind === 'price' ? '' : line.of.text;
      for (const amount of line.amounts) checkPrice(amount, of, line.per, seen, tell);
    }
  }
};

function checkPrice(
  amount: MoneyValue,
  of: string,
  per: UnitWord,
  seen: Map<string, Span>,
  tell: Tell,
): void {
  if (lowerMoney(amount) === null)
    tell('LTL-3009', amount.span, { currency: amount.currency.text });
  const key = `${of} ${amount.currency.text} ${per.unit}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, amount.span);
  else {
    const what = `the price in ${amount.currency.text} per ${per.unit}`;
    tell(
      'LTL-2020',
      amount.span,
      { what },
      { related: [{ span: first, message: 'first said here' }] },
    );
  }
}
