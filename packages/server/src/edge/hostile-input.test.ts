import type { RouteContract } from '@lintel/contract';
import { ROUTES } from '@lintel/contract/schemas';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { appShop, type AppShop } from '../../test/app-shop.ts';

let shop: AppShop;
let portal: string;
beforeAll(async () => {
  shop = await appShop();
  portal = await shop.session('nordwind', 'ada');
});

const routes = Object.entries<RouteContract>(ROUTES).filter(([name]) => name !== 'readStream');

/** A body that each route takes, so that mutations of it get past the first check. */
const GOOD: Readonly<Record<string, unknown>> = {
  createPortalSession: {
    ...{
      account: 'nordwind',
      user: { id: 'ada', name: 'Ada' },
      origin: 'https://app.acme.example',
    },
    ...{ widgets: ['portal'], roles: ['member'] },
  },
  createAccount: {
    ...{ id: 'fresh', kind: 'customer', name: 'Fresh', parent: 'acme', zone: 'Europe/Berlin' },
    ...{ region: 'EU', currency: 'EUR', locale: null },
  },
  createSubscription: {
    ...{ id: 's', plan: 'starter', interval: 'year', seats: 5, addOns: { 'more-calls': 1 } },
    ...{ event: 'sign-up', fields: {}, choices: {} },
  },
  reportEvent: { event: 'sign-up', account: 'nordwind', subscription: 'nordwind-sub', fields: {} },
  setFacts: { account: 'nordwind', facts: { 'data-moves': true } },
  checkEntitlements: { features: ['editor', 'seats'] },
  reportUsage: {
    events: [
      {
        id: 'u1',
        account: 'nordwind',
        meter: 'api-calls',
        quantity: 1,
        at: '2026-06-01T08:00:00Z',
      },
    ],
  },
  inviteMember: { email: 'x@y.test', name: 'X', roles: ['member'], withSeat: true },
  addMember: {
    ...{ account: 'nordwind', person: 'x', email: 'x2@y.test', name: 'X', roles: ['member'] },
    withSeat: true,
  },
  setMemberPeople: {
    relations: [{ role: 'manager', person: 'x' }],
    away: { from: '2026-06-01T08:00:00Z', to: '2026-06-02T08:00:00Z', standIn: 'y' },
  },
  changeMember: { roles: ['member'], hasSeat: true },
  acceptInvitation: { person: 'x' },
  decide: { ask: [{ request: 'request-seats', fields: { requested: 2 } }] },
  makeRequest: {
    ...{ request: 'request-seats', fields: { requested: 2 }, justification: 'x' },
    decisionId: 'dec',
  },
  decideApproval: { vote: 'deny', comment: 'no', contentHash: 'x' },
  answerReview: { member: 'x', answer: 'keep' },
  makeQuote: { request: 'request-seats', fields: { requested: 2 } },
  startCheckout: { quoteId: 'q', method: 'test-succeeds' },
  confirmCheckout: { confirmation: '1' },
  setPaymentMethod: { method: 'test-succeeds' },
  payInvoice: { method: 'test-succeeds' },
  beginSubject: {
    ...{ account: 'nordwind', kind: 'device', id: 'd1', facts: { 'devices-limit': 3 } },
    ...{ event: 'sign-up', fields: {} },
  },
  askForSubject: { account: 'nordwind', request: 'heartbeat', fields: {} },
  endSubject: { account: 'nordwind' },
  undoMove: { account: 'nordwind', subject: 'nordwind-sub' },
  turnSwitch: { on: false, reason: 'no' },
  setLegalHold: { on: true, reason: 'no' },
  publishPolicies: { files: [{ path: 'a.lintel', text: 'policy' }] },
  moveClock: { by: { count: 1, unit: 'minute' } },
};

const HOSTILE: readonly unknown[] = [
  ...[null, true, -1, 0.5, 1e308, 2 ** 53, '', 'x', [], [1], {}, 'x'.repeat(5000)],
  ...['__proto__', '../../etc/passwd', '${7*7}', "' or 1=1 --", '\u0000\u2028', '💥'],
  ...['9'.repeat(400), { minor: '1', exponent: 2, currency: 'EUR' }, { $gt: '' }],
  { minor: '1e3', exponent: -1, currency: 'eur' },
];

/** Each value inside of a body replaced by something else, one at a time. */
function mutations(value: unknown, replacement: unknown): readonly unknown[] {
  const here = [replacement];
  if (Array.isArray(value)) {
    return here.concat(
      value.flatMap((item, at) =>
        mutations(item, replacement).map((changed) => value.with(at, changed)),
      ),
    );
  }
  if (typeof value !== 'object' || value === null) return here;
  return here.concat(
    Object.entries(value).flatMap(([key, part]) =>
      mutations(part, replacement).map((changed) => ({ ...value, [key]: changed })),
    ),
    [{ ...value, surprise: replacement }],
  );
}

async function send(route: RouteContract, body: unknown) {
  const path = route.path.replaceAll(/\{[a-z]+\}/g, 'nordwind');
  const token = route.by === 'portal' ? portal : shop.keys.acme;
  return shop.call(route.method, path, body === undefined ? { token } : { token, body });
}

describe.each(routes.filter(([, { body }]) => body !== undefined))('%s', (name, route) => {
  test('answers every mutation of its body with an answer or a problem, never with a fault of ours', async () => {
    const good = GOOD[name];
    expect(good, 'a good body is needed to make bad ones from').toBeDefined();
    for (const replacement of HOSTILE) {
      for (const body of mutations(good, replacement)) {
        const { status, body: answer } = await send(route, body);
        const cause = shop.log.at(-1)?.cause;
        expect(status, `${JSON.stringify(body)?.slice(0, 300)} ${String(cause)}`).toBeLessThan(500);
        if (status < 400) continue;
        expect(answer).toMatchObject({ status, code: expect.any(String), fix: expect.any(String) });
      }
    }
  });
});

test('no route falls over anything at all', async () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(...HOSTILE));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), anything, async ([, route], body) => {
      const { status } = await send(route, route.method === 'GET' ? undefined : body);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 500 },
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('a token, a path or a query of any kind is answered with a problem', async () => {
  const odd = fc.string({ unit: 'grapheme', maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(odd, odd, odd, async (segment, query, token) => {
      const path = `/v1/quotes/${encodeURIComponent(segment)}?${encodeURIComponent(query)}=1`;
      const { status, body } = await shop.call('GET', path, { token: encodeURIComponent(token) });
      expect([401, 404, 405, 422]).toContain(status);
      expect(body).toMatchObject({ status });
    }),
    { numRuns: 200 },
  );
});
