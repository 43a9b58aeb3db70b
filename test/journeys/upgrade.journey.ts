import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Invoice, Money, Quote } from '@lintel/contract';
import { TEST_CONFIRMATION } from '@lintel/server';
import type { Locator, Page } from 'playwright-core';
import type { Caller } from '../../playground/demo/acme-client.ts';
import { whoIs } from '../../playground/demo/roster.ts';
import { everything } from './stage/everything.ts';
import { openBrowser, type Browsers } from './stage/open-browser.ts';
import { openShop, type Shop } from './stage/open-shop.ts';

const ACCOUNT = 'brightwater';

let shop: Shop;
let browser: Browsers;
let owner: Caller;
before(async () => {
  shop = await openShop({ only: ['upgrade'] });
  browser = await openBrowser();
  owner = await shop.acme.as(ACCOUNT, whoIs(ACCOUNT, 'account-owner'));
});
after(async () => {
  await browser.close();
  await shop.close();
});

const checkoutOf = (page: Page): Locator => page.locator('lintel-upgrade-checkout');
const press = (page: Page, name: string | RegExp): Promise<void> =>
  checkoutOf(page).getByRole('button', { name }).click();
const newest = async (): Promise<Invoice | undefined> =>
  (await owner.call('listInvoices')).items[0];
const analytics = (): Promise<string> =>
  shop.acme.vendor
    .call('checkEntitlement', undefined, {}, { account: ACCOUNT, feature: 'analytics' })
    .then(({ access }) => access);

/** The quote that a press makes, as the page is told of it. */
async function quoteMadeBy(page: Page, act: () => Promise<unknown>): Promise<Quote> {
  const [response] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/v1/quotes') && one.status() === 201),
    act(),
  ]);
  return (await response.json()) as Quote;
}

/** `$1,234.50` of the figures of a sum, as English pages write it. */
function written({ minor, exponent }: Money): string {
  const digits = minor.replace('-', '').padStart(exponent + 1, '0');
  const whole = Number(digits.slice(0, -exponent)).toLocaleString('en');
  return `${whole}.${digits.slice(-exponent)}`;
}

/** All but the attempts to pay, which are kept. */
async function whatIsHad() {
  const { orders, payments, ...rest } = await everything(shop.server, 'acme-cloud');
  assert.ok(orders && payments);
  return rest;
}

/** What was charged is what was quoted: every line, and the sum, to the minor unit. */
function chargedAsQuoted(invoice: Invoice | undefined, quote: Quote): void {
  assert.equal(invoice?.status, 'paid');
  assert.equal(invoice.quoteId, quote.id);
  assert.deepEqual(invoice.lines, quote.lines);
  assert.deepEqual(invoice.total, quote.total);
  const sum = invoice.lines.reduce((all, { amount }) => all + BigInt(amount.minor), 0n);
  assert.equal(sum + BigInt(quote.tax.amount.minor), BigInt(quote.total.minor));
}

test('an upgrade: a payment that fails moves nothing, the next one charges what was quoted', async () => {
  const before = await newest();
  const colleague = await browser.lookAs(shop.site, `${ACCOUNT}/member`);
  const feature = colleague.locator('[part=feature]').filter({ hasText: 'Advanced analytics' });
  await feature.getByText('Not included').waitFor();
  assert.equal(await analytics(), 'denied');

  const page = await browser.lookAs(shop.site, `${ACCOUNT}/owner`, { page: 'plans' });
  await checkoutOf(page).locator('label', { hasText: 'Growth' }).click();
  const quote = await quoteMadeBy(page, () => press(page, /Continue with .*Growth/));
  assert.ok(quote.lines.length >= 2, 'the rest of the old plan is a credit');
  assert.ok(quote.lines.some(({ kind, period }) => kind === 'credit' && period !== null));
  assert.ok(BigInt(quote.total.minor) > 0n);
  const table = checkoutOf(page).locator('table');
  await table.getByText('Due today').waitFor();
  const said = await table.innerText();
  for (const { amount } of [...quote.lines, { amount: quote.total }]) {
    assert.ok(said.includes(written(amount)), `the page shows ${written(amount)}: ${said}`);
  }

  await press(page, 'Continue to payment');
  const had = await whatIsHad();
  await checkoutOf(page).getByLabel('Test card that is declined').check();
  const pay = checkoutOf(page).getByRole('button', { name: `Pay` });
  await pay.click();
  await checkoutOf(page).getByText('The card was declined.').waitFor();
  await checkoutOf(page).getByText('Nothing was charged.').waitFor();
  assert.deepEqual(await whatIsHad(), had);
  assert.equal(await analytics(), 'denied');
  await feature.getByText('Not included').waitFor();

  await checkoutOf(page).getByLabel('Test card that succeeds').check();
  await pay.click();
  await checkoutOf(page).getByText(`Paid`).first().waitFor();
  // At once: on the page of a colleague, which nobody reloads, and for the vendor's own software.
  await feature.getByText('Included', { exact: true }).waitFor();
  assert.equal(await analytics(), 'granted');
  const invoice = await newest();
  assert.notEqual(invoice?.id, before?.id);
  chargedAsQuoted(invoice, quote);
  const { subscription } = await owner.call('readEntitlements');
  assert.equal(subscription?.plan, 'growth');
});

test('a second step: nothing is charged before the right code, and once after it', async () => {
  const before = await owner.call('readEntitlements');
  const page = await browser.lookAs(shop.site, `${ACCOUNT}/owner`, { page: 'seats' });
  const seats = before.subscription?.seats ?? 0;
  await page.getByLabel('Number of seats').fill('2');
  const quote = await quoteMadeBy(page, () =>
    page.getByRole('button', { name: /^Add 2 seats: / }).click(),
  );
  await press(page, 'Continue to payment');
  await checkoutOf(page)
    .getByLabel(/Test card that asks for a code/)
    .check();
  await press(page, /^Pay/);
  await checkoutOf(page).getByLabel('Confirmation code').fill('000000');
  await press(page, /^Confirm/);
  await checkoutOf(page).getByText('The code was not right.').waitFor();
  assert.notEqual((await newest())?.quoteId, quote.id);
  await press(page, /^Pay/);
  await checkoutOf(page).getByLabel('Confirmation code').fill(TEST_CONFIRMATION);
  await press(page, /^Confirm/);
  await checkoutOf(page).getByText('Paid').first().waitFor();
  chargedAsQuoted(await newest(), quote);
  assert.equal((await owner.call('readEntitlements')).subscription?.seats, seats + 2);
});
