import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { makeSecretKey } from '@lintel/server';
import { randomBytes } from '@lintel/server/node';
import { acmeClient } from '../../playground/demo/acme-client.ts';
import { acmeTenant } from '../../playground/demo/acme-shop.ts';
import { whoIs } from '../../playground/demo/roster.ts';
import { everything } from './stage/everything.ts';
import { openBrowser, type Browsers } from './stage/open-browser.ts';
import { openShop, sendTo, type Shop } from './stage/open-shop.ts';

const borealisKey = makeSecretKey(randomBytes);
const borealis = { ...acmeTenant(borealisKey), id: 'borealis', name: 'Borealis' };

let shop: Shop;
let browser: Browsers;
before(async () => {
  shop = await openShop({ only: ['upgrade', 'overdue'], neighbours: [borealis] });
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await shop.close();
});

interface Attempt {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
}

/** The session that the tools of their browser show to whoever looks at a page. */
async function sessionOf(
  page: Page,
): Promise<{ readonly token: string; readonly endpoint: string }> {
  return page.evaluate(async () => {
    const answer = await fetch('/lintel-session', { method: 'POST' });
    return answer.json() as Promise<{ token: string; endpoint: string }>;
  });
}

/** Makes calls from within a page, with its session. Gives their statuses. */
async function attempt(
  page: Page,
  session: Awaited<ReturnType<typeof sessionOf>>,
  calls: readonly Attempt[],
): Promise<readonly number[]> {
  return page.evaluate(
    async ({ token, endpoint, attempts }) => {
      const statuses: number[] = [];
      for (const { method, path, body } of attempts) {
        const headers = {
          authorization: `Bearer ${token}`,
          'idempotency-key': crypto.randomUUID(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        };
        const content = body === undefined ? {} : { body: JSON.stringify(body) };
        statuses.push((await fetch(endpoint + path, { method, headers, ...content })).status);
      }
      return statuses;
    },
    { ...session, attempts: calls },
  );
}

const state = async () => [
  await everything(shop.server, 'acme-cloud'),
  await everything(shop.server, 'borealis'),
];

async function attemptsShown(page: Page, count: string): Promise<readonly string[]> {
  await page.getByText(count, { exact: true }).click();
  const shown = page.locator('lintel-audit-log [part=attempt]');
  await shown.first().waitFor();
  return (await shown.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
}

test('a member who calls what is an administrator’s is refused, and the owner sees it', async () => {
  const chloe = await browser.lookAs(shop.site, 'brightwater/member');
  const tabs = await chloe.getByRole('tab').allInnerTexts();
  assert.deepEqual(tabs, ['Overview', 'Seats', 'Usage', 'Plans', 'Notices']);

  const owner = whoIs('brightwater', 'account-owner');
  const { items } = await (await shop.acme.as('brightwater', owner)).call('listMembers');
  const victim = items.find(({ person }) => person === owner.id);
  assert.ok(victim);
  const session = await sessionOf(chloe);
  const before = await state();
  const invitation = { email: 'friend@evil.example', name: 'A friend', roles: ['account-owner'] };
  const statuses = await attempt(chloe, session, [
    { method: 'POST', path: '/v1/members', body: invitation },
    { method: 'DELETE', path: `/v1/members/${victim.id}` },
    { method: 'GET', path: '/v1/audit' },
    { method: 'POST', path: '/v1/policies', body: { files: [] } },
  ]);
  assert.deepEqual(statuses, [403, 403, 403, 403]);
  assert.deepEqual(await state(), before);
  // What is theirs, they may.
  assert.deepEqual(
    await attempt(chloe, session, [{ method: 'GET', path: '/v1/entitlements' }]),
    [200],
  );

  const margaret = await browser.lookAs(shop.site, 'brightwater/owner', { page: 'audit' });
  const shown = await attemptsShown(margaret, '4 refused attempts');
  const calls = ['POST /v1/policies', 'GET /v1/audit', 'DELETE /v1/members/{member}'];
  for (const [index, call] of [...calls, 'POST /v1/members'].entries()) {
    assert.match(shown[index] ?? '', /Chloe Bennett tried what the role does not allow/);
    assert.ok(shown[index]?.endsWith(call), `${shown[index] ?? 'nothing'} names ${call}`);
  }
});

test('what belongs to another customer or another vendor is not found, whoever asks', async () => {
  const haruto = whoIs('sakura-robotics', 'account-owner');
  const sakura = await shop.acme.as('sakura-robotics', haruto);
  const members = await sakura.call('listMembers');
  const invoices = await sakura.call('listInvoices');
  const open = invoices.items.find(({ status }) => status === 'open');
  const requests = await sakura.call('listRequests');
  const elsewhere = acmeClient(sendTo(shop.api), borealisKey, 'borealis');
  const account = { id: 'aurora', kind: 'customer', name: 'Aurora', zone: 'UTC' } as const;
  await elsewhere.vendor.call('createAccount', { ...account, region: 'EU', currency: 'EUR' });

  const margaret = await browser.lookAs(shop.site, 'brightwater/owner');
  const session = await sessionOf(margaret);
  const before = await state();
  const calls: readonly Attempt[] = [
    { method: 'GET', path: '/v1/entitlements?account=sakura-robotics' },
    { method: 'GET', path: '/v1/members?account=sakura-robotics' },
    { method: 'GET', path: '/v1/check?feature=editor&account=aurora' },
    { method: 'DELETE', path: `/v1/members/${members.items[0]?.id ?? ''}` },
    {
      method: 'POST',
      path: `/v1/invoices/${open?.id ?? ''}/pay`,
      body: { method: 'test-succeeds' },
    },
    { method: 'POST', path: `/v1/requests/${requests.items[0]?.id ?? ''}/withdraw` },
  ];
  assert.deepEqual(
    await attempt(margaret, session, calls),
    calls.map(() => 404),
  );
  assert.deepEqual(await state(), before);

  await margaret.getByRole('tab', { name: 'Audit log' }).click();
  const shown = await attemptsShown(margaret, '10 refused attempts');
  assert.match(shown[0] ?? '', /asked for something that is not in this account/);
  assert.match(shown[0] ?? '', /POST \/v1\/requests\/\{request\}\/withdraw/);
  // The aim of the attempts learns nothing of them.
  const sakuras = await browser.lookAs(shop.site, 'sakura-robotics/owner', { page: 'audit' });
  await sakuras.locator('lintel-audit-log [part=entry]').first().waitFor();
  assert.equal(await sakuras.locator('lintel-audit-log [part=attempt]').count(), 0);
});
