import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop, TENANT } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { Look } from '../commands/look.ts';
import { setFacts } from '../commands/set-facts.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import { reportUsage } from '../usage/report-usage.ts';
import { CheckBook } from './check-book.ts';
import { readEntitlements } from './read-entitlements.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
  await shop.account('globex');
});

const view = (account = 'globex') =>
  shop.read((rows) => readEntitlements(new Look(rows, shop.deps), account));
const feature = async (name: string, account?: string) =>
  (await view(account)).features.find((each) => each.feature === name);
const limit = async (on: string) => (await view()).limits.find((each) => each.on === on);
const subscribe = (plan = 'starter') =>
  shop.subscription('globex', {
    plan,
    event: 'subscribed',
    fields: { 'paid-through': '2027-05-04' },
  });
const use = (quantity: number, more: { id?: string; at?: string } = {}) =>
  shop.write((rows) =>
    reportUsage(rows, shop.deps, [
      { id: 'u1', account: 'globex', meter: 'api-calls', quantity, ...more },
    ]),
  );

describe('the entitlement view', () => {
  test('denies everything while nothing is bought: a policy of the account opens no door', async () => {
    const empty = await view();
    expect(empty).toMatchObject({ access: 'denied', subscription: null, limits: [] });
    expect(empty.features.every(({ access }) => access === 'denied')).toBe(true);
    expect(await feature('editor')).toMatchObject({
      availableIn: [{ kind: 'plan', name: 'starter' }],
    });
  });

  test('grants what the plan includes, and names the cheapest plan for the rest', async () => {
    await subscribe();
    expect((await view()).access).toBe('granted');
    expect(await feature('editor')).toMatchObject({
      access: 'granted',
      readOnly: false,
      source: { kind: 'plan', name: 'starter' },
    });
    expect(await feature('support')).toMatchObject({ access: 'granted', level: 'email' });
    expect(await feature('sso')).toMatchObject({
      access: 'denied',
      source: null,
      availableIn: [{ kind: 'plan', name: 'enterprise' }],
    });
  });

  test('renews when the policy says so, in its own zone, and not once it was cancelled', async () => {
    await shop.account('chicago', { zone: 'America/Chicago', currency: 'USD', region: 'US' });
    await shop.subscription('chicago', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2027-05-04' } },
    });
    // The policy ends its terms in Berlin.
    expect((await view('chicago')).subscription?.renewsAt).toBe('2027-05-03T22:00:00.000Z');
    await shop.request('chicago', 'ada', ['customer-admin'], 'cancel');
    const cancelled = (await view('chicago')).subscription;
    expect(cancelled).toMatchObject({ renewsAt: null, endsAt: '2027-05-03T22:00:00.000Z' });
  });

  test('shows a feature of the trial with its end, and why it is read-only afterwards', async () => {
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    expect(await feature('editor')).toMatchObject({
      access: 'granted',
      source: { kind: 'trial' },
      expiresAt: '2026-05-18T08:00:00.000Z',
    });
    const trial = await view();
    expect(trial.subscription?.trialEndsAt).toBe('2026-05-18T08:00:00.000Z');
    expect(trial.attention).toMatchObject([
      { code: 'trial-ends', tone: 'info', data: { days: 14 } },
    ]);
    await shop.goTo('2026-05-20T08:00:00.000Z');
    const over = await view();
    expect(over).toMatchObject({ access: 'granted', accessLevel: 'read-only' });
    expect(over.reasons[0]?.source).toMatchObject({ policy: 'Free trial', version: 3 });
    expect(over.attention.map(({ code }) => code)).toEqual(['trial-ended', 'access-ends']);
    expect(await feature('editor')).toMatchObject({ readOnly: true });
  });

  test('is denied after a lapse, and granted again by a later subscription', async () => {
    await shop.subscription('globex');
    await shop.goTo('2026-08-10T08:00:00.000Z');
    expect((await view()).access).toBe('denied');
    await shop.subscription('globex', {
      ...{ id: 'second', event: 'subscribed', fields: { 'paid-through': '2027-08-10' } },
    });
    expect(await view()).toMatchObject({ access: 'granted', accessLevel: 'full' });
  });

  test('is narrowed by the policy of the account while a bill stays unpaid, and no longer', async () => {
    await shop.account('us', { currency: 'USD', region: 'US', zone: 'UTC' });
    await shop.subscription('us', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2027-05-04' } },
    });
    await shop.payBy('us', 'test-declined');
    await shop.member('us', 'max', ['manager']);
    await shop.request('us', 'ada', ['customer-admin'], 'request-seats', { requested: 10 });
    await shop.approve('max');
    await shop.goTo('2026-06-18T00:00:00.000Z');
    expect(shop.failures).toEqual([]);
    const stopped = await view('us');
    expect(stopped).toMatchObject({ access: 'granted', accessLevel: 'read-only' });
    expect(stopped.reasons.map(({ source }) => source?.policy)).toEqual(['Overdue account']);
    expect(stopped.attention.map(({ code, tone }) => [code, tone])).toEqual([
      ['overdue', 'danger'],
      ['payment-failed', 'danger'],
    ]);
    const refused = await shop.request('us', 'ada', ['customer-admin'], 'request-seats', {
      requested: 1,
    });
    expect(refused).toMatchObject({
      kind: 'refused',
      decision: { reasons: [{ message: 'Please settle the open invoices first.' }] },
    });
    await shop.event('us', 'payment-ok');
    expect(await view('us')).toMatchObject({ accessLevel: 'full', attention: [] });
  });

  test('shows deadlines of each policy with what they lead to', async () => {
    await subscribe();
    const annual = (await view()).policies.find(({ policy }) => policy === 'Annual subscription');
    expect(annual).toMatchObject({
      state: { name: 'active', title: 'Active' },
      ended: false,
      deadlines: [{ name: 'term-end', at: '2027-05-03T22:00:00.000Z', then: 'Renewing' }],
    });
  });

  test('of a sub-account without a subscription is that of the company above', async () => {
    await subscribe('growth');
    await shop.account('globex-uk', {
      kind: 'sub-account',
      parent: 'globex',
      zone: 'Europe/London',
    });
    expect(await feature('analytics', 'globex-uk')).toMatchObject({
      access: 'granted',
      source: { kind: 'inherited', name: 'globex' },
    });
    await shop.account('initech');
    expect(await feature('analytics', 'initech')).toMatchObject({ access: 'denied' });
  });

  test('says where a feature is not sold', async () => {
    await shop.account('nippon', { region: 'JP', currency: 'JPY', zone: 'Asia/Tokyo' });
    await shop.subscription('nippon', {
      ...{ plan: 'growth', event: 'subscribed', fields: { 'paid-through': '2027-05-04' } },
    });
    expect(await feature('analytics', 'nippon')).toMatchObject({
      access: 'denied',
      reasons: [{ message: 'Advanced analytics is offered in EU, US only.' }],
    });
  });

  test('changes nothing: two reads are equal, and so is the store', async () => {
    await subscribe();
    const before = await shop.read((rows) => rows.changes.lastId());
    expect(await view()).toEqual(await view());
    expect(await shop.read((rows) => rows.changes.lastId())).toBe(before);
  });
});

describe('a limit', () => {
  test('of a meter counts what was used in the running month, by day', async () => {
    await subscribe();
    await use(400, { id: 'a', at: '2026-05-03T10:00:00.000Z' });
    await use(100, { id: 'b', at: '2026-05-03T23:00:00.000Z' });
    await use(900, { id: 'c', at: '2026-04-30T10:00:00.000Z' });
    expect(await limit('api-calls')).toMatchObject({
      limit: 10000,
      used: 500,
      remaining: 9500,
      per: 'month',
      periodStartsAt: '2026-04-30T22:00:00.000Z',
      resetsAt: '2026-05-31T22:00:00.000Z',
      // 23:00 UTC is the next day in Berlin.
      history: [
        { day: '2026-05-03', used: 400 },
        { day: '2026-05-04', used: 100 },
      ],
      standing: 'ok',
    });
    await shop.goTo('2026-06-01T00:00:00.000Z');
    expect(await limit('api-calls')).toMatchObject({ used: 0, remaining: 10000 });
  });

  test('grows with add-ons, and is the narrower one of the policy on trial', async () => {
    await shop.subscription('globex', { addOns: { 'more-calls': 2 } });
    expect((await limit('api-calls'))?.limit).toBe(110_000);
    await shop.event('globex', 'first-sign-in');
    expect(await limit('api-calls')).toMatchObject({
      limit: 10_000,
      kind: 'soft',
      thresholds: [80, 100],
      source: { kind: 'policy', name: 'Free trial' },
    });
  });

  test.each([
    [0, 'ok'],
    [7999, 'ok'],
    [8000, 'near'],
    [10_000, 'near'],
    [10_700, 'over'],
  ])('with %d of 10,000 used is %s', async (quantity, standing) => {
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    await use(quantity);
    expect(await limit('api-calls')).toMatchObject({
      standing,
      remaining: Math.max(0, 10_000 - quantity),
    });
  });

  test('that is not there is unlimited, and no number', async () => {
    await subscribe('enterprise');
    expect(await limit('seats')).toMatchObject({
      limit: null,
      remaining: null,
      standing: 'unlimited',
    });
  });

  test('is foreseen to be reached at the pace of the last days', async () => {
    await subscribe();
    for (const day of ['28', '29', '30'])
      await use(10, { id: day, at: `2026-04-${day}T10:00:00.000Z` });
    await use(7000, { at: '2026-05-03T10:00:00.000Z' });
    expect((await limit('api-calls'))?.forecastReachedAt).toBe('2026-05-07T08:00:00.000Z');
  });
});

describe('reported use', () => {
  test('counts once, however often it is sent', async () => {
    await subscribe();
    expect(await use(5)).toEqual({ counted: 1, duplicates: 0, refused: [] });
    expect(await use(5)).toEqual({ counted: 0, duplicates: 1, refused: [] });
    expect((await limit('api-calls'))?.used).toBe(5);
  });

  test.each([
    ['2026-03-20T08:00:00.000Z', 'too-old'],
    ['2026-05-04T09:00:00.000Z', 'in-the-future'],
  ])('of %s is refused as %s', async (at, code) => {
    await subscribe();
    expect((await use(5, { at })).refused).toMatchObject([{ code }]);
    expect((await limit('api-calls'))?.used).toBe(0);
  });

  test('of an unknown meter or account is refused, and the rest is counted', async () => {
    await subscribe();
    const answer = await shop.write((rows) =>
      reportUsage(rows, shop.deps, [
        { id: '1', account: 'globex', meter: 'teleports', quantity: 1 },
        { id: '2', account: 'nobody', meter: 'api-calls', quantity: 1 },
        { id: '3', account: 'globex', meter: 'api-calls', quantity: 0.1 },
        { id: '4', account: 'globex', meter: 'api-calls', quantity: 0.2 },
      ]),
    );
    expect(answer.refused.map(({ code }) => code)).toEqual(['unknown-meter', 'not-found']);
    expect((await limit('api-calls'))?.used).toBe(0.3);
  });
});

describe('a check', () => {
  test('is answered from a table that is made anew when the account changes', async () => {
    const book = new CheckBook(shop.store, shop.deps);
    expect((await book.check(TENANT, 'globex', 'editor'))?.access).toBe('denied');
    await subscribe();
    const table = await book.table(TENANT, 'globex');
    expect(table?.checks.get('editor')).toMatchObject({
      access: 'granted',
      reason: { code: 'granted' },
    });
    expect(await book.table(TENANT, 'globex')).toBe(table);
    await use(5);
    expect(await book.table(TENANT, 'globex')).not.toBe(table);
    expect(await book.check(TENANT, 'globex', 'api-calls')).toMatchObject({
      used: 5,
      remaining: 9995,
    });
    book.close();
  });

  test('knows no feature that the catalogue does not have, and no account of another tenant', async () => {
    const book = new CheckBook(shop.store, shop.deps);
    await subscribe();
    expect(await book.check(TENANT, 'globex', 'teleports')).toBeNull();
    expect(await book.check('other', 'globex', 'editor')).toBeNull();
    book.close();
  });

  test('of seats says no when the last one is taken', async () => {
    const book = new CheckBook(shop.store, shop.deps);
    await subscribe();
    for (const name of ['a', 'b', 'c', 'd']) await shop.member('globex', name, ['member']);
    expect(await book.check(TENANT, 'globex', 'seats')).toMatchObject({
      access: 'granted',
      remaining: 1,
    });
    await shop.member('globex', 'e', ['member']);
    expect(await book.check(TENANT, 'globex', 'seats')).toMatchObject({
      access: 'denied',
      reason: { code: 'limit-reached' },
    });
    book.close();
  });
});

test('the vendor cannot tell what the server knows itself', async () => {
  const tell = (facts: Record<string, number | boolean>) =>
    shop.write((rows) =>
      setFacts(rows, shop.deps, { actor: SYSTEM }, { account: 'globex', facts }),
    );
  expect(await tell({ 'seats-used': 0 })).toEqual({ kind: 'refused', fact: 'seats-used' });
  expect((await tell({ 'data-moves': false })).kind).toBe('accepted');
});
