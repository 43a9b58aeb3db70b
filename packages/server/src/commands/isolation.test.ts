import { describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { beginSubscription } from './begin-subscription.ts';
import { SYSTEM } from './command-deps.ts';
import { setFacts } from './set-facts.ts';
import { voteOnApproval } from './vote-on-approval.ts';
import { withdrawRequest } from './withdraw-request.ts';

const stores = [
  ['memory', memoryStore],
  ['SQLite', () => openSqliteStore(':memory:')],
] as const;

describe.each(stores)('on the %s store', (_, open) => {
  test('fifty requests at once for three seats give three', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await shop.account('globex');
    await shop.subscription('globex', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2027-05-04' }, seats: 3 },
    });
    const people = Array.from({ length: 50 }, (__, index) => `p${String(index)}`);
    for (const person of people) await shop.member('globex', person, ['member'], false);
    const answers = await Promise.all(
      people.map((person) =>
        shop.request('globex', 'ada', ['customer-admin'], 'assign-seat', { person }),
      ),
    );
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(3);
    const seated = { account: 'globex', hasSeat: true } as const;
    expect(await shop.read((rows) => rows.members.count(seated))).toBe(3);
    await shop.store.close();
  });

  test('a tenant’s commands do not find what belongs to another', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await shop.account('globex');
    await shop.subscription('globex', {
      ...{ event: 'subscribed', fields: { 'paid-through': '2027-05-04' } },
    });
    await shop.member('globex', 'max', ['manager']);
    const made = await shop.request('globex', 'ada', ['customer-admin'], 'request-seats', {
      requested: 10,
    });
    if (made.kind !== 'accepted') throw new Error(made.kind);
    const approval = await shop.read((rows) => rows.approvals.get(made.request.approval ?? ''));
    if (!approval) throw new Error('nothing waits');
    const { deps, store } = shop;
    const doing = { actor: SYSTEM };
    const elsewhere = <T>(work: Parameters<typeof store.transaction<T>>[1]) =>
      store.transaction('other', work);
    expect(
      await elsewhere((rows) => setFacts(rows, deps, doing, { account: 'globex', facts: {} })),
    ).toEqual({ kind: 'not-found', what: 'account' });
    expect(
      await elsewhere((rows) =>
        beginSubscription(rows, deps, doing, {
          ...{ account: 'globex', plan: 'starter', interval: 'year', addOns: {}, choices: {} },
          ...{ event: 'sign-up', fields: {} },
        }),
      ),
    ).toEqual({ kind: 'not-found', what: 'account' });
    expect(
      await elsewhere((rows) =>
        voteOnApproval(rows, deps, doing, {
          ...{ approval: approval.id, vote: 'approve', person: 'max', comment: null },
          contentHash: approval.contentHash,
        }),
      ),
    ).toEqual({ kind: 'not-found' });
    const request = made.request.id;
    expect(
      await elsewhere((rows) =>
        withdrawRequest(rows, deps, doing, { account: 'globex', request, person: 'ada' }),
      ),
    ).toEqual({ kind: 'not-found' });
    await store.close();
  });

  test('a command that fails half way leaves nothing: no row, no change, no deadline', async () => {
    const shop = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await shop.account('globex');
    const feed = await shop.read((rows) => rows.changes.lastId());
    const failing = shop.write(async (rows) => {
      await beginSubscription(
        rows,
        shop.deps,
        { actor: SYSTEM },
        {
          ...{ account: 'globex', plan: 'starter', interval: 'year', addOns: {}, choices: {} },
          ...{ event: 'sign-up', fields: {} },
        },
      );
      throw new Error('the power went out');
    });
    await expect(failing).rejects.toThrow('the power went out');
    await shop.read(async (rows) => {
      expect(await rows.subscriptions.count()).toBe(0);
      expect(await rows.instances.count({ policy: 'Free trial' })).toBe(0);
      expect(await rows.deadlines.pending('globex')).toEqual([]);
      expect(await rows.trials.count()).toBe(0);
      expect(await rows.changes.lastId()).toBe(feed);
    });
    await shop.store.close();
  });
});
