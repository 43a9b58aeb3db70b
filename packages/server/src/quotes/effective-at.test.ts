import { beforeEach, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { decideRequest } from '../commands/decide-request.ts';
import { Look } from '../commands/look.ts';
import { readRequest } from '../commands/make-request.ts';
import { decisionResource } from './decision-resource.ts';

let shop: Shop;
beforeEach(async () => {
  shop = await exampleShop('2026-06-01T10:00:00.000Z');
  await shop.account('de');
});

const takesEffect = (request: string, fields = {}, roles = ['customer-admin']) =>
  shop.read(async (rows) => {
    const look = new Look(rows, shop.deps);
    const requester = { person: 'ada', name: 'Ada', roles };
    const asked = await readRequest(look, { account: 'de', request, fields, requester });
    if (asked.kind === 'not-found') throw new Error(asked.what);
    const about = { account: 'de', subscription: asked.subscription, event: asked.event };
    const decision = await decisionResource(look, about, await decideRequest(look, about));
    expect(decision.outcome).toBe('instant');
    return decision.effectiveAt;
  });
const subscribe = () =>
  shop.subscription('de', { event: 'subscribed', fields: { 'paid-through': '2027-06-01' } });

test('a cancelled subscription is used until the end of its term, and so the decision says', async () => {
  await subscribe();
  expect(await takesEffect('cancel')).toBe('2027-05-31T22:00:00.000Z');
});

test('what takes access away at once, or takes an end back, takes effect now', async () => {
  await subscribe();
  expect(await takesEffect('pause')).toBeNull();
  await shop.request('de', 'ada', ['customer-admin'], 'cancel');
  expect(await takesEffect('reactivate')).toBeNull();
});

test('seats that are given back go at the end of the term', async () => {
  await subscribe();
  expect(await takesEffect('remove-seats', { removed: 1 })).toBe('2027-05-31T22:00:00.000Z');
});

test('a trial is cancelled, extended and moved to another plan at once', async () => {
  await shop.subscription('de');
  await shop.event('de', 'first-sign-in');
  expect(await takesEffect('cancel')).toBeNull();
  expect(await takesEffect('extend-trial', {}, ['account-manager'])).toBeNull();
  expect(await takesEffect('change-plan', { target: 'growth' })).toBeNull();
});
