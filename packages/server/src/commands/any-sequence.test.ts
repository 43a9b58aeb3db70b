import { entitlementView } from '@lintel/contract/schemas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { Look } from './look.ts';
import { voteOnApproval } from './vote-on-approval.ts';
import { readEntitlements } from '../entitlements/read-entitlements.ts';

const ACCOUNTS = ['globex', 'globex-uk'] as const;
const PEOPLE = {
  ada: 'customer-admin',
  max: 'manager',
  bo: 'budget-owner',
  olga: 'account-owner',
} as const;

const account = fc.constantFrom(...ACCOUNTS);
const person = fc.constantFrom(...(Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]));
const target = fc.constantFrom('starter', 'growth', 'enterprise', 'no-such-plan');
const fields = {
  'change-plan': fc.record({ target }),
  'request-upgrade': fc.record({ target }),
  'request-seats': fc.record({ requested: fc.constantFrom(1, 2, 50) }),
  'remove-seats': fc.record({ removed: fc.constantFrom(1, 100) }),
  'assign-seat': fc.record({ person: fc.constantFrom('max', 'nobody') }),
  subscribe: fc.constant({}),
  cancel: fc.constant({}),
  reactivate: fc.constant({}),
  pause: fc.constant({}),
  resume: fc.constant({}),
} as const;
const names = Object.keys(fields) as (keyof typeof fields)[];

/** Something that may happen to the shop; it may be refused, and must never fail. */
type Happening = (shop: Shop) => Promise<unknown>;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc
    .record({
      account,
      event: fc.constantFrom('sign-up', 'subscribed'),
      plan: fc.constantFrom('starter', 'growth'),
    })
    .map(({ account: whose, event, plan }): Happening => async (shop) => {
      const id = shop.deps.ids.next('sub');
      const paid = { 'paid-through': shop.businessClock.now().slice(0, 10) };
      await shop.subscription(whose, {
        id,
        plan,
        event,
        fields: event === 'subscribed' ? paid : {},
      });
    }),
  fc
    .tuple(
      account,
      fc.constantFrom('first-sign-in', 'payment-ok', 'payment-failed', 'hard-decline'),
    )
    .map(
      ([whose, name]): Happening =>
        (shop) =>
          shop.event(whose, name),
    ),
  ...names.map((name) =>
    fc.tuple(account, person, fields[name]).map(
      ([whose, who, given]): Happening =>
        (shop) =>
          shop.request(whose, who, [PEOPLE[who]], name, given),
    ),
  ),
  fc.tuple(person, fc.constantFrom('approve' as const, 'deny' as const)).map(
    ([who, vote]): Happening =>
      (shop) =>
        shop.write(async (rows) => {
          const [waiting] = await rows.approvals.all({ status: 'waiting' });
          if (!waiting) return;
          const { id: approval, contentHash } = waiting;
          const actor = { kind: 'person', id: who, name: who, actingFor: false } as const;
          await voteOnApproval(
            rows,
            shop.deps,
            { actor },
            {
              ...{ approval, vote, person: who, comment: null, contentHash },
            },
          );
        }),
  ),
  fc.tuple(account, fc.constantFrom('test-succeeds', 'test-declined', 'test-confirmation')).map(
    ([whose, method]): Happening =>
      (shop) =>
        shop.payBy(whose, method),
  ),
  fc.constantFrom(1, 3, 30, 100).map((days): Happening => (shop) => {
    const ms = Date.parse(shop.businessClock.now()) + days * 86_400_000;
    return shop.goTo(new Date(ms).toISOString());
  }),
);

/** What holds after anything. */
async function holds(shop: Shop): Promise<void> {
  expect(shop.failures).toEqual([]);
  await shop.read(async (rows) => {
    for (const id of ACCOUNTS) {
      const view = await readEntitlements(new Look(rows, shop.deps), id);
      expect(entitlementView.safeParse(view).error).toBeUndefined();
    }
    for (const { seats } of await rows.subscriptions.all()) expect(seats).toBeGreaterThanOrEqual(0);
    for (const request of await rows.requests.all({ status: 'waiting' })) {
      const approval = await rows.approvals.get(request.approval ?? '');
      expect(approval?.status).toBe('waiting');
    }
    for (const { id } of await rows.instances.all({ status: 'ended' })) {
      const left = await rows.deadlines.all({ instance: id });
      expect(left.filter(({ key }) => !key.startsWith('data:'))).toEqual([]);
    }
    const running = await rows.instances.all({ status: 'running', kind: 'policy' });
    const subjects = running.map(({ policy, subjectId }) => `${policy} of ${subjectId}`);
    expect(new Set(subjects).size).toBe(subjects.length);
    // Business time never lags behind what waits for it.
    const now = shop.businessClock.now();
    for (const { at } of await rows.deadlines.all()) expect(at >= now).toBe(true);
  });
}

test('whatever happens, in whatever order, is answered, and leaves the shop consistent', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 10, maxLength: 40 }), async (happenings) => {
      const shop = await exampleShop('2026-01-31T08:00:00.000Z');
      await shop.account('globex', { currency: 'USD', region: 'US', zone: 'America/New_York' });
      await shop.account('globex-uk', {
        kind: 'sub-account',
        parent: 'globex',
        zone: 'Europe/London',
      });
      for (const [who, role] of Object.entries(PEOPLE))
        await shop.member('globex', who, [role], false);
      for (const happens of happenings) await happens(shop);
      await shop.worker.drain();
      await holds(shop);
    }),
    { numRuns: 40 },
  );
}, 60_000);
