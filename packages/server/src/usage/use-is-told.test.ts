import { expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import { reportUsage } from './report-usage.ts';

const files = [
  {
    path: 'print.lintel',
    text: `catalogue "Print" version 1 {
  currencies EUR
  role reader "Reader"
  request leave "Leave"
  event sign-up
  templates "nearly"
  feature print "Print"
  meter pages "Pages" resets every month
  plan casual "Casual" {
    include print
    include 100 pages per month
    price 5 EUR per month
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
    limit pages to 100 per month soft
    notify reader with "nearly" at 80 % of pages, again after falling below 50 %
    on leave go to closed
  }
  end state closed "Closed" { access none }
}
`,
  },
];

test('rule 70: reported use reaches the policies that read it, in its running period', async () => {
  const shop = await exampleShop('2026-05-20T08:00:00.000Z', undefined, undefined, { files });
  await shop.account('ana');
  await shop.subscription('ana', { plan: 'casual' });
  await shop.event('ana', 'sign-up');
  const use = (id: string, quantity: number) =>
    shop.write((rows) =>
      reportUsage(rows, shop.deps, [{ id, account: 'ana', meter: 'pages', quantity }]),
    );
  /** Notices that nobody has delivered yet. */
  const told = () =>
    shop.read(async (rows) => {
      const all = await rows.outbox.all({ account: 'ana' });
      return all.filter(({ work }) => work.kind === 'notice').length;
    });
  await use('1', 79);
  expect(await told()).toBe(0);
  await use('2', 1);
  expect(await told()).toBe(1);
  await use('3', 30);
  expect(await told()).toBe(1);
  await shop.goTo('2026-06-02T08:00:00.000Z');
  expect(await told()).toBe(0);
  await use('4', 85);
  expect(await told()).toBe(1);
});
