import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { RouteAnswer } from '@lintel/contract';
import type { Page } from 'playwright-core';
import { examplePolicies } from '../../playground/demo/example-policies.ts';
import { openBrowser, type Browsers } from './stage/open-browser.ts';
import { openShop, type Shop } from './stage/open-shop.ts';

const DAY_MS = 86_400_000;

let shop: Shop;
let browser: Browsers;
before(async () => {
  shop = await openShop({ only: ['trial'] });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await shop.close();
});

/** Acme's policies, with a trial of three weeks instead of two. */
function longerTrial(mistake: (text: string) => string = (text) => text) {
  return examplePolicies().map(({ path, text }) => {
    if (path !== 'trial.lintel') return { path, text };
    const longer = text
      .replace('"Free trial" version 3', '"Free trial" version 4')
      .replace('trial-length = 14 days', 'trial-length = 21 days');
    assert.notEqual(longer, text);
    return { path, text: mistake(longer) };
  });
}

async function publish(files: ReturnType<typeof longerTrial>) {
  const { api, secretKey } = shop;
  const response = await fetch(`${api}/v1/policies`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${secretKey}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({ files }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

/** How long the trial of an account is that signs up and signs in now. */
async function daysOfNewTrial(account: string): Promise<number> {
  const { vendor } = shop.acme;
  const place = { zone: 'UTC', region: 'EU', currency: 'EUR' };
  await vendor.call('createAccount', { id: account, kind: 'customer', name: account, ...place });
  const trial = { plan: 'growth', interval: 'year', event: 'sign-up' } as const;
  await vendor.call('createSubscription', trial, { account });
  await vendor.call('reportEvent', { event: 'first-sign-in', account });
  const { asOf, subscription } = await vendor.call('readEntitlements', undefined, {}, { account });
  return Math.round((Date.parse(subscription?.trialEndsAt ?? '') - Date.parse(asOf)) / DAY_MS);
}

/** What the page says of the plan and its dates, once it knows what can be asked for. */
async function shownOnOverview(page: Page): Promise<string> {
  await page.reload();
  const dashboard = page.locator('lintel-entitlement-dashboard');
  await dashboard.locator('[data-outcome]:not([data-outcome=asking])').first().waitFor();
  const shown = await dashboard.locator('[part=summary]').innerText();
  assert.match(shown, /Trial ends/);
  return shown;
}

const versionInForce = ({ items }: RouteAnswer<'listPolicies'>): number =>
  Math.max(...items.filter(({ policy }) => policy === 'Free trial').map(({ version }) => version));

test('a policy with a mistake is not published, and the old one stays in force', async () => {
  const page = await browser.lookAs(shop.site, 'brightwater-labs/owner');
  const shown = await shownOnOverview(page);
  const { vendor } = shop.acme;
  const policies = await vendor.call('listPolicies');

  // `expird` is no state: one letter, in the line that ends every trial.
  const mistaken = longerTrial((text) =>
    text.replace('trial-end otherwise go to expired', 'trial-end otherwise go to expird'),
  );
  const refused = await publish(mistaken);
  assert.equal(refused.status, 422);
  assert.equal(refused.body['code'], 'policy-invalid');
  const [diagnostic] = refused.body['diagnostics'] as RouteAnswer<'publishPolicies'>['warnings'];
  const text = mistaken.find(({ path }) => path === 'trial.lintel')?.text ?? '';
  assert.ok(diagnostic);
  assert.equal(diagnostic.severity, 'error');
  assert.match(diagnostic.code, /^LTL-2\d{3}$/);
  assert.equal(diagnostic.span.file, 'trial.lintel');
  assert.equal(text.slice(diagnostic.span.start, diagnostic.span.end), 'expird');
  assert.match(diagnostic.help, /expired/);

  assert.deepEqual(await vendor.call('listPolicies'), policies);
  assert.equal(await shownOnOverview(page), shown);
  assert.equal(await daysOfNewTrial('before-the-change'), 14);
});

test('mended, it is published, and those who began under the old one keep it', async () => {
  const page = await browser.lookAs(shop.site, 'brightwater-labs/owner');
  const shown = await shownOnOverview(page);
  const { vendor } = shop.acme;
  assert.equal(versionInForce(await vendor.call('listPolicies')), 3);

  const published = await publish(longerTrial());
  assert.equal(published.status, 201);
  assert.equal(versionInForce(await vendor.call('listPolicies')), 4);
  assert.equal(await daysOfNewTrial('after-the-change'), 21);
  assert.equal(await shownOnOverview(page), shown);
});
