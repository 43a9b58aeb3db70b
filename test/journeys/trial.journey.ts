import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { addPeople } from '../../playground/demo/commands.ts';
import { moveClock } from './stage/clock.ts';
import { openBrowser, type Browsers } from './stage/open-browser.ts';
import { openShop, type Shop } from './stage/open-shop.ts';

const ACCOUNT = 'brightwater-labs';
const DAY_MS = 86_400_000;

let shop: Shop;
let browser: Browsers;
before(async () => {
  shop = await openShop({ only: ['upgrade'] });
  browser = await openBrowser();
  await beginTrial();
});
after(async () => {
  await browser.close();
  await shop.close();
});

/** A sub-account that signs up and signs in this minute. */
async function beginTrial(): Promise<void> {
  const { vendor } = shop.acme;
  await vendor.call('createAccount', {
    ...{ id: ACCOUNT, kind: 'sub-account', name: 'Brightwater Labs', parent: 'brightwater' },
    ...{ zone: 'UTC', region: 'US', currency: 'USD' },
  });
  await addPeople(shop.acme, ACCOUNT);
  const trial = { plan: 'growth', interval: 'year', event: 'sign-up' } as const;
  await vendor.call('createSubscription', trial, { account: ACCOUNT });
  await vendor.call('reportEvent', { event: 'first-sign-in', account: ACCOUNT });
}

const trialEnd = async (): Promise<string> => {
  const query = { account: ACCOUNT };
  const view = await shop.acme.vendor.call('readEntitlements', undefined, {}, query);
  return view.subscription?.trialEndsAt ?? '';
};
const access = async (feature: string): Promise<string> => {
  const query = { account: ACCOUNT, feature };
  return (await shop.acme.vendor.call('checkEntitlement', undefined, {}, query)).access;
};
/** Whole days; the clock runs on while it is read. */
const days = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS) || 0;

const summaryOf = (page: Page): Locator =>
  page.locator('lintel-entitlement-dashboard [part=summary]');

const shows = (place: Locator, text: string): Promise<void> =>
  place.getByText(text).first().waitFor();

/** Opens the notices and looks for one that has arrived. */
async function noticeArrives(page: Page, title: string, count = 1): Promise<void> {
  await page.getByRole('tab', { name: 'Notices' }).click();
  await page
    .locator('lintel-notices')
    .getByText(title, { exact: true })
    .nth(count - 1)
    .waitFor();
  await page.getByRole('tab', { name: 'Overview' }).click();
}

test('a trial is reminded of, extended once by support, ends and lapses, and the page says so', async () => {
  const owner = await browser.lookAs(shop.site, `${ACCOUNT}/owner`);
  const summary = summaryOf(owner);
  await shows(summary, 'Trial');
  await shows(summary, 'in 14 days');
  assert.equal(await access('analytics'), 'granted');
  const firstEnd = await trialEnd();

  // Three days before its end.
  assert.equal(days(await moveClock(owner, 'To the next deadline'), firstEnd), 3);
  await shows(summary, 'in 3 days');
  await shows(summary, 'Your trial ends');
  await noticeArrives(owner, 'Your trial ends in three days');

  // Support may extend it, the customer may not; the customer's page changes by itself.
  const support = await browser.lookAs(shop.site, `${ACCOUNT}/support`);
  await support.getByText('you act for Brightwater Labs').waitFor();
  const extend = summaryOf(support).getByRole('button', { name: 'Extend the trial' });
  await extend.click();
  await shows(summary, 'in 10 days');
  assert.equal(days(firstEnd, await trialEnd()), 7);
  await shows(summaryOf(support), 'This trial was already extended once.');
  assert.equal(await extend.getAttribute('aria-disabled'), 'true');

  // Reminded again, then for the last time, then it is over.
  const end = await trialEnd();
  assert.equal(days(await moveClock(owner, 'To the next deadline'), end), 3);
  await noticeArrives(owner, 'Your trial ends in three days', 2);
  assert.equal(days(await moveClock(owner, 'To the next deadline'), end), 1);
  await noticeArrives(owner, 'Last day of your trial');
  assert.equal(days(await moveClock(owner, 'To the next deadline'), end), 0);
  await shows(summary, 'Read only');
  await noticeArrives(owner, 'Your trial has ended');
  const feature = owner.locator('[part=feature]').filter({ hasText: 'Advanced analytics' });
  await shows(feature, 'Read only');

  // Thirty days later it is closed.
  await moveClock(owner, 'To the next deadline');
  await shows(summary, 'No access');
  await shows(feature, 'No access');
  assert.equal(await access('analytics'), 'denied');

  await theAuditNamesTheLines(owner);
});

/** Newest first: what the clock and support did, each with the line that decided. */
async function theAuditNamesTheLines(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Audit log' }).click();
  const entries = page.locator('lintel-audit-log [part=entry]');
  for (const [who, line] of [
    ['The clock', 'after 30 days go to lapsed'],
    ['The clock', 'at trial-end otherwise go to expired'],
    ['Noor Haddad (acting for the account)', 'on extend-trial by account-manager when'],
  ] as const) {
    const entry = entries.filter({ hasText: who }).filter({ hasText: line });
    await entry.first().getByText('Why?').click();
    await entry.first().getByText('Rule of Free trial, version 3').waitFor();
    await entry.first().locator('pre').filter({ hasText: line }).waitFor();
  }
}
