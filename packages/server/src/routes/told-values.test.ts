import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, exampleFiles, type AppShop } from '../../test/app-shop.ts';

const risk = `
policy "Risk" version 1 {
  for every account
  time zone of account
  each day ends at 00:00

  fact reviewed-on is date or nothing
  fact exposure    is money in EUR

  start state normal "Normal" {
    access full
    once exposure > 50 EUR go to watched
  }

  state watched "Watched" {
    access full
    once exposure <= 50 EUR go to normal
  }
}
`;

let shop: AppShop;
beforeEach(async () => {
  shop = await appShop();
  const files = [...exampleFiles, { path: 'risk.lintel', text: risk }];
  const { status, body } = await shop.vendor('POST', '/v1/policies', { files });
  if (status !== 201) throw new Error(JSON.stringify(body));
});

const account = 'nordwind';
const tell = (facts: unknown) => shop.vendor('POST', '/v1/facts', { account, facts });
const report = (event: string, fields: unknown) =>
  shop.vendor('POST', '/v1/events', { event, account, fields });
const kept = async () =>
  (await shop.store.read('acme', (rows) => rows.accounts.get(account)))?.facts;
const entries = () => shop.store.read('acme', (rows) => rows.audit.count({ account }));
const euros = (minor: string) => ({ minor, exponent: 2, currency: 'EUR' });

describe('facts that the vendor tells', () => {
  test('are told to the policies that read them', async () => {
    const answer = await tell({ exposure: euros('5001'), 'reviewed-on': '2026-05-01' });
    expect(answer).toMatchObject({
      status: 200,
      body: { heardBy: [{ policy: 'Risk', state: 'watched' }] },
    });
    expect(await tell({ 'reviewed-on': null })).toMatchObject({ status: 200 });
  });

  test.each([
    ['a number as text', { 'devices-active': 'many' }, 'a number'],
    ['a date that is none', { 'reviewed-on': '2026-02-30' }, 'a date'],
    ['a bare number for money', { exposure: 50 }, 'money in EUR'],
    ['another currency', { exposure: { ...euros('1'), currency: 'USD' } }, 'money in EUR'],
    ['nothing, where there must be something', { exposure: null }, 'money in EUR'],
    ['a name that nobody declares', { 'exposure-total': 1 }, 'no policy declares'],
  ])(
    '%s is refused, with the fact, what is expected and what to send',
    async (_, bad, expected) => {
      const [name = ''] = Object.keys(bad);
      const answer = await tell({ 'data-moves': true, ...bad });
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-request' } });
      const { errors, detail } = answer.body as { errors: { path: string }[]; detail: string };
      expect(errors.map(({ path }) => path)).toEqual([`facts.${name}`]);
      expect(detail).toContain(expected);
      expect(await kept()).toEqual({});
    },
  );
});

describe('events that are reported', () => {
  test('with the fields of the catalogue are heard', async () => {
    expect((await report('subscribed', { 'paid-through': '2027-09-01' })).status).toBe(200);
  });

  test.each([
    ['a field of another type', 'subscribed', { 'paid-through': 5 }, 'fields.paid-through'],
    ['a field that the event has not', 'sign-up', { colour: 'red' }, 'fields.colour'],
    ['an event that no catalogue knows', 'moon-landing', {}, 'event'],
    ['a request', 'request-seats', {}, 'event'],
  ])('%s is refused, and nobody has heard it', async (_, event, fields, path) => {
    const before = await entries();
    const answer = await report(event, fields);
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid-request', errors: [{ path }] },
    });
    expect(await entries()).toBe(before);
  });

  test('a subscription does not begin with a field of another type', async () => {
    const begin = (id: string, paidThrough: unknown) =>
      shop.vendor('POST', '/v1/accounts/sunny/subscriptions', {
        ...{ id, plan: 'starter', interval: 'year', event: 'subscribed' },
        fields: { 'paid-through': paidThrough },
      });
    expect(await begin('one', 'soon')).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'fields.paid-through' }] },
    });
    expect((await begin('one', '2027-01-01')).status).toBe(201);
  });
});
