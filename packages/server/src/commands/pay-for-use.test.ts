import { expect, test } from 'vitest';
import { printShop } from '../../test/print-shop.ts';

const text = `catalogue "Print" version 1 {
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
`;

async function shopWith(text: string) {
  const { shop, use } = await printShop(text);
  return {
    shop,
    use,
    charged: () =>
      shop.read(async (rows) => {
        const invoices = await rows.invoices.all({ account: 'ana' });
        return invoices.flatMap(({ lines }) =>
          lines.map(({ quantity, amount }) => [quantity, amount.minor]),
        );
      }),
  };
}

test('rule 75: what was reported above what is included becomes an invoice, at the end of the month', async () => {
  const { shop, use, charged } = await shopWith(text);
  await use(100);
  await shop.goTo('2026-06-21T08:00:00.000Z');
  expect(await charged()).toEqual([]);
  await use(131);
  await shop.goTo('2026-07-21T08:00:00.000Z');
  await use(500);
  expect(await charged()).toEqual([[4, '200']]);
});

test('rule 75: what was used is charged, also when the next period had begun before and was reported in', async () => {
  const { shop, use, charged } = await shopWith(text);
  await use(150);
  // The month of the meter is over since midnight, that of the policy at ten.
  await shop.goTo('2026-06-20T06:00:00.000Z');
  await use(7);
  await shop.goTo('2026-06-20T09:00:00.000Z');
  expect(await charged()).toEqual([[5, '250']]);
  await shop.goTo('2026-07-20T09:00:00.000Z');
  expect(await charged()).toEqual([[5, '250']]);
});

test('rule 75: with months of the calendar nothing is lost and nothing is charged twice', async () => {
  const { shop, use, charged } = await shopWith(
    text.replace('resets every month from begin', 'resets every month'),
  );
  await use(120);
  await shop.goTo('2026-06-05T08:00:00.000Z');
  await use(130);
  await shop.goTo('2026-06-20T09:00:00.000Z');
  expect(await charged()).toEqual([[5, '250']]);
  await use(20);
  await shop.goTo('2026-07-20T09:00:00.000Z');
  expect(await charged()).toEqual([
    [5, '250'],
    [2, '100'],
  ]);
});

test('rule 75: what is reported late is charged with what comes next, at what was bought in its period', async () => {
  const { shop, use, charged } = await shopWith(text);
  await use(110);
  await shop.goTo('2026-06-21T08:00:00.000Z');
  await use(40, '2026-06-19T08:00:00.000Z');
  await use(120, '2026-06-20T10:00:00.000Z');
  await shop.goTo('2026-07-21T08:00:00.000Z');
  expect(await charged()).toEqual([
    [1, '50'],
    [6, '300'],
  ]);
});

test('rules 73 and 75: what rolled over is not extra', async () => {
  const { shop, use, charged } = await shopWith(
    text.replace(
      'resets every month from begin',
      'resets every month from begin unused rolls over up to 100',
    ),
  );
  await use(60);
  await shop.goTo('2026-06-21T08:00:00.000Z');
  await use(150);
  await shop.goTo('2026-07-21T08:00:00.000Z');
  expect(await charged()).toEqual([[1, '50']]);
});

test('rule 75: a begun pack is paid for once, however often its period is charged', async () => {
  const { shop, use, charged } = await shopWith(
    text
      .replace('every 1 month as months', 'every 1 week as weeks')
      .replace('resets every month from begin', 'resets every month'),
  );
  await use(103);
  await shop.goTo('2026-05-28T08:00:00.000Z');
  await use(4);
  await shop.goTo('2026-06-01T08:00:00.000Z');
  await use(101);
  await shop.goTo('2026-06-04T08:00:00.000Z');
  expect(await charged()).toEqual([
    [1, '50'],
    [1, '50'],
  ]);
});
