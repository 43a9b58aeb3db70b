import { describe, expect, test } from 'vitest';
import { exampleShop, TENANT } from '../../test/example-shop.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { moveClock } from './clock-move.ts';
import type { Scheduler } from './worker.ts';

/** Runs what was planned when a test says so. */
function handScheduler(): Scheduler & { readonly planned: { ms: number; run: () => void }[] } {
  const planned: { ms: number; run: () => void }[] = [];
  return {
    planned,
    after(ms, run) {
      const entry = { ms, run };
      planned.push(entry);
      return () => {
        const index = planned.indexOf(entry);
        if (index >= 0) planned.splice(index, 1);
      };
    },
  };
}

describe.each([
  ['memory', memoryStore],
  ['SQLite', () => openSqliteStore(':memory:')],
])('the worker on the %s store', (_, open) => {
  test('renews for years, each term on its day, with one invoice and one payment each', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await shop.account('globex');
    await shop.payBy('globex', 'test-succeeds');
    await shop.subscription('globex', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2027-05-04' } },
    });
    await shop.goTo('2030-01-01T00:00:00.000Z');
    expect(shop.failures).toEqual([]);
    const invoices = await shop.read((rows) => rows.invoices.all());
    expect(invoices.map(({ number, status, issuedOn }) => [number, status, issuedOn])).toEqual([
      ['INV-000001', 'paid', '2027-05-04'],
      ['INV-000002', 'paid', '2028-05-04'],
      ['INV-000003', 'paid', '2029-05-04'],
    ]);
    expect(await shop.read((rows) => rows.payments.count({ invoice: invoices[0]?.id ?? '' }))).toBe(
      1,
    );
    const subscription = await shop.read((rows) => rows.subscriptions.get('globex-sub'));
    expect(subscription?.paidThrough).toBe('2030-05-04');
    const annual = await shop.instance('globex', 'Annual subscription');
    expect(annual.snapshot.state).toBe('active');
    expect(await shop.read((rows) => rows.outbox.count())).toBe(0);
    await shop.store.close();
  });

  test('rule 29: retries a card that fails, warns, and suspends when grace is over', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await shop.account('globex');
    await shop.payBy('globex', 'test-declined');
    await shop.subscription('globex', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2026-06-01' } },
    });
    await shop.goTo('2026-06-16T00:00:00.000Z');
    expect(shop.failures).toEqual([]);
    const annual = await shop.instance('globex', 'Annual subscription');
    expect(annual.snapshot.state).toBe('suspended');
    const payments = await shop.read((rows) => rows.payments.all());
    expect(payments.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'failed'));
    const notices = await shop.read((rows) => rows.notices.all());
    expect(notices.map(({ template }) => template)).toContain('last-warning');
    await shop.payBy('globex', 'test-succeeds');
    await shop.store.close();
  });
});

describe('a deadline that cannot be fired', () => {
  test('backs off, is parked in the end, and holds up no other', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z');
    await shop.account('globex');
    await shop.account('initech');
    for (const account of ['globex', 'initech']) {
      await shop.subscription(account);
      await shop.event(account, 'first-sign-in');
    }
    const broken = await shop.instance('globex', 'Free trial');
    await shop.write(async (rows) => {
      await rows.instances.put({ ...broken, snapshot: { ...broken.snapshot, hash: 'forged' } });
    });
    await shop.goTo('2026-05-18T08:00:00.000Z');
    expect((await shop.instance('initech', 'Free trial')).snapshot.state).toBe('expired');
    expect((await shop.instance('globex', 'Free trial')).snapshot.state).toBe('trialing');
    for (let attempt = 0; attempt < 6; attempt += 1) {
      shop.wallClock.pass(3_600_000);
      await shop.worker.drain();
    }
    expect((await shop.store.system.parked()).deadlines).toBe(3);
    expect(shop.failures.at(-1)).toContain('the snapshot belongs to');
  });

  test('fires at its own instant as soon as it can', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z');
    await shop.account('globex');
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    const trial = await shop.instance('globex', 'Free trial');
    const snapshot = { ...trial.snapshot, hash: 'forged' };
    await shop.write((rows) => rows.instances.put({ ...trial, snapshot }));
    await shop.goTo('2026-05-18T08:00:00.000Z');
    await shop.write((rows) => rows.instances.put(trial));
    shop.wallClock.pass(60_000);
    await shop.worker.drain();
    const now = await shop.instance('globex', 'Free trial');
    expect(now).toMatchObject({ since: '2026-05-18T08:00:00.000Z' });
    expect(now.snapshot.state).toBe('expired');
  });
});

describe('the clock', () => {
  test('moves to the next deadline of one account', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z');
    await shop.account('globex');
    await shop.account('initech');
    await shop.subscription('initech');
    await shop.event('initech', 'first-sign-in');
    await shop.subscription('globex');
    const move = { ...shop, worker: shop.worker };
    const moved = await moveClock(move, TENANT, { toNextDeadline: true, account: 'globex' });
    expect(moved).toMatchObject({ kind: 'moved', now: '2026-08-02T08:00:00.000Z' });
    expect((await shop.instance('globex', 'Free trial')).snapshot.state).toBe('lapsed');
  });

  test('never runs backwards, and stays where it is when nothing is pending', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z');
    const back = await moveClock(shop, TENANT, { to: '2026-05-01T00:00:00.000Z' });
    expect(back.kind).toBe('refused');
    expect(await moveClock(shop, TENANT, { toNextDeadline: true })).toMatchObject({
      kind: 'moved',
      now: '2026-05-04T08:00:00.000Z',
    });
    const ahead = await moveClock(shop, TENANT, { by: { count: 1, unit: 'month' } });
    expect(ahead).toMatchObject({ now: '2026-06-04T08:00:00.000Z' });
  });
});

describe('a started worker', () => {
  test('wakes for a commit, delivers what it owes, and sleeps until the next deadline, a minute at most', async () => {
    const scheduler = handScheduler();
    const shop = await exampleShop('2026-05-04T08:00:00.000Z', memoryStore, scheduler);
    await shop.account('globex');
    await shop.subscription('globex');
    await shop.event('globex', 'first-sign-in');
    shop.worker.start();
    const next = async (): Promise<number> => {
      const [entry] = scheduler.planned.splice(0, 1);
      entry?.run();
      await shop.worker.drain();
      await new Promise<void>((resolve) => setImmediate(resolve));
      return scheduler.planned[0]?.ms ?? -1;
    };
    expect(await next()).toBe(60_000);
    await shop.businessClock.moveTo('2026-05-15T07:59:59.000Z');
    scheduler.planned.splice(0, 1).forEach(({ run }) => run());
    expect(await next()).toBe(1000);
    shop.wallClock.pass(1000);
    scheduler.planned.splice(0, 1).forEach(({ run }) => run());
    await next();
    expect(await shop.read((rows) => rows.notices.count())).toBe(1);
    await shop.worker.stop();
    expect(scheduler.planned).toEqual([]);
    await shop.event('globex', 'sign-up');
    expect(scheduler.planned).toEqual([]);
    shop.worker.start();
    expect(scheduler.planned.map(({ ms }) => ms)).toEqual([0]);
  });
});

test('answers kept for repeats are forgotten after a day of wall time, and not before', async () => {
  const shop = await exampleShop('2026-05-04T08:00:00.000Z');
  const keep = (id: string) =>
    shop.write((rows) =>
      rows.idempotency.insert({
        ...{ id, requestHash: 'h', status: 'done', createdAt: shop.wallClock.now() },
        answer: { status: 200, body: '{}' },
      }),
    );
  const left = async () => (await shop.read((rows) => rows.idempotency.all())).map(({ id }) => id);
  await keep('first');
  await shop.goTo('2026-06-04T08:00:00.000Z');
  await shop.worker.drain();
  expect(await left()).toEqual(['first']);
  shop.wallClock.pass(23 * 3_600_000);
  await keep('second');
  await shop.worker.drain();
  expect(await left()).toEqual(['first', 'second']);
  shop.wallClock.pass(3_601_000);
  await shop.worker.drain();
  expect(await left()).toEqual(['second']);
});
