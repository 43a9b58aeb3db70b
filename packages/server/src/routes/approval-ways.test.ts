import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { testWorld, type Answer, type TestWorld } from '../edge/edge-fixtures.ts';

const read = (path: string): string =>
  readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');

/** A customer on one plan, with people, spoken to through the routes alone. */
interface Office extends TestWorld {
  vendor(method: string, path: string, body?: unknown): Promise<Answer>;
  as(person: string): Promise<(method: string, path: string, body?: unknown) => Promise<Answer>>;
  member(person: string, ...roles: readonly string[]): Promise<string>;
  goTo(instant: string): Promise<void>;
}

const account = 'nordwind';

async function office(
  files: readonly { readonly path: string; readonly text: string }[],
  subscription: Readonly<Record<string, unknown>>,
): Promise<Office> {
  const world = await testWorld();
  const token = world.keys.acme;
  const vendor: Office['vendor'] = (method, path, body) =>
    world.call(method, path, body === undefined ? { token } : { token, body });
  const done = async (answer: Promise<Answer>): Promise<Answer['body']> => {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(JSON.stringify(body), { cause: world.log.at(-1)?.cause });
    return body;
  };
  await done(vendor('POST', '/v1/policies', { files }));
  await done(
    vendor('POST', '/v1/accounts', {
      ...{ id: account, kind: 'customer', name: 'Nordwind', zone: 'Europe/Berlin' },
      ...{ region: 'EU', currency: 'EUR', parent: 'acme' },
    }),
  );
  await done(vendor('POST', `/v1/accounts/${account}/subscriptions`, subscription));
  return {
    ...world,
    vendor,
    async as(person) {
      const session = await world.session(account, person);
      return (method, path, body) =>
        world.call(
          method,
          path,
          body === undefined ? { token: session } : { token: session, body },
        );
    },
    async member(person, ...roles) {
      const email = `${person}@nordwind.test`;
      const body = { account, person, name: person, email, roles };
      return String((await done(vendor('POST', '/v1/members/known', body)))['id']);
    },
    async goTo(instant) {
      await done(vendor('POST', '/v1/dev/clock', { to: instant }));
    },
  };
}

type Person = Awaited<ReturnType<Office['as']>>;

interface Item {
  readonly id: string;
  readonly approval: string;
  readonly contentHash: string;
  readonly mayDecide: boolean;
  readonly [field: string]: unknown;
}

const waiting = async (person: Person, status = 'waiting'): Promise<readonly Item[]> =>
  ((await person('GET', `/v1/approvals?status=${status}`)).body as { items: Item[] }).items;
const vote = async (person: Person, way: string, comment?: string): Promise<Answer> => {
  const [item] = await waiting(person);
  if (item === undefined) throw new Error('nothing waits');
  const { id, contentHash } = item;
  const said = comment === undefined ? {} : { comment };
  return person('POST', `/v1/approvals/${id}/decide`, { vote: way, contentHash, ...said });
};
const ask = (person: Person, request: string, amount: number, justification?: string) =>
  person('POST', '/v1/requests', {
    ...{ request, fields: { amount } },
    ...(justification === undefined ? {} : { justification }),
  });
const outcomes = async (person: Person) =>
  ((await person('GET', '/v1/requests')).body as { items: { status: string }[] }).items.map(
    ({ status }) => status,
  );
const notices = async (shop: Office, person: Person) => {
  await shop.app.worker.drain();
  const { body } = await person('GET', '/v1/notices');
  return (body as { items: { template: string }[] }).items.map(({ template }) => template);
};

describe('approvals of an office', () => {
  const text = read('test/corpus/constructs/approvals.lintel');
  const bought = { id: 'sub', plan: 'basic', interval: 'month', event: 'created', fields: {} };
  let shop: Office;
  let ana: Person;
  let max: Person;
  let anaId: string;
  let maxId: string;
  beforeEach(async () => {
    shop = await office([{ path: 'office.lintel', text }], bought);
    anaId = await shop.member('ana', 'clerk');
    maxId = await shop.member('max', 'manager');
    ana = await shop.as('ana');
    max = await shop.as('max');
  });
  const isManagerOfAna = (person: string) =>
    shop.vendor('POST', `/v1/members/${anaId}/people`, {
      ...{ relations: [{ role: 'manager', person }], away: null },
    });

  test('rule 64: a request says why, or is refused', async () => {
    expect(await ask(ana, 'buy', 50)).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'justification-missing' }] },
    });
    expect(await ask(ana, 'buy', 50, 'It broke')).toMatchObject({ status: 201 });
  });

  test('rule 65: the manager of the one who asks is asked, and else those of the fall-back', async () => {
    const dora = await shop.member('dora', 'director').then(() => shop.as('dora'));
    await ask(ana, 'buy', 50, 'It broke');
    expect(await waiting(dora)).toMatchObject([{ mayDecide: true }]);
    expect((await waiting(max)).some(({ mayDecide }) => mayDecide)).toBe(false);
    expect((await vote(dora, 'approve')).status).toBe(200);
    await isManagerOfAna('max');
    await ask(ana, 'buy', 60, 'It broke');
    expect((await waiting(dora)).some(({ mayDecide }) => mayDecide)).toBe(false);
    expect((await vote(max, 'approve')).status).toBe(200);
    expect(await outcomes(ana)).toEqual(['done', 'done']);
  });

  test('rule 63: the same is refused while it waits, and a change is asked anew', async () => {
    await isManagerOfAna('max');
    await ask(ana, 'buy', 50, 'It broke');
    const [before] = await waiting(max);
    expect(await ask(ana, 'buy', 50, 'It broke')).toMatchObject({
      status: 409,
      body: { reasons: [{ code: 'already-waiting' }] },
    });
    expect((await ask(ana, 'buy', 60, 'It broke')).status).toBe(201);
    const now = await waiting(max);
    expect(now).toHaveLength(1);
    expect(now[0]?.id).not.toBe(before?.id);
    const stale = { vote: 'approve', contentHash: before?.contentHash };
    expect((await max('POST', `/v1/approvals/${String(before?.id)}/decide`, stale)).status).toBe(
      409,
    );
    expect((await vote(max, 'approve')).status).toBe(200);
    expect((await outcomes(ana)).sort()).toEqual(['done', 'refused', 'withdrawn']);
  });

  test('is taken back by the one who asked and by nobody else, and who was asked is told', async () => {
    await isManagerOfAna('max');
    const { body } = await ask(ana, 'buy', 50, 'It broke');
    const { id } = (body as { request: { id: string } }).request;
    expect((await max('POST', `/v1/requests/${id}/withdraw`)).status).toBe(409);
    expect((await ana('POST', `/v1/requests/${id}/withdraw`)).status).toBe(200);
    expect(await outcomes(ana)).toEqual(['withdrawn']);
    expect(await waiting(max)).toEqual([]);
    expect(await notices(shop, max)).toContain('approval-withdrawn');
    expect((await ana('POST', `/v1/requests/${id}/withdraw`)).status).toBe(409);
  });

  test('rule 62: somebody stands in while the other is away, for no longer than the approval allows', async () => {
    await isManagerOfAna('max');
    const eva = await shop.member('eva', 'clerk').then(() => shop.as('eva'));
    const away = (to: string) =>
      shop.vendor('POST', `/v1/members/${maxId}/people`, {
        ...{ relations: [], away: { from: '2026-05-30T00:00:00.000Z', to, standIn: 'eva' } },
      });
    expect((await away('2026-06-20T00:00:00.000Z')).status).toBe(200);
    await ask(ana, 'buy', 50, 'It broke');
    expect((await vote(eva, 'approve')).status).toBe(200);
    expect(await outcomes(ana)).toEqual(['done']);
    await shop.goTo('2026-06-14T09:00:00.000Z');
    await ask(ana, 'buy', 60, 'It broke');
    expect((await waiting(eva)).some(({ mayDecide }) => mayDecide)).toBe(false);
    expect((await vote(max, 'approve')).status).toBe(200);
  });

  test('rule 60: a veto denies, whatever the others say', async () => {
    for (const [person, role] of [
      ['ben', 'finance'],
      ['cem', 'finance'],
      ['lea', 'legal'],
    ] as const)
      await shop.member(person, role);
    const [ben, lea] = [await shop.as('ben'), await shop.as('lea')];
    await ask(ana, 'borrow', 5);
    expect((await vote(ben, 'approve')).status).toBe(200);
    expect((await vote(max, 'approve')).status).toBe(200);
    expect((await vote(lea, 'deny', 'Not legal')).status).toBe(200);
    expect(await outcomes(ana)).toEqual(['denied']);
  });

  test('rule 60: a denial that is no veto asks the next, until enough have agreed', async () => {
    for (const [person, role] of [
      ['ben', 'finance'],
      ['cem', 'finance'],
      ['dan', 'finance'],
      ['lea', 'legal'],
    ] as const)
      await shop.member(person, role);
    await ask(ana, 'borrow', 5);
    await vote(max, 'approve');
    await vote(await shop.as('lea'), 'approve');
    expect((await vote(await shop.as('ben'), 'deny', 'Too much')).status).toBe(200);
    expect(await outcomes(ana)).toEqual(['waiting']);
    await vote(await shop.as('cem'), 'approve');
    await vote(await shop.as('dan'), 'approve');
    expect(await outcomes(ana)).toEqual(['done']);
  });

  test('rule 61: whoever is added later is asked, and an escalation takes the place of the others', async () => {
    await isManagerOfAna('max');
    const [dora, dirk] = await Promise.all(
      (['deputy', 'director'] as const).map(async (role) => {
        await shop.member(`${role}-1`, role);
        return shop.as(`${role}-1`);
      }),
    );
    if (dora === undefined || dirk === undefined) throw new Error('nobody is there');
    await ask(ana, 'buy', 50, 'It broke');
    await shop.goTo('2026-06-02T09:00:00.000Z');
    expect(await waiting(dora)).toMatchObject([{ mayDecide: true }]);
    await shop.goTo('2026-06-04T09:00:00.000Z');
    expect((await waiting(max)).some(({ mayDecide }) => mayDecide)).toBe(false);
    expect(await notices(shop, ana)).toContain('still-waiting');
    await shop.goTo('2026-06-06T09:00:00.000Z');
    expect(await outcomes(ana)).toEqual(['timed-out']);
  });
});

describe('rule 37: an approval in quiet hours', () => {
  test('tells nobody at night what it tells by day', async () => {
    const text = read('test/corpus/constructs/notices.lintel');
    const bought = { id: 'sub', plan: 'berth', interval: 'month', event: 'created', fields: {} };
    const shop = await office([{ path: 'boats.lintel', text }], bought);
    await shop.member('ana', 'owner');
    await shop.member('bob', 'boss');
    const [ana, bob] = [await shop.as('ana'), await shop.as('bob')];
    await shop.goTo('2026-06-01T20:00:00.000Z');
    expect((await ana('POST', '/v1/requests', { request: 'lend', fields: {} })).status).toBe(201);
    expect(await waiting(bob)).toMatchObject([{ mayDecide: true }]);
    expect(await notices(shop, bob)).not.toContain('approval-asked');
    expect((await vote(bob, 'approve')).status).toBe(200);
    await shop.goTo('2026-06-02T05:59:00.000Z');
    expect(await notices(shop, bob)).not.toContain('approval-asked');
    expect(await notices(shop, ana)).not.toContain('lent');
    await shop.goTo('2026-06-02T06:00:00.000Z');
    expect(await notices(shop, bob)).toContain('approval-asked');
    expect(await notices(shop, ana)).toContain('lent');
  });
});

describe('a budget within which nobody is asked', () => {
  const files = ['12-seats-within-a-budget', 'catalogue'].map((name) => ({
    path: `${name}.lintel`,
    text: read(`dsl/cookbook/${name}.lintel`),
  }));
  const bought = {
    ...{ id: 'sub', plan: 'business', interval: 'month', event: 'subscribed' },
    fields: { 'paid-through': '2026-07-01' },
  };

  test('is used up by what is paid, then somebody is asked, and next month there is a new one', async () => {
    const shop = await office(files, bought);
    await shop.member('ana', 'manager', 'billing-contact');
    await shop.member('olga', 'owner');
    const [ana, olga] = [await shop.as('ana'), await shop.as('olga')];
    const add = (wanted: number) =>
      ana('POST', '/v1/requests', { request: 'add-seats', fields: { wanted } });
    const pay = async (wanted: number) => {
      const given = { request: 'add-seats', fields: { wanted } };
      const { body } = await ana('POST', '/v1/quotes', given);
      const paid = { quoteId: body['id'], method: 'test-succeeds' };
      return ana('POST', '/v1/checkouts', paid);
    };
    expect(await add(9)).toMatchObject({ body: { request: { status: 'needs-payment' } } });
    expect(await pay(9)).toMatchObject({ body: { status: 'paid' } });
    expect(await add(2)).toMatchObject({
      body: { request: { status: 'waiting', waitingFor: [{ role: 'owner' }] } },
    });
    expect((await vote(olga, 'approve')).status).toBe(200);
    await shop.goTo('2026-07-02T09:00:00.000Z');
    const asked = { ask: [{ request: 'add-seats', fields: { wanted: 9 } }] };
    const { body } = await ana('POST', '/v1/decisions', asked);
    expect((body as { decisions: { approvers: unknown }[] }).decisions[0]?.approvers).toBeNull();
  });
});
