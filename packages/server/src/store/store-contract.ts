import { afterEach, describe, expect, test } from 'vitest';
import { SCHEDULED_BELOW } from '@lintel/contract';
import { COLLECTION_NAMES } from './collections.ts';
import {
  accountRow,
  deadlineRow,
  instanceRow,
  memberRow,
  planRow,
  usageDayRow,
} from './store-fixtures.ts';
import { RollBack, answerOf } from './store.ts';
import type { Store, TenantWrites } from './store.ts';

const acme = accountRow('acme');

/** What every store does alike. `open` gives an empty one. */
export function storeContract(name: string, open: () => Store): void {
  const opened: Store[] = [];
  const fresh = (): Store => {
    const store = open();
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
  });

  const filled = async (fill: (rows: TenantWrites) => Promise<void>): Promise<Store> => {
    const store = fresh();
    await store.transaction('t1', async (rows) => {
      await rows.accounts.insert(acme);
      await rows.plans.insert(planRow('p'));
      await fill(rows);
    });
    return store;
  };

  describe(`the ${name} store`, () => {
    test('what was committed is read as it was written', async () => {
      const day = usageDayRow('acme/api-calls/2026-03-01', '123456789012345678901234');
      const store = await filled(async (rows) => void (await rows.usageDays.insert(day)));
      expect(await store.read('t1', (rows) => rows.usageDays.get(day.id))).toEqual(day);
      expect(await store.read('t1', (rows) => rows.accounts.get('acme'))).toEqual(acme);
    });

    test('a transaction that fails leaves nothing', async () => {
      const store = await filled(async (rows) => void (await rows.members.insert(memberRow('m1'))));
      const failing = store.transaction('t1', async (rows) => {
        await rows.members.insert(memberRow('m2'));
        await rows.members.put({ ...memberRow('m1'), name: 'changed' });
        await rows.accounts.put({ ...acme, revision: 9 });
        await rows.changes.append('acme', ['members']);
        await rows.members.remove('m1');
        throw new Error('half way');
      });
      await expect(failing).rejects.toThrow('half way');
      await store.read('t1', async (rows) => {
        expect(await rows.members.all()).toEqual([memberRow('m1')]);
        expect(await rows.members.all({ account: 'acme' })).toEqual([memberRow('m1')]);
        expect(await rows.accounts.get('acme')).toEqual(acme);
        expect(await rows.changes.lastId()).toBe(0);
      });
    });

    test('a roll-back hands its answer out and leaves nothing', async () => {
      const store = await filled(async () => undefined);
      const answer = await answerOf<string>(
        store.transaction('t1', async (rows) => {
          await rows.members.insert(memberRow('m1'));
          throw new RollBack('refused');
        }),
      );
      expect(answer).toBe('refused');
      expect(await store.read('t1', (rows) => rows.members.count())).toBe(0);
    });

    test('the next transaction runs after one that failed', async () => {
      const store = await filled(async () => undefined);
      const first = store.transaction('t1', async () => Promise.reject(new Error('no')));
      const second = store.transaction('t1', (rows) => rows.members.insert(memberRow('m1')));
      await expect(first).rejects.toThrow('no');
      expect(await second).toBe(true);
    });

    test('transactions that are started together do not lose each other’s changes', async () => {
      const store = await filled(async () => undefined);
      const grow = () =>
        store.transaction('t1', async (rows) => {
          const account = await rows.accounts.get('acme');
          if (account) await rows.accounts.put({ ...account, revision: account.revision + 1 });
        });
      await Promise.all(Array.from({ length: 20 }, grow));
      const account = await store.read('t1', (rows) => rows.accounts.get('acme'));
      expect(account?.revision).toBe(20);
    });

    test('no collection of one tenant shows or changes rows of another', async () => {
      const store = await filled(async (rows) => {
        await rows.members.insert(memberRow('m1'));
        await rows.instances.insert(instanceRow('i1'));
        await rows.deadlines.insert(deadlineRow('i1', 'trial-end', '2026-03-01T00:00:00.000Z'));
        await rows.changes.append('acme', ['members']);
      });
      await store.transaction('t2', async (rows) => {
        for (const collection of COLLECTION_NAMES) expect(await rows[collection].count()).toBe(0);
        expect(await rows.members.get('m1')).toBeNull();
        expect(await rows.instances.lock(['i1'])).toEqual([]);
        expect(await rows.instances.save(instanceRow('i1'), 0)).toBe(false);
        expect(await rows.deadlines.pending('acme')).toEqual([]);
        expect(await rows.changes.since(0, ['acme'])).toEqual([]);
        expect(await rows.members.remove('m1')).toBe(false);
        await rows.accounts.insert({ ...acme, name: 'Another Acme' });
      });
      await store.read('t1', async (rows) => {
        expect((await rows.accounts.get('acme'))?.name).toBe(acme.name);
        expect(await rows.members.count()).toBe(1);
      });
    });

    test('a row that refers to nothing is refused, also to a row of another tenant', async () => {
      const store = await filled(async () => undefined);
      const orphan = store.transaction('t2', (rows) => rows.members.insert(memberRow('m1')));
      await expect(orphan).rejects.toThrow();
      expect(await store.transaction('t1', (rows) => rows.members.insert(memberRow('m1')))).toBe(
        true,
      );
    });

    test('an id that is taken is not inserted twice', async () => {
      const store = await filled(async (rows) => void (await rows.members.insert(memberRow('m1'))));
      await store.transaction('t1', async (rows) => {
        expect(await rows.members.insert({ ...memberRow('m1'), name: 'another' })).toBe(false);
        expect(await rows.members.insert(memberRow('m2'))).toBe(true);
        expect((await rows.members.get('m1'))?.name).toBe(memberRow('m1').name);
      });
    });

    test('a unique field counts within the tenant', async () => {
      const store = fresh();
      const key = {
        id: 'k1',
        hash: 'h',
        name: '',
        createdAt: '2026-01-01T00:00:00.000Z',
        revokedAt: null,
      };
      await store.transaction('t1', async (rows) => {
        expect(await rows.apiKeys.insert(key)).toBe(true);
        expect(await rows.apiKeys.insert({ ...key, id: 'k2' })).toBe(false);
        expect(await rows.apiKeys.insert({ ...key, id: 'k3', hash: 'g' })).toBe(true);
      });
      expect(await store.system.findApiKey('h')).toEqual({ tenant: 't1', key });
      expect(await store.system.findApiKey('unknown')).toBeNull();
    });

    test('a put row keeps its place in the order', async () => {
      const store = await filled(async (rows) => {
        for (const id of ['b', 'a', 'c']) await rows.members.insert(memberRow(id));
        await rows.members.put({ ...memberRow('b'), status: 'removed' });
      });
      await store.read('t1', async (rows) => {
        const { items } = await rows.members.list();
        expect(items.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
        expect(await rows.members.count({ status: 'removed' })).toBe(1);
        expect(await rows.members.count({ status: 'active' })).toBe(2);
      });
    });

    test.each(['oldest', 'newest'] as const)(
      'pages %s first without gap or repetition',
      async (order) => {
        const ids = Array.from({ length: 7 }, (_, index) => `m${String(index)}`);
        const store = await filled(async (rows) => {
          for (const id of ids) await rows.members.insert(memberRow(id));
          await rows.members.insert({ ...memberRow('other'), status: 'removed' });
        });
        const seen: string[] = [];
        let cursor: string | undefined;
        let pages = 0;
        do {
          const page = await store.read('t1', (rows) =>
            rows.members.list({ where: { status: 'active' }, order, limit: 3, cursor }),
          );
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor ?? undefined;
          pages += 1;
        } while (cursor !== undefined);
        expect(pages).toBe(3);
        expect(seen).toEqual(order === 'oldest' ? ids : ids.toReversed());
      },
    );

    test('a page that ends exactly at the end says that it is the last', async () => {
      const store = await filled(async (rows) => {
        for (const id of ['a', 'b']) await rows.members.insert(memberRow(id));
      });
      const page = await store.read('t1', (rows) => rows.members.list({ limit: 2 }));
      expect(page.items).toHaveLength(2);
      expect(page.nextCursor).toBeNull();
    });

    test('a cursor that is not one starts at the beginning', async () => {
      const store = await filled(async (rows) => void (await rows.members.insert(memberRow('m1'))));
      const page = await store.read('t1', (rows) => rows.members.list({ cursor: "' or 1=1" }));
      expect(page.items).toHaveLength(1);
    });

    test('a filter takes one value, several, none and null', async () => {
      const store = await filled(async (rows) => {
        await rows.members.insert(memberRow('m1'));
        await rows.members.insert({ ...memberRow('m2'), status: 'invited', person: null });
        await rows.members.insert({ ...memberRow('m3'), status: 'removed' });
      });
      await store.read('t1', async (rows) => {
        expect(await rows.members.count({ status: ['active', 'invited'] })).toBe(2);
        expect(await rows.members.count({ status: [] })).toBe(0);
        expect(await rows.members.count({ person: null })).toBe(1);
        expect(await rows.members.count({ person: [null, 'person-m1'] })).toBe(2);
      });
    });

    test('an instance is saved only over the step that was read', async () => {
      const store = await filled(
        async (rows) => void (await rows.instances.insert(instanceRow('i1'))),
      );
      await store.transaction('t1', async (rows) => {
        expect(await rows.instances.save({ ...instanceRow('i1'), step: 1 }, 0)).toBe(true);
        expect(await rows.instances.save({ ...instanceRow('i1'), step: 1 }, 0)).toBe(false);
        expect((await rows.instances.get('i1'))?.step).toBe(1);
      });
    });

    test('instances are locked in the order of their ids, each once', async () => {
      const store = await filled(async (rows) => {
        for (const id of ['b', 'c', 'a']) await rows.instances.insert(instanceRow(id));
      });
      const locked = await store.transaction('t1', (rows) =>
        rows.instances.lock(['c', 'a', 'c', 'missing']),
      );
      expect(locked.map(({ id }) => id)).toEqual(['a', 'c']);
    });

    test('deadlines come soonest first, and at one instant scheduled changes, then by policy, priority and place', async () => {
      const store = await filled(async (rows) => {
        await rows.instances.insert(instanceRow('i1'));
        await rows.instances.insert({ ...instanceRow('i2'), policy: 'Alpha' });
        const noon = '2026-03-01T12:00:00.000Z';
        const at = (priority: number) => ({ priority: SCHEDULED_BELOW + priority });
        await rows.deadlines.insert({ ...deadlineRow('i1', 'notice', noon), ...at(2) });
        await rows.deadlines.insert({
          ...deadlineRow('i1', 'second', noon),
          ...at(1),
          place: 1,
        });
        await rows.deadlines.insert({ ...deadlineRow('i1', 'first', noon), ...at(1) });
        await rows.deadlines.insert({ ...deadlineRow('i1', 'change', noon), priority: 1 });
        await rows.deadlines.insert({
          ...deadlineRow('i2', 'other', noon),
          policy: 'Alpha',
          ...at(2),
        });
        await rows.deadlines.insert(deadlineRow('i1', 'earlier', '2026-02-28T12:00:00.000Z'));
      });
      const pending = await store.read('t1', (rows) => rows.deadlines.pending('acme'));
      expect(pending.map(({ key }) => key)).toEqual([
        'earlier',
        'change',
        'other',
        'first',
        'second',
        'notice',
      ]);
      expect((await store.system.nextDeadline('2026-01-01T00:00:00.000Z'))?.deadline.key).toBe(
        'earlier',
      );
    });

    test('a deadline that waits for a retry or is parked does not stand before the others', async () => {
      const at = (day: number) => `2026-03-0${String(day)}T00:00:00.000Z`;
      const store = await filled(async (rows) => {
        await rows.instances.insert(instanceRow('i1'));
        await rows.deadlines.insert({ ...deadlineRow('i1', 'parked', at(1)), parkedAt: at(1) });
        await rows.deadlines.insert({ ...deadlineRow('i1', 'retry', at(2)), retryAt: at(9) });
        await rows.deadlines.insert(deadlineRow('i1', 'free', at(3)));
      });
      expect(await store.system.parked()).toEqual({ deadlines: 1, outbox: 0 });
      expect(await store.system.nextRetry()).toBe(at(9));
      expect((await store.system.nextDeadline(at(8)))?.deadline.key).toBe('free');
      expect((await store.system.nextDeadline(at(9)))?.deadline.key).toBe('retry');
      expect(await store.system.nextDeadline(at(9), { tenant: 't2' })).toBeNull();
      expect(
        (await store.system.nextDeadline(at(9), { tenant: 't1', account: 'acme' }))?.tenant,
      ).toBe('t1');
      expect(await store.system.nextDeadline(at(9), { tenant: 't1', account: 'other' })).toBeNull();
    });

    test('answers that are kept for repeats are forgotten by their age, of every tenant', async () => {
      const at = (hour: number) => `2026-03-01T0${String(hour)}:00:00.000Z`;
      const store = fresh();
      for (const [tenant, hour] of [
        ['t1', 1],
        ['t1', 3],
        ['t2', 1],
        ['t2', 2],
      ] as const) {
        const id = `intent-${String(hour)}`;
        await store.transaction(tenant, (rows) =>
          rows.idempotency.insert({
            ...{ id, requestHash: 'h', status: 'done', createdAt: at(hour) },
            answer: { status: 200, body: '{}' },
          }),
        );
      }
      expect(await store.system.forgetAnswers(at(2))).toBe(2);
      const left = (tenant: string) => store.read(tenant, (rows) => rows.idempotency.all());
      expect((await left('t1')).map(({ id }) => id)).toEqual(['intent-3']);
      expect((await left('t2')).map(({ id }) => id)).toEqual(['intent-2']);
      expect(await store.system.forgetAnswers(at(2))).toBe(0);
    });

    test('business time is moved forwards and never back', async () => {
      const store = fresh();
      expect(await store.system.clockOffset()).toBe(0);
      expect(await store.system.moveClockOffset(86_400_000)).toBe(86_400_000);
      expect(await store.system.moveClockOffset(3_600_000)).toBe(86_400_000);
      expect(await store.system.clockOffset()).toBe(86_400_000);
    });

    test('changes are told after the commit, in order, and not after a roll-back', async () => {
      const store = await filled(async () => undefined);
      const told: (readonly [string, readonly number[]])[] = [];
      const stop = store.onCommit((tenant, changes) =>
        told.push([tenant, changes.map(({ id }) => id)]),
      );
      await store.transaction('t1', async (rows) => {
        await rows.changes.append('acme', ['members']);
        await rows.changes.append('acme', ['notices', 'audit']);
        expect(told).toEqual([]);
      });
      await expect(
        store.transaction('t1', async (rows) => {
          await rows.changes.append('acme', ['members']);
          throw new Error('no');
        }),
      ).rejects.toThrow('no');
      stop();
      const feed = await store.read('t1', (rows) => rows.changes.since(0, ['acme']));
      expect(feed.map(({ kinds }) => kinds)).toEqual([['members'], ['notices', 'audit']]);
      expect(told).toEqual([['t1', feed.map(({ id }) => id)]]);
      const [first] = feed;
      expect(
        await store.read('t1', (rows) => rows.changes.since(first?.id ?? 0, ['acme'])),
      ).toHaveLength(1);
      expect(await store.read('t1', (rows) => rows.changes.since(0, ['other']))).toEqual([]);
      expect(await store.read('t1', (rows) => rows.changes.since(0, []))).toEqual([]);
    });

    test('a tenant is created once', async () => {
      const store = fresh();
      const row = {
        id: 't1',
        name: 'Acme',
        origins: ['https://acme.test'],
        createdAt: '2026-01-01T00:00:00.000Z',
      };
      expect(await store.system.createTenant(row)).toBe(true);
      expect(await store.system.createTenant({ ...row, name: 'again' })).toBe(false);
      expect(await store.system.tenant('t1')).toEqual(row);
      expect(await store.system.tenants()).toEqual([row]);
      expect(await store.system.tenant('t2')).toBeNull();
    });
  });
}
