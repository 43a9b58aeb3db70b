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
  await shop.subscription('de');
  await shop.event('de', 'first-sign-in');
});

const ask = (request: string, fields = {}) =>
  shop.read(async (rows) => {
    const look = new Look(rows, shop.deps);
    const requester = { person: 'ada', name: 'Ada', roles: ['customer-admin'] };
    const asked = await readRequest(look, { account: 'de', request, fields, requester });
    if (asked.kind === 'not-found') throw new Error(asked.what);
    const about = { account: 'de', subscription: asked.subscription, event: asked.event };
    return decisionResource(look, about, await decideRequest(look, about));
  });

test('who is refused by a condition reads what else could be asked', async () => {
  const { outcome, alternatives } = await ask('subscribe');
  expect(outcome).toBe('refused');
  expect(alternatives.map(({ request }) => request)).toContain('cancel');
});

test('who wants a plan that is not offered is not told to cancel instead', async () => {
  expect(await ask('change-plan', { target: 'enterprise' })).toMatchObject({
    outcome: 'refused',
    reasons: [{ code: 'no-policy' }],
    price: null,
    alternatives: [],
  });
});
