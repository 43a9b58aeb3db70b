import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { moveClock, openDemo, openPage, type Demo } from './open-demo.ts';

let demo: Demo;
before(async () => {
  demo = await openDemo(['trial']);
});
after(() => demo.close());

test('a trial: the reminder comes, support extends once, then it ends and lapses', async () => {
  const page = await demo.visit('brightwater-labs/admin');
  const overview = page.locator('lintel-entitlement-dashboard');
  await overview.getByText('Trial', { exact: true }).first().waitFor();
  const { subscription } = await readLabs();
  const firstEnd = subscription?.trialEndsAt ?? '';
  assert.notEqual(firstEnd, '');

  await moveClock(page, 'To the next deadline');
  await openPage(page, 'Notices');
  await page.getByText('Last day of your trial').waitFor();

  const support = await demo.visit('brightwater-labs/support');
  await support.getByRole('button', { name: 'Extend the trial' }).first().click();
  await waitFor(async () => (await readLabs()).subscription?.trialEndsAt !== firstEnd);
  const extended = (await readLabs()).subscription?.trialEndsAt ?? '';
  assert.equal(Date.parse(extended) - Date.parse(firstEnd), 7 * 86_400_000);
  // The customer's own page hears of it.
  await openPage(page, 'Overview');
  await overview
    .getByText(/in [78] days/)
    .first()
    .waitFor();
  await support.getByText('This trial was already extended once.').first().waitFor();

  for (let day = 0; day < 8; day += 1) await moveClock(page, '+1 day');
  await waitFor(async () => (await readLabs()).accessLevel === 'read-only');
  await overview.getByText('Read only').first().waitFor();

  await moveClock(page, 'To the next deadline');
  await waitFor(async () => (await readLabs()).access === 'denied');
  await overview.getByText('No access').first().waitFor();
});

function readLabs() {
  return demo.acme.vendor.call('readEntitlements', undefined, {}, { account: 'brightwater-labs' });
}

async function waitFor(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline;) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail('it did not come to that within ten seconds');
}
