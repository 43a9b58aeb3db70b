import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
  await shop.account('globex');
});

const stateOf = async (policy: string): Promise<string> =>
  (await shop.instance('globex', policy)).snapshot.state;

describe('a trial', () => {
  test('begins with the sign-up, and goes on with the first sign-in', async () => {
    await shop.subscription('globex');
    expect(await stateOf('Free trial')).toBe('not-started');
    await shop.event('globex', 'first-sign-in');
    expect(await stateOf('Free trial')).toBe('trialing');
    const deadlines = await shop.read((rows) => rows.deadlines.pending('globex'));
    expect(deadlines.map(({ name, key, at }) => [name ?? key.split('/')[1], at])).toEqual([
      ['trial-ending', '2026-05-15T08:00:00.000Z'],
      ['trial-last-day', '2026-05-17T08:00:00.000Z'],
      ['trial-end', '2026-05-18T08:00:00.000Z'],
    ]);
  });

  test('reminds, ends and lapses, each at its own instant, however far the clock is moved', async () => {
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    await shop.goTo('2026-08-01T00:00:00.000Z');
    expect(shop.failures).toEqual([]);
    const notices = await shop.read((rows) => rows.notices.all({ account: 'globex' }));
    expect(notices.map(({ template, at }) => [template, at])).toEqual([
      ['trial-ending', '2026-05-15T08:00:00.000Z'],
      ['trial-last-day', '2026-05-17T08:00:00.000Z'],
      ['trial-ended', '2026-05-18T08:00:00.000Z'],
    ]);
    const trial = await shop.instance('globex', 'Free trial');
    expect(trial).toMatchObject({ status: 'ended', endedAt: '2026-06-17T08:00:00.000Z' });
    expect(trial.snapshot.state).toBe('lapsed');
  });

  test('writes into the audit what was done, by whom, and which line decided', async () => {
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    await shop.goTo('2026-05-18T08:00:00.000Z');
    const trial = await shop.instance('globex', 'Free trial');
    const entries = await shop.read((rows) => rows.audit.all({ instance: trial.id }));
    expect(entries.map(({ action, before, after }) => [action, before, after])).toEqual([
      ['begin sign-up', null, 'not-started'],
      ['event first-sign-in', 'not-started', 'trialing'],
      ['due notice:trialing/trial-ending/1', 'trialing', 'trialing'],
      ['due notice:trialing/trial-last-day/1', 'trialing', 'trialing'],
      ['due trial-end', 'trialing', 'expired'],
    ]);
    expect(entries.at(-1)).toMatchObject({
      at: '2026-05-18T08:00:00.000Z',
      actor: { kind: 'clock' },
      rule: { policy: 'Free trial', version: 3 },
    });
  });

  test('is had once; the second sign-up is recorded, and no instance begins', async () => {
    await shop.subscription('globex');
    await shop.subscription('globex', { id: 'again' });
    const trials = await shop.read((rows) => rows.instances.all({ policy: 'Free trial' }));
    expect(trials).toHaveLength(1);
    const audit = await shop.read((rows) => rows.audit.list({ order: 'newest', limit: 1 }));
    expect(audit.items[0]).toMatchObject({
      outcome: 'ignored',
      reasons: [{ code: 'trial-already-used' }],
    });
  });

  test('may be had again after two years', async () => {
    await shop.subscription('globex');
    await shop.goTo('2028-05-05T08:00:00.000Z');
    await shop.subscription('globex', { id: 'again' });
    const trials = await shop.read((rows) => rows.instances.all({ policy: 'Free trial' }));
    expect(trials).toHaveLength(2);
  });

  test('is extended once, and the second time refused in the policy’s words', async () => {
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    const first = await shop.request('globex', 'vera', ['account-manager'], 'extend-trial');
    expect(first.kind).toBe('accepted');
    const [end] = (await shop.read((rows) => rows.deadlines.pending('globex'))).filter(
      ({ name }) => name === 'trial-end',
    );
    expect(end?.at).toBe('2026-05-25T08:00:00.000Z');
    const second = await shop.request('globex', 'vera', ['account-manager'], 'extend-trial');
    expect(second).toMatchObject({
      kind: 'refused',
      request: { status: 'refused' },
      decision: {
        outcome: 'refused',
        reasons: [{ code: 'refused-by-policy', message: 'This trial was already extended once.' }],
      },
    });
  });

  test('that converts charges, is paid, and then the paid policies begin', async () => {
    await shop.payBy('globex', 'test-succeeds');
    await shop.subscription('globex', { choices: { 'at-the-end': 'convert' } });
    await shop.event('globex', 'first-sign-in');
    await shop.goTo('2026-05-18T09:00:00.000Z');
    expect(shop.failures).toEqual([]);
    expect(await stateOf('Free trial')).toBe('active');
    const [invoice] = await shop.read((rows) => rows.invoices.all({ account: 'globex' }));
    expect(invoice).toMatchObject({
      status: 'paid',
      total: { minor: '49000', currency: 'EUR' },
      issuedOn: '2026-05-18',
      paidAt: '2026-05-18T08:00:00.000Z',
    });
    expect(await stateOf('Annual subscription')).toBe('active');
    expect(await stateOf('Seats')).toBe('open');
    expect(await stateOf('Tier upgrade')).toBe('current');
    const subscription = await shop.read((rows) => rows.subscriptions.get('globex-sub'));
    expect(subscription?.paidThrough).toBe('2027-05-18');
  });

  test('that converts with a card that is declined opens no door', async () => {
    await shop.payBy('globex', 'test-declined');
    await shop.subscription('globex', { choices: { 'at-the-end': 'convert' } });
    await shop.event('globex', 'first-sign-in');
    await shop.goTo('2026-05-18T09:00:00.000Z');
    const [invoice] = await shop.read((rows) => rows.invoices.all({ account: 'globex' }));
    expect(invoice?.status).toBe('open');
    const paid = await shop.read((rows) => rows.instances.count({ policy: 'Annual subscription' }));
    expect(paid).toBe(0);
    const overdue = await shop.instance('globex', 'Overdue account');
    const { facts } = shop.deps.engine.explain(
      await shop.read((rows) => shop.deps.book.plan(rows, overdue.hash)),
      overdue.snapshot,
      shop.businessClock.now(),
    );
    expect(facts['oldest-unpaid']).toBe('2026-05-18');
  });
});
