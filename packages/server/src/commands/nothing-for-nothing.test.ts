import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { readEntitlements } from '../entitlements/read-entitlements.ts';
import { Look } from './look.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
  await shop.account('us', { currency: 'USD', region: 'US', zone: 'UTC' });
});

const ask = (name: string, target: string) =>
  shop.request('us', 'ada', ['customer-admin'], name, { target });
const planOf = async () => (await shop.read((rows) => rows.subscriptions.get('us-sub')))?.plan;
const access = () => shop.read((rows) => readEntitlements(new Look(rows, shop.deps), 'us'));

describe.each([
  ['before the first sign-in', null],
  ['on trial', '2026-05-05T08:00:00.000Z'],
  ['after the trial', '2026-05-20T08:00:00.000Z'],
])('%s', (_, at) => {
  beforeEach(async () => {
    await shop.subscription('us');
    if (at === null) return;
    await shop.event('us', 'first-sign-in');
    await shop.goTo(at);
  });

  test('the trial goes along to a plan that it is for, and ends all the same', async () => {
    expect(await ask('change-plan', 'growth')).toMatchObject({ kind: 'accepted' });
    expect(await planOf()).toBe('growth');
    await shop.goTo('2026-09-01T00:00:00.000Z');
    expect((await access()).access).toBe('denied');
  });

  test.each(['enterprise', 'solo'])(
    'a change to %s, which no policy would charge for or end, is refused',
    async (target) => {
      expect(await ask('change-plan', target)).toMatchObject({
        kind: 'refused',
        decision: { outcome: 'refused', reasons: [{ code: 'no-policy', data: { plan: target } }] },
      });
      expect(await planOf()).toBe('starter');
      expect((await shop.instance('us', 'Free trial')).status).toBe('running');
    },
  );
});

test('a lapsed trial takes no change of plan', async () => {
  await shop.subscription('us');
  await shop.goTo('2026-09-01T00:00:00.000Z');
  expect(await ask('change-plan', 'growth')).toMatchObject({ kind: 'refused' });
  expect(await planOf()).toBe('starter');
});

test('a policy that ended because its plan was left opens no door', async () => {
  await shop.subscription('us');
  await shop.event('us', 'first-sign-in');
  expect((await access()).access).toBe('granted');
  const row = await shop.instance('us', 'Free trial');
  const snapshot = { ...row.snapshot, status: 'ended' as const };
  const left = {
    ...row,
    snapshot,
    status: 'ended' as const,
    step: row.step + 1,
    endedAt: row.since,
  };
  expect(await shop.write((rows) => rows.instances.save(left, row.step))).toBe(true);
  expect((await access()).access).toBe('denied');
});

describe('rule 30: a paid subscription', () => {
  beforeEach(async () => {
    await shop.subscription('us', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2026-06-04' } },
    });
  });

  test('pays for a larger plan while its term runs', async () => {
    expect(await ask('request-upgrade', 'growth')).toMatchObject({
      kind: 'needs-payment',
      decision: { priced: { total: { currency: 'USD' } } },
    });
  });

  test('is given no larger plan for nothing while the next term is not paid', async () => {
    await shop.payBy('us', 'test-declined');
    await shop.goTo('2026-06-06T00:00:00.000Z');
    expect((await shop.instance('us', 'Annual subscription')).snapshot.state).toBe('past-due');
    expect(await ask('request-upgrade', 'growth')).toMatchObject({
      kind: 'refused',
      decision: { reasons: [{ code: 'unexpected' }] },
    });
    expect(await planOf()).toBe('starter');
  });

  test('takes no change once it has ended', async () => {
    await shop.request('us', 'ada', ['customer-admin'], 'cancel');
    await shop.goTo('2026-06-06T00:00:00.000Z');
    expect((await shop.instance('us', 'Annual subscription')).snapshot.state).toBe('ended');
    expect(await ask('request-upgrade', 'growth')).toMatchObject({
      kind: 'refused',
      decision: { reasons: [{ code: 'ended' }] },
    });
    expect(await planOf()).toBe('starter');
  });
});
