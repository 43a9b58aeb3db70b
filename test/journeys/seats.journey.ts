import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Caller } from '../../playground/demo/acme-client.ts';
import { ROSTER } from '../../playground/demo/roster.ts';
import { openBrowser, type Browsers } from './stage/open-browser.ts';
import { openShop, type Shop } from './stage/open-shop.ts';

const STUDIO = 'brightwater-studio';
const REQUESTER = 'Leïla Haddad';
const APPROVER = 'Dana Okafor';

let shop: Shop;
let browser: Browsers;
let requester: Caller;
before(async () => {
  // The studio has eight seats, all used; its manager sits in the parent company.
  shop = await openShop({ only: ['seats'] });
  browser = await openBrowser();
  const leila = ROSTER[STUDIO].find(({ name }) => name === REQUESTER);
  assert.ok(leila);
  requester = await shop.acme.as(STUDIO, leila);
});
after(async () => {
  await browser.close();
  await shop.close();
});

const seatsOf = async () => (await requester.call('listMembers')).seats;
const managerOf = (page: Page): Locator => page.locator('lintel-seat-manager');
const figure = (page: Page, label: string): Locator =>
  managerOf(page)
    .locator('dl.number > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('dd');

/** Waits until a figure of the page says so, without a reload. */
async function figureBecomes(page: Page, label: string, value: number): Promise<void> {
  await figure(page, label)
    .filter({ hasText: new RegExp(`^${String(value)}$`) })
    .waitFor();
}

/** Chooses how many, reads what the page says will follow, and presses. */
async function askForSeats(page: Page, count: number): Promise<string> {
  await page.getByLabel('Number of seats').fill(String(count));
  const button = page.getByRole('button', { name: `Request ${String(count)} seats` });
  await button.waitFor();
  const outcome = managerOf(page).locator('#add-seats-outcome');
  await outcome.getByText('Goes to').waitFor();
  const said = await outcome.innerText();
  await button.click();
  return said;
}

const waitingRow = (page: Page, count: number): Locator =>
  managerOf(page)
    .locator('[part=row]')
    .filter({ hasText: `Add seats: ${String(count)}` });

test('an invitation within the quota is instant, and the seat is held for it', async () => {
  const page = await browser.lookAs(shop.site, `${STUDIO}/admin`, { page: 'seats' });
  await figureBecomes(page, 'Available', 0);
  const invite = page.getByRole('button', { name: 'Send the invitation' });
  const outcome = managerOf(page).locator('#invite-outcome');
  // Nothing is free: the page says so in the words of the policy, before and after the press.
  await outcome.getByText('No seat is free. Add seats first.', { exact: true }).waitFor();
  assert.equal(await invite.getAttribute('aria-disabled'), 'true');

  await page.getByRole('button', { name: 'Take seat back' }).last().click();
  await figureBecomes(page, 'Available', 1);
  await outcome.getByText('Takes effect now.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Ines Okonkwo');
  await page.getByLabel('Email address').fill('ines.okonkwo@studio.brightwater.example');
  await invite.click();
  await managerOf(page).getByText('Ines Okonkwo').first().waitFor();
  await figureBecomes(page, 'Available', 0);
  await figureBecomes(page, 'Invitations', 1);
  const { limit, held, used, available } = await seatsOf();
  assert.deepEqual({ limit, held, used, available }, { limit: 8, held: 1, used: 8, available: 0 });
});

test('a request that waits is withdrawn, and leaves the inbox of those who were asked', async () => {
  const inbox = await browser.lookAs(shop.site, `${STUDIO}/approver`, { page: 'approvals' });
  const list = inbox.locator('lintel-approvals [part=list]');
  await list.getByText(`${REQUESTER} for Brightwater Studio`).waitFor();

  const page = await browser.lookAs(shop.site, `${STUDIO}/admin`, { page: 'seats' });
  await waitingRow(page, 10).getByText(APPROVER).waitFor();
  await waitingRow(page, 10).getByRole('button', { name: 'Withdraw' }).click();
  await waitingRow(page, 10).waitFor({ state: 'detached' });
  await inbox.getByText('Nothing waits for your decision.').waitFor();
  assert.equal((await seatsOf()).limit, 8);
});

test('the approver at the parent company refuses: nothing is charged, and the reason arrives', async () => {
  const page = await browser.lookAs(shop.site, `${STUDIO}/admin`, { page: 'seats' });
  const invoices = await requester.call('listInvoices');
  const said = await askForSeats(page, 6);
  assert.match(said, new RegExp(APPROVER), 'who has to agree stands there before the press');
  assert.match(said, /Costs .*\d.* once it is agreed/);
  await waitingRow(page, 6).waitFor();

  const inbox = await browser.lookAs(shop.site, `${STUDIO}/approver`, { page: 'approvals' });
  await inbox.getByRole('button', { name: 'Deny' }).click();
  await inbox.getByText('Please say why you deny this.').waitFor();
  await inbox.getByLabel('Comment').fill('Not before the new budget.');
  await inbox.getByRole('button', { name: 'Deny' }).click();
  await inbox.getByText('Denied. The requester is told why.').waitFor();

  await waitingRow(page, 6).waitFor({ state: 'detached' });
  assert.equal((await seatsOf()).limit, 8);
  assert.deepEqual(await requester.call('listInvoices'), invoices);
  await page.getByRole('tab', { name: 'Notices' }).click();
  await page.getByText('Your request for seats was denied').waitFor();
  await page.getByRole('tab', { name: 'Approvals' }).click();
  await page.getByRole('tab', { name: 'Decided' }).click();
  await page.locator('lintel-approvals').getByText('Not before the new budget.').waitFor();
});

test('the approver approves in another page, and the first page changes by itself', async () => {
  const page = await browser.lookAs(shop.site, `${STUDIO}/admin`, { page: 'seats' });
  await figureBecomes(page, 'In the plan', 8);
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  await askForSeats(page, 5);
  await waitingRow(page, 5).waitFor();
  await figureBecomes(page, 'In the plan', 8);
  // Who asked has no say in it.
  const own = await requester.call('listApprovals');
  assert.ok(own.items.every(({ mayDecide }) => !mayDecide));

  const inbox = await browser.lookAs(shop.site, `${STUDIO}/approver`, { page: 'approvals' });
  await inbox.getByText(`${REQUESTER} for Brightwater Studio`).first().waitFor();
  await inbox.getByRole('button', { name: 'Approve' }).click();
  await inbox.getByText('Approved. It is done.').waitFor();

  await figureBecomes(page, 'In the plan', 13);
  await figureBecomes(page, 'Available', 5);
  await waitingRow(page, 5).waitFor({ state: 'detached' });
  assert.deepEqual(loads, []);
  const { limit, available } = await seatsOf();
  assert.deepEqual({ limit, available }, { limit: 13, available: 5 });
});
