import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { fireDue } from './fire-due.ts';
import { setFacts } from './set-facts.ts';
import { voteOnApproval } from './vote-on-approval.ts';

const DAY = 86_400_000;
const account = 'globex';

/** Nobody drains the worker of this shop: it is as late as can be. */
let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-05-04T08:00:00.000Z');
  await shop.account(account);
});

const dueOf = async (policy: string) => {
  const { id } = await shop.instance(account, policy);
  const entries = await shop.read((rows) => rows.audit.all({ instance: id }));
  return entries
    .filter(({ action }) => action.startsWith('due '))
    .map(({ action, at, after }) => [action, at, after]);
};

describe('with a worker that is late', () => {
  beforeEach(async () => {
    await shop.subscription(account);
    await shop.event(account, 'first-sign-in');
    await shop.member(account, 'ada', ['customer-admin']);
    shop.wallClock.pass(15 * DAY);
  });

  const ended = [
    ['due notice:trialing/trial-ending/1', '2026-05-15T08:00:00.000Z', 'trialing'],
    ['due notice:trialing/trial-last-day/1', '2026-05-17T08:00:00.000Z', 'trialing'],
    ['due trial-end', '2026-05-18T08:00:00.000Z', 'expired'],
  ];

  test('a request meets the state that time has led to, each deadline at its own instant', async () => {
    // On trial it would be refused with words of that state; in `expired` there is no such rule.
    const answer = await shop.request(account, 'ada', ['customer-admin'], 'assign-seat', {
      person: 'ada',
    });
    expect(answer.kind).toBe('refused');
    expect(await dueOf('Free trial')).toEqual(ended);
    const rows = await shop.read((all) => all.deadlines.pending(account));
    expect(rows.filter(({ at }) => at <= shop.businessClock.now())).toEqual([]);
  });

  test('a request in time meets the state of then', async () => {
    const early = await exampleShop('2026-05-04T08:00:00.000Z');
    await early.account(account);
    await early.subscription(account);
    await early.event(account, 'first-sign-in');
    await early.member(account, 'ada', ['customer-admin']);
    early.wallClock.pass(13 * DAY);
    const ask = { person: 'ada' };
    expect((await early.request(account, 'ada', ['customer-admin'], 'assign-seat', ask)).kind).toBe(
      'accepted',
    );
  });

  test('an event does so too', async () => {
    await shop.event(account, 'sign-up');
    expect(await dueOf('Free trial')).toEqual(ended);
  });

  test('a fact does so too', async () => {
    const facts = { 'data-moves': true };
    await shop.write((rows) => setFacts(rows, shop.deps, { actor: SYSTEM }, { account, facts }));
    expect(await dueOf('Free trial')).toEqual(ended);
  });

  test('the worker finds nothing left to fire twice', async () => {
    await shop.event(account, 'sign-up');
    expect(await shop.worker.drain()).toBe(0);
    expect(shop.failures).toEqual([]);
    const notices = await shop.read((rows) => rows.notices.all({ account }));
    expect(notices.map(({ template, at }) => [template, at])).toEqual([
      ['trial-ending', '2026-05-15T08:00:00.000Z'],
      ['trial-last-day', '2026-05-17T08:00:00.000Z'],
      ['trial-ended', '2026-05-18T08:00:00.000Z'],
    ]);
  });

  test('what failed before is left to the worker', async () => {
    const pending = await shop.read((rows) => rows.deadlines.pending(account));
    const end = pending.find(({ name }) => name === 'trial-end');
    if (!end) throw new Error('nothing is due');
    await shop.write((rows) => rows.deadlines.put({ ...end, attempts: 1 }));
    await shop.write((rows) => fireDue(rows, shop.deps, account));
    expect(await dueOf('Free trial')).toEqual(ended.slice(0, 2));
    expect(await shop.read((rows) => rows.deadlines.get(end.id))).not.toBeNull();
  });
});

test('a vote does not revive an approval whose time was over', async () => {
  await shop.subscription(account, {
    ...{ event: 'subscribed', fields: { 'paid-through': '2027-06-01' } },
  });
  await shop.member(account, 'ada', ['customer-admin']);
  await shop.member(account, 'max', ['manager']);
  await shop.request(account, 'ada', ['customer-admin'], 'request-seats', { requested: 3 });
  const [approval] = await shop.read((rows) => rows.approvals.all({ status: 'waiting' }));
  if (!approval) throw new Error('nothing waits');
  shop.wallClock.pass(60 * DAY);
  const answer = await shop.write((rows) =>
    voteOnApproval(
      rows,
      shop.deps,
      { actor: SYSTEM },
      {
        ...{ approval: approval.id, vote: 'approve', person: 'max', comment: null },
        contentHash: approval.contentHash,
      },
    ),
  );
  expect(answer).toMatchObject({ kind: 'refused', reasons: [{ code: 'already-decided' }] });
  const now = await shop.read((rows) => rows.approvals.get(approval.id));
  expect(now?.status).toBe('timed-out');
});

test('money that is owed is collected before the deadline that would miss it', async () => {
  await shop.payBy(account, 'test-succeeds');
  await shop.subscription(account, {
    ...{ event: 'subscribed', fields: { 'paid-through': '2026-06-01' } },
  });
  shop.wallClock.pass(90 * DAY);
  await shop.event(account, 'sign-up');
  const waiting = await shop.read((rows) => rows.outbox.count({ account, kind: 'collect' }));
  expect(waiting).toBe(1);
  await shop.worker.drain();
  expect(shop.failures).toEqual([]);
  const annual = await shop.instance(account, 'Annual subscription');
  expect(annual.snapshot.state).toBe('active');
});
