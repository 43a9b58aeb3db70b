import { expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import { reportUsage } from '../usage/report-usage.ts';

const files = [
  {
    path: 'print.lintel',
    text: `catalogue "Print" version 1 {
  currencies EUR
  role reader "Reader"
  request leave "Leave"
  event sign-up
  feature print "Print"
  meter pages "Pages" resets every month from begin
  plan casual "Casual" {
    include print, 100 pages
    price 5 EUR per month
    each extra 10 pages 0.50 EUR per month
  }
}

policy "Pages" version 1 {
  for plan casual
  time zone utc
  each day ends at the same hour
  begin on sign-up
  fact pages-used is number
  start state open "Open" {
    access full
    every 1 month as months charge each extra page
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`,
  },
];

test('rule 75: what was reported above what is included becomes an invoice, at the end of the month', async () => {
  const shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, { files });
  await shop.account('ana');
  await shop.subscription('ana', { plan: 'casual', interval: 'month', event: 'sign-up' });
  let last = 0;
  const use = (quantity: number) =>
    shop.write((rows) => {
      last += 1;
      const event = { id: String(last), account: 'ana', meter: 'pages', quantity };
      return reportUsage(rows, shop.deps, [event]);
    });
  const lines = () =>
    shop.read(async (rows) => {
      const invoices = await rows.invoices.all({ account: 'ana' });
      return invoices.flatMap((invoice) =>
        invoice.lines.map(({ what, quantity, amount }) => [what, quantity, amount.minor]),
      );
    });
  await use(100);
  await shop.goTo('2026-06-21T08:00:00.000Z');
  expect(await lines()).toEqual([]);
  await use(131);
  await shop.goTo('2026-07-21T08:00:00.000Z');
  await use(500);
  expect(await lines()).toEqual([['pages', 4, '200']]);
});
