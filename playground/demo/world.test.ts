import { beforeAll, describe, expect, test } from 'vitest';
import { acmeClient, type AcmeClient, type Caller } from './acme-client.ts';
import { examplePolicies } from './example-policies.ts';
import { memoryShop, type MemoryShop } from './memory-shop.ts';
import { readNoticeTexts } from './read-notice-texts.ts';
import { whoIs, type AccountId } from './roster.ts';

const now = '2026-11-20T14:00:00.000Z';
const open = (only?: Parameters<typeof memoryShop>[2]['only'], at = now) =>
  memoryShop(examplePolicies(), readNoticeTexts(), { now: at, ...(only ? { only } : {}) });
const clientOf = ({ app, secretKey }: MemoryShop): AcmeClient =>
  acmeClient((request) => app.fetch(request), secretKey, 'test');

describe('the demo world', () => {
  let acme: AcmeClient;
  const view = (account: string) =>
    acme.vendor.call('readEntitlements', undefined, {}, { account });
  const as = (account: AccountId, role: string): Promise<Caller> =>
    acme.as(account, whoIs(account, role));

  beforeAll(async () => {
    acme = clientOf(await open());
  }, 30_000);

  test('has a reseller, three customers and two sub-accounts', async () => {
    const { items } = await acme.vendor.call('listAccounts');
    const kinds = items.map(({ kind }) => kind).sort();
    expect(kinds).toEqual([
      ...['customer', 'customer', 'customer', 'reseller'],
      ...['sub-account', 'sub-account', 'vendor'],
    ]);
  });

  test.each([
    ['brightwater', 'USD'],
    ['halden-logistik', 'EUR'],
    ['sakura-robotics', 'JPY'],
  ] as const)('%s has paid a year in %s', async (account, currency) => {
    const { subscription, access } = await view(account);
    expect(subscription).toMatchObject({ interval: 'year' });
    expect(subscription?.paidThrough).toMatch(/^2027-/);
    expect(access).toBe('granted');
    const { items } = await (await as(account, 'account-owner')).call('listInvoices');
    expect(items.at(-1)).toMatchObject({ status: 'paid', total: { currency } });
  });

  test('a trial ends in two days', async () => {
    const { subscription } = await view('brightwater-labs');
    expect(subscription?.trialEndsAt).toBe('2026-11-22T14:00:00.000Z');
  });

  test('an overdue account reads why it cannot buy', async () => {
    const person = await as('sakura-robotics', 'customer-admin');
    const { decisions } = await person.call('decide', {
      ask: [{ request: 'request-seats', fields: { requested: 1 } }],
    });
    expect(decisions[0]).toMatchObject({ outcome: 'refused' });
    expect(decisions[0]?.reasons[0]?.message).toBe('Please settle the open invoices first.');
  });

  test('a request for seats of the studio waits for the manager of the parent company', async () => {
    const { items } = await (await as('brightwater', 'manager')).call('listApprovals');
    expect(items).toMatchObject([
      { account: { id: 'brightwater-studio' }, fields: { requested: 10 }, mayDecide: true },
    ]);
  });

  test('three months of usage have a weekly rhythm', async () => {
    const { limits } = await view('halden-logistik');
    const calls = limits.find(({ on }) => on === 'api-calls');
    const days = calls?.history.map(({ used }) => used) ?? [];
    expect(days.length).toBeGreaterThan(15);
    expect(Math.max(...days)).toBeGreaterThan(3 * Math.min(...days.filter((used) => used > 0)));
  });

  test('sixty people and one invitation', async () => {
    const counts = await Promise.all(
      (['brightwater', 'brightwater-studio'] as const).map((account) =>
        acme.vendor.call('listMembers', undefined, {}, { account, limit: '200' }),
      ),
    );
    expect(counts.map(({ items }) => items.length)).toEqual([17, 9]);
    expect(counts[1]?.seats).toMatchObject({ limit: 8, used: 8, available: 0 });
  });
});

test('a slice holds its own accounts alone', async () => {
  const { vendor } = clientOf(await open(['trial']));
  const { items } = await vendor.call('listAccounts');
  expect(items.map(({ id }) => id)).toEqual(['acme-cloud', 'brightwater', 'brightwater-labs']);
}, 20_000);

test.each(['2026-03-01T00:30:00.000Z', '2028-02-29T23:59:00.000Z', '2026-10-25T01:30:00.000Z'])(
  'the world can be built on %s',
  async (at) => {
    const { vendor } = clientOf(await open(['trial', 'overdue'], at));
    const { items } = await vendor.call('listAccounts');
    expect(items).toHaveLength(5);
  },
  20_000,
);
