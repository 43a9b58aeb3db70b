import { beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { SYSTEM } from './command-deps.ts';
import { decideRequest } from './decide-request.ts';
import { fulfilOrder } from './fulfil-order.ts';
import { Look } from './look.ts';
import { readRequest } from './make-request.ts';
import { runEvent } from './run-event.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-06-01T10:00:00.000Z');
  await shop.account('us', { currency: 'USD', region: 'US', zone: 'America/New_York' });
  await shop.subscription('us', {
    ...{ event: 'subscribed', fields: { 'paid-through': '2027-06-01' } },
  });
});

const ada = { person: 'ada', name: 'Ada', roles: ['customer-admin'] };
const decide = (request: string, fields = {}, roles = ada.roles) =>
  shop.read(async (rows) => {
    const look = new Look(rows, shop.deps);
    const given = { account: 'us', request, fields, requester: { ...ada, roles } };
    const asked = await readRequest(look, given);
    if (asked.kind === 'not-found') throw new Error(asked.what);
    return decideRequest(look, { ...asked, account: 'us' });
  });
const subscription = () => shop.read((rows) => rows.subscriptions.get('us-sub'));
const pay = (total: { minor: string; exponent: number; currency: string }, target = 'growth') =>
  shop.write((rows) =>
    fulfilOrder(
      rows,
      shop.deps,
      { actor: SYSTEM },
      {
        ...{ account: 'us', request: 'request-upgrade', fields: { target } },
        ...{ requester: ada, quote: { id: 'q1', total } },
      },
    ),
  );

describe('an upgrade', () => {
  test('of a small difference is paid at once, prorated to the day', async () => {
    const decision = await decide('request-upgrade', { target: 'growth' });
    // 2190 - 550 dollars a year, for 365 of 365 days.
    expect(decision).toMatchObject({
      outcome: 'payment',
      priced: { total: { minor: '164000', currency: 'USD' } },
      requestFacts: { 'price-change': { minor: '13667', currency: 'USD' } },
    });
    const { priced } = decision;
    if (!priced) throw new Error('no price');
    expect((await pay(priced.total)).kind).toBe('done');
    expect(await subscription()).toMatchObject({ plan: 'growth', seats: 25 });
  });

  test('costs less on a later day; the older quote is not honoured, and nothing has moved', async () => {
    const first = (await decide('request-upgrade', { target: 'growth' })).priced;
    if (!first) throw new Error('no price');
    await shop.goTo('2026-08-01T10:00:00.000Z');
    const answer = await pay(first.total);
    expect(answer.kind).toBe('quote-changed');
    expect(await subscription()).toMatchObject({ plan: 'starter' });
    expect(await shop.read((rows) => rows.invoices.count())).toBe(0);
  });

  test('of a large difference is reviewed, and only once at a time', async () => {
    await shop.member('us', 'bo', ['budget-owner'], false);
    const decision = await decide('request-upgrade', { target: 'enterprise' });
    expect(decision).toMatchObject({ outcome: 'approval', approval: { name: 'tier-upgrade' } });
    const made = await shop.request('us', 'ada', ['customer-admin'], 'request-upgrade', {
      target: 'enterprise',
    });
    expect(made).toMatchObject({ kind: 'accepted', request: { status: 'waiting' } });
    const again = await decide('request-upgrade', { target: 'growth' });
    expect(again).toMatchObject({
      outcome: 'refused',
      reasons: [{ message: 'An upgrade is already being reviewed.' }],
    });
    await shop.approve('bo');
    expect(await subscription()).toMatchObject({ plan: 'enterprise' });
  });

  test('ends the policies that are not for the new plan, and others go on', async () => {
    await shop.member('us', 'bo', ['budget-owner'], false);
    await shop.request('us', 'ada', ['customer-admin'], 'request-upgrade', {
      target: 'enterprise',
    });
    await shop.approve('bo');
    expect((await shop.instance('us', 'Seats')).status).toBe('ended');
    expect((await shop.instance('us', 'Tier upgrade')).status).toBe('ended');
    expect((await shop.instance('us', 'Annual subscription')).status).toBe('running');
  });

  test('is refused where it is not sold, before anything is written', async () => {
    await shop.account('jp', { currency: 'JPY', region: 'JP', zone: 'Asia/Tokyo' });
    await shop.subscription('jp', {
      event: 'subscribed',
      fields: { 'paid-through': '2027-06-01' },
    });
    const answer = await shop.request('jp', 'ken', ['customer-admin'], 'request-upgrade', {
      target: 'enterprise',
    });
    expect(answer).toMatchObject({
      kind: 'refused',
      decision: { reasons: [{ message: 'Enterprise is not sold in Japan yet.' }] },
    });
  });

  test('whose difference cannot be told in the policy’s currency is not allowed', async () => {
    await shop.account('de');
    await shop.subscription('de', {
      event: 'subscribed',
      fields: { 'paid-through': '2027-06-01' },
    });
    const answer = await shop.request('de', 'ada', ['customer-admin'], 'request-upgrade', {
      target: 'growth',
    });
    expect(answer.kind).not.toBe('needs-payment');
    expect(answer.kind).toBe('accepted');
  });

  test('is not for everybody, and a form that is not filled in is no refusal', async () => {
    expect(await decide('request-upgrade', { target: 'growth' }, ['member'])).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'role-refused' }],
    });
    expect(await decide('request-upgrade')).toMatchObject({ outcome: 'unknown' });
  });

  test('to a plan that is not there is refused, and never free', async () => {
    expect(await decide('request-upgrade', { target: 'platinum' })).toMatchObject({
      outcome: expect.stringMatching(/refused|unknown/),
    });
  });
});

test('an event is told to its own account only, and unknown names are refused', async () => {
  await shop.account('other', { currency: 'USD', region: 'US' });
  await shop.subscription('other');
  const report = (name: string, account = 'other') =>
    shop.write((rows) =>
      runEvent(rows, shop.deps, { actor: SYSTEM }, { account, event: { name, fields: {} } }),
    );
  expect(await report('first-sign-in')).toMatchObject({
    kind: 'accepted',
    heardBy: [{ policy: 'Free trial', state: 'trialing', answer: 'accepted' }],
  });
  expect(await report('due.trial-end')).toMatchObject({ kind: 'unknown-event' });
  expect(await report('xstate.stop')).toMatchObject({ kind: 'unknown-event' });
  expect(await report('subscribe')).toMatchObject({ kind: 'unknown-event' });
  expect(await report('sign-up', 'nobody')).toEqual({ kind: 'not-found', what: 'account' });
});
