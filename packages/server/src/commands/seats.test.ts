import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { acceptInvitation, changeMember, inviteMember, removeMember } from './members.ts';
import { voteOnApproval } from './vote-on-approval.ts';
import { withdrawRequest } from './withdraw-request.ts';

const admin = { person: 'ada', name: 'Ada', roles: ['customer-admin'] };
const doing = { actor: { kind: 'person' as const, id: 'ada', name: 'Ada', actingFor: false } };

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-07-02T15:00:00.000Z');
  await shop.account('globex', { zone: 'America/Chicago' });
  await shop.subscription('globex', {
    event: 'subscribed',
    fields: { 'paid-through': '2027-06-01' },
  });
  await shop.member('globex', 'ada', ['customer-admin']);
});

const subscription = () => shop.read((rows) => rows.subscriptions.get('globex-sub'));
const invite = (email: string) =>
  shop.write((rows) =>
    inviteMember(rows, shop.deps, doing, {
      ...{ account: 'globex', email, name: email, roles: ['member'], withSeat: true },
      inviter: admin,
    }),
  );
const requestSeats = (requested: number) =>
  shop.request('globex', 'ada', ['customer-admin'], 'request-seats', { requested });
const waitingApproval = async () => {
  const [approval] = await shop.read((rows) => rows.approvals.all({ status: 'waiting' }));
  if (!approval) throw new Error('nothing waits');
  return approval;
};
const vote = async (person: string, way: 'approve' | 'deny' = 'approve', hash?: string) => {
  const { id, contentHash } = await waitingApproval();
  return shop.write((rows) =>
    voteOnApproval(rows, shop.deps, doing, {
      ...{ approval: id, vote: way, person, comment: null, contentHash: hash ?? contentHash },
    }),
  );
};

describe('a seat', () => {
  test('is given with the invitation while one is free, and refused in the policy’s words when none is', async () => {
    for (const name of ['b', 'c', 'd', 'e']) {
      expect(await invite(`${name}@globex.test`)).toMatchObject({
        kind: 'accepted',
        member: { status: 'invited', hasSeat: true },
      });
    }
    expect(await invite('f@globex.test')).toMatchObject({
      kind: 'refused',
      decision: { reasons: [{ message: 'No seat is free. Add seats first.' }] },
    });
    expect(await shop.read((rows) => rows.members.count({ account: 'globex' }))).toBe(5);
  });

  test('that is held by an invitation is free again when the invitation holds it no more', async () => {
    for (const name of ['b', 'c', 'd', 'e']) await invite(`${name}@globex.test`);
    await shop.goTo('2026-07-09T15:00:00.000Z');
    expect((await invite('f@globex.test')).kind).toBe('accepted');
  });

  test('is not given to an invitation that held too long, when others have taken all', async () => {
    const early = await invite('b@globex.test');
    await shop.goTo('2026-07-09T15:00:00.000Z');
    for (const name of ['c', 'd', 'e', 'f']) await invite(`${name}@globex.test`);
    if (early.kind !== 'accepted') throw new Error(early.kind);
    const joined = await shop.write((rows) =>
      acceptInvitation(rows, shop.deps, doing, { member: early.member.id, person: 'bob' }),
    );
    expect(joined).toMatchObject({
      kind: 'accepted',
      member: { status: 'active', hasSeat: false },
    });
  });

  test('that is taken back, or whose member is removed, is free at once', async () => {
    for (const name of ['b', 'c', 'd']) await shop.member('globex', name, ['member']);
    await shop.member('globex', 'e', ['member']);
    expect((await invite('f@globex.test')).kind).toBe('refused');
    const [b, c] = await shop.read((rows) => rows.members.all({ person: ['b', 'c'] }));
    const change = { account: 'globex', member: b?.id ?? '', hasSeat: false, by: admin };
    await shop.write((rows) => changeMember(rows, shop.deps, doing, change));
    expect((await invite('f@globex.test')).kind).toBe('accepted');
    const removal = { account: 'globex', member: c?.id ?? '' };
    await shop.write((rows) => removeMember(rows, shop.deps, doing, removal));
    expect((await invite('g@globex.test')).kind).toBe('accepted');
  });

  test('is not given twice to one address', async () => {
    await invite('b@globex.test');
    expect((await invite('B@globex.test')).kind).toBe('conflict');
  });
});

describe('more seats', () => {
  test('in small numbers wait for their payment, and nothing moves before', async () => {
    const answer = await requestSeats(2);
    expect(answer).toMatchObject({
      kind: 'needs-payment',
      decision: { outcome: 'payment', priced: { total: { minor: '24158', currency: 'EUR' } } },
    });
    expect((await subscription())?.seats).toBe(5);
    expect(await shop.read((rows) => rows.invoices.count())).toBe(0);
  });

  test('are there when they are paid, for exactly what was quoted', async () => {
    const waiting = await requestSeats(2);
    if (waiting.kind !== 'needs-payment') throw new Error(waiting.kind);
    const total = waiting.decision.priced?.total;
    if (!total) throw new Error('no price');
    const order = {
      ...{ account: 'globex', request: 'request-seats', fields: { requested: 2 } },
      requester: admin,
    };
    const dearer = { ...total, minor: String(BigInt(total.minor) + 1n) };
    const changed = await shop.write((rows) =>
      fulfilOrder(rows, shop.deps, doing, { ...order, quote: { id: 'q1', total: dearer } }),
    );
    expect(changed).toEqual({ kind: 'quote-changed', total });
    const done = await shop.write((rows) =>
      fulfilOrder(rows, shop.deps, doing, { ...order, quote: { id: 'q1', total } }),
    );
    expect(done).toMatchObject({
      kind: 'done',
      request: { id: waiting.request.id, status: 'done' },
      invoice: { status: 'paid', total, quoteId: 'q1' },
    });
    expect(await subscription()).toMatchObject({ seats: 7, paidThrough: '2027-06-01' });
    await shop.goTo('2026-07-02T15:00:01.000Z');
    const notices = await shop.read((rows) => rows.notices.all());
    expect(notices.map(({ template, to }) => [template, to])).toEqual([
      ['seats-added', 'billing-contact'],
    ]);
  });

  test('rule 28: are told to every policy of the subscription', async () => {
    const total = { minor: '24158', exponent: 2, currency: 'EUR' };
    await shop.write((rows) =>
      fulfilOrder(rows, shop.deps, doing, {
        ...{ account: 'globex', request: 'request-seats', fields: { requested: 2 } },
        ...{ requester: admin, quote: { id: 'q1', total } },
      }),
    );
    for (const name of ['b', 'c', 'd', 'e', 'f', 'g']) {
      expect((await invite(`${name}@globex.test`)).kind).toBe('accepted');
    }
    expect((await invite('h@globex.test')).kind).toBe('refused');
  });

  test('in large numbers wait for a manager; the vote steps the policy in the same transaction', async () => {
    await shop.member('globex', 'max', ['manager'], false);
    const answer = await requestSeats(10);
    expect(answer).toMatchObject({
      kind: 'accepted',
      request: { status: 'waiting' },
      decision: { outcome: 'approval', approval: { name: 'seat-change' } },
    });
    expect(await vote('max')).toMatchObject({ kind: 'accepted', approval: { status: 'approved' } });
    expect((await subscription())?.seats).toBe(15);
    const [request] = await shop.read((rows) => rows.requests.all());
    expect(request?.status).toBe('done');
    const [invoice] = await shop.read((rows) => rows.invoices.all());
    expect(invoice?.status).toBe('open');
  });

  test('are not approved by the requester, nor by somebody who was not asked, nor for another content', async () => {
    await shop.member('globex', 'max', ['manager'], false);
    await shop.member('globex', 'eve', ['member'], false);
    await requestSeats(10);
    expect(await vote('ada')).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'requester-cannot-approve' }],
    });
    expect(await vote('eve')).toMatchObject({ kind: 'refused', reasons: [{ code: 'not-asked' }] });
    expect(await vote('max', 'approve', 'f'.repeat(64))).toEqual({ kind: 'conflict' });
    expect((await subscription())?.seats).toBe(5);
    expect((await vote('max')).kind).toBe('accepted');
  });

  test('escalate to the owner after two business days, over a holiday', async () => {
    await shop.member('globex', 'max', ['manager'], false);
    await shop.member('globex', 'olga', ['account-owner'], false);
    await requestSeats(10);
    expect(await vote('olga')).toMatchObject({ kind: 'refused' });
    await shop.goTo('2026-07-07T15:00:00.000Z');
    expect(shop.failures).toEqual([]);
    expect((await vote('olga')).kind).toBe('accepted');
    expect((await subscription())?.seats).toBe(15);
  });

  test('nobody answered for are denied by the clock, and the requester is told', async () => {
    await shop.member('globex', 'max', ['manager'], false);
    await requestSeats(10);
    await shop.goTo('2026-07-20T15:00:00.000Z');
    const [request] = await shop.read((rows) => rows.requests.all());
    expect(request?.status).toBe('timed-out');
    const told = await shop.read((rows) => rows.notices.all());
    expect(told.filter(({ template }) => template === 'seats-no-answer')).toMatchObject([
      { to: 'requester', persons: ['ada'] },
    ]);
  });

  test('are taken back by the requester, and by nobody else', async () => {
    await shop.member('globex', 'max', ['manager'], false);
    const made = await requestSeats(10);
    if (made.kind !== 'accepted') throw new Error(made.kind);
    const withdraw = (person: string) =>
      shop.write((rows) =>
        withdrawRequest(rows, shop.deps, doing, {
          ...{ account: 'globex', request: made.request.id, person },
        }),
      );
    expect((await withdraw('max')).kind).toBe('refused');
    expect(await withdraw('ada')).toMatchObject({
      kind: 'accepted',
      request: { status: 'withdrawn' },
    });
    expect((await withdraw('ada')).kind).toBe('conflict');
    expect(await shop.read((rows) => rows.approvals.count({ status: 'waiting' }))).toBe(0);
  });

  test('of a sub-account are approved by the parent company, where the sub-account has nobody', async () => {
    await shop.account('globex-uk', {
      kind: 'sub-account',
      parent: 'globex',
      zone: 'Europe/London',
    });
    await shop.member('globex', 'max', ['manager'], false);
    await shop.subscription('globex-uk', {
      event: 'subscribed',
      fields: { 'paid-through': '2027-06-01' },
    });
    const answer = await shop.request('globex-uk', 'uma', ['customer-admin'], 'request-seats', {
      requested: 10,
    });
    expect(answer.kind).toBe('accepted');
    expect((await vote('max')).kind).toBe('accepted');
    const own = await shop.read((rows) => rows.subscriptions.get('globex-uk-sub'));
    expect(own?.seats).toBe(15);
    expect((await subscription())?.seats).toBe(5);
  });

  test('are never approved by a reseller', async () => {
    await shop.account('resale', { kind: 'reseller' });
    await shop.account('initech', { parent: 'resale', zone: 'America/Chicago' });
    await shop.member('resale', 'rex', ['manager'], false);
    await shop.subscription('initech', {
      event: 'subscribed',
      fields: { 'paid-through': '2027-06-01' },
    });
    await shop.request('initech', 'ina', ['customer-admin'], 'request-seats', { requested: 10 });
    expect(await vote('rex')).toMatchObject({ kind: 'refused', reasons: [{ code: 'not-asked' }] });
  });

  test('less of them come at the end of the term, and can be seen until then', async () => {
    await shop.request('globex', 'ada', ['customer-admin'], 'remove-seats', { removed: 2 });
    expect(await subscription()).toMatchObject({
      seats: 5,
      scheduled: [
        { what: 'seats', change: { kind: 'quantity', by: -2 }, at: '2027-06-01T05:00:00.000Z' },
      ],
    });
    await shop.payBy('globex', 'test-succeeds');
    await shop.goTo('2027-06-01T05:00:00.000Z');
    expect(shop.failures).toEqual([]);
    expect(await subscription()).toMatchObject({ seats: 3, scheduled: [] });
  });
});
