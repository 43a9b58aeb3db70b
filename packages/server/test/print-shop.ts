import { exampleShop } from './example-shop.ts';
import { reportUsage } from '../src/usage/report-usage.ts';

/** A shop whose account `ana` has the plan `casual` of the files since 20 May 2026, and reports its pages. */
export async function printShop(text: string) {
  const files = [{ path: 'print.lintel', text }];
  const shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, { files });
  await shop.account('ana');
  await shop.subscription('ana', { plan: 'casual', interval: 'month', event: 'sign-up' });
  let last = 0;
  return {
    shop,
    /** @param at - When it was used; left out: now. */
    use: (quantity: number, at?: string) =>
      shop.write((rows) => {
        last += 1;
        const event = { id: String(last), account: 'ana', meter: 'pages', quantity, at };
        return reportUsage(rows, shop.deps, [event]);
      }),
  };
}
