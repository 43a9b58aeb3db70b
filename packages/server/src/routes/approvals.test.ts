import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, type AppShop } from '../../test/app-shop.ts';

type Person = Awaited<ReturnType<AppShop['as']>>;
let shop: AppShop;
let ada: Person;
let max: Person;
beforeEach(async () => {
  shop = await appShop();
  ada = await shop.as('nordwind', 'ada');
  max = await shop.as('nordwind', 'max');
});

interface Item {
  readonly id: string;
  readonly contentHash: string;
  readonly mayDecide: boolean;
  readonly [field: string]: unknown;
}
const inbox = async (person: Person, status = 'waiting'): Promise<readonly Item[]> => {
  const { body } = await person('GET', `/v1/approvals?status=${status}`);
  return (body as { items: Item[] }).items;
};
const ask = (person: Person, requested: number) =>
  person('POST', '/v1/requests', {
    ...{ request: 'request-seats', fields: { requested }, justification: 'New team' },
  });
const vote = (person: Person, { id, contentHash }: Item, way: string, comment?: string) =>
  person('POST', `/v1/approvals/${id}/decide`, {
    ...{ vote: way, contentHash, ...(comment === undefined ? {} : { comment }) },
  });
const seats = async () =>
  ((await ada('GET', '/v1/members')).body as { seats: { limit: number } }).seats.limit;

describe('a request that needs approval', () => {
  test('says before it is made who will have to agree, and until when', async () => {
    const body = { ask: [{ request: 'request-seats', fields: { requested: 10 } }] };
    expect((await ada('POST', '/v1/decisions', body)).body).toMatchObject({
      decisions: [
        {
          outcome: 'approval',
          approvers: { stages: [{ title: 'Manager', roles: ['manager'], people: ['max'] }] },
          price: { today: { currency: 'EUR' } },
        },
      ],
    });
  });

  test('waits in the inbox of those who are asked, with what it changes and costs', async () => {
    expect(await ask(ada, 10)).toMatchObject({
      status: 201,
      body: {
        request: { status: 'waiting', waitingFor: [{ role: 'manager', people: ['max'] }] },
        decision: { outcome: 'approval' },
      },
    });
    const [item] = await inbox(max);
    expect(item).toMatchObject({
      status: 'waiting',
      mayDecide: true,
      justification: 'New team',
      requester: { person: 'ada' },
      stage: { title: 'Manager', index: 0, of: 1, approvedSoFar: 0 },
      changes: [{ what: 'seats', before: '5', after: '15' }],
      price: { today: { currency: 'EUR' } },
    });
    expect((item?.['next'] as { what: string }[]).map(({ what }) => what)).toEqual([
      ...['remind', 'escalate', 'deny'],
    ]);
    const [own] = await inbox(ada);
    expect(own).toMatchObject({
      mayDecide: false,
      reasons: [{ code: 'requester-cannot-approve' }],
    });
  });

  test('is counted for those who may decide, and for nobody else', async () => {
    await ask(ada, 10);
    const waiting = async (person: Person) =>
      ((await person('GET', '/v1/entitlements')).body as { waiting: object }).waiting;
    expect(await waiting(max)).toEqual({ requests: 1, approvals: 1 });
    expect(await waiting(ada)).toEqual({ requests: 1, approvals: 0 });
  });

  test('is done when they agree', async () => {
    await ask(ada, 10);
    const [item] = await inbox(max);
    expect(await vote(max, item as Item, 'approve')).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
    expect(await seats()).toBe(15);
    expect(await inbox(max)).toEqual([]);
    expect(await inbox(max, 'decided')).toMatchObject([{ chain: [{ decidedBy: ['max'] }] }]);
  });

  test('is denied only with a reason, which the requester reads', async () => {
    await ask(ada, 10);
    const [item] = await inbox(max);
    expect((await vote(max, item as Item, 'deny')).status).toBe(422);
    expect((await vote(max, item as Item, 'deny', 'Not now')).status).toBe(200);
    expect(await seats()).toBe(5);
    expect((await ada('GET', '/v1/requests')).body).toMatchObject({
      items: [{ status: 'denied' }],
    });
    await shop.app.worker.drain();
    expect((await ada('GET', '/v1/notices')).body).toMatchObject({
      items: [{ template: 'seats-denied', to: 'requester' }],
    });
    expect((await max('GET', '/v1/notices')).body).toMatchObject({
      items: [{ template: 'approval-asked' }],
    });
  });

  test('is not decided by its requester, nor by somebody who was shown something else', async () => {
    await ask(ada, 10);
    const [item] = await inbox(max);
    expect(await vote(ada, item as Item, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'refused', reasons: [{ code: 'requester-cannot-approve' }] },
    });
    const stale = { ...(item as Item), contentHash: 'of-something-else' };
    expect(await vote(max, stale, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'approval-changed' },
    });
    expect(await seats()).toBe(5);
  });

  test('may be taken back by its requester, and by nobody else', async () => {
    const { body } = await ask(ada, 10);
    const { id } = body['request'] as { id: string };
    const olga = await shop.as('nordwind', 'olga');
    expect((await olga('POST', `/v1/requests/${id}/withdraw`)).status).toBe(409);
    expect(await ada('POST', `/v1/requests/${id}/withdraw`)).toMatchObject({
      status: 200,
      body: { status: 'withdrawn' },
    });
    expect(await inbox(max)).toEqual([]);
  });

  test('of a sub-account is decided in the account above it, and is nobody’s business elsewhere', async () => {
    const lena = await shop.as('labs', 'lena');
    await ask(lena, 10);
    const [item] = await inbox(max);
    expect(item).toMatchObject({ account: { id: 'labs' }, mayDecide: true });
    const sam = await shop.as('sunny', 'sam');
    expect(await inbox(sam)).toEqual([]);
    expect((await vote(sam, item as Item, 'approve')).status).toBe(404);
    expect((await vote(max, item as Item, 'approve')).status).toBe(200);
  });
});

describe('a request whose decision was shown', () => {
  const decided = async (requested: number) => {
    const body = { ask: [{ request: 'request-seats', fields: { requested } }] };
    const { decisions } = (await ada('POST', '/v1/decisions', body)).body as {
      decisions: { id: string; outcome: string }[];
    };
    return decisions[0];
  };
  const make = (requested: number, decisionId = '') =>
    ada('POST', '/v1/requests', {
      ...{ request: 'request-seats', fields: { requested }, decisionId },
    });

  test('is done as it was shown', async () => {
    const shown = await decided(10);
    expect(shown?.outcome).toBe('approval');
    expect((await make(10, shown?.id)).status).toBe(201);
  });

  test('is not done when it would come out worse now', async () => {
    const shown = await decided(2);
    expect(shown?.outcome).toBe('payment');
    expect(await make(10, shown?.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect((await ada('GET', '/v1/requests')).body).toMatchObject({ items: [] });
  });
});

describe('a request that is refused', () => {
  test('is answered in the policy’s own words, with a way out, and stays on record', async () => {
    const answer = await ada('POST', '/v1/requests', {
      ...{ request: 'remove-seats', fields: { removed: 5 } },
    });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'refused',
        detail: 'At least one seat stays. Cancel instead.',
        reasons: [{ code: 'refused-by-policy', source: { policy: 'Seats', version: 2 } }],
      },
    });
    const { items } = (await ada('GET', '/v1/audit')).body as { items: object[] };
    expect(items[0]).toMatchObject({ action: 'request remove-seats', outcome: 'refused' });
  });

  test('offers nothing else to whoever has asked already', async () => {
    await ask(ada, 10);
    const body = { ask: [{ request: 'request-seats', fields: { requested: 10 } }] };
    expect((await ada('POST', '/v1/decisions', body)).body).toMatchObject({
      decisions: [{ outcome: 'refused', reasons: [{ code: 'already-waiting' }], alternatives: [] }],
    });
  });

  test('names first what its own words offer', async () => {
    for (const name of ['bo', 'cy', 'di']) await shop.member('nordwind', name, 'member');
    const body = { ask: [{ request: 'assign-seat', fields: { person: 'bo' } }] };
    expect((await ada('POST', '/v1/decisions', body)).body).toMatchObject({
      decisions: [
        { outcome: 'refused', alternatives: [{ request: 'request-seats', label: 'Add seats' }] },
      ],
    });
  });
});

test('plans are on offer with the decision of changing to each', async () => {
  const { body } = await ada('GET', '/v1/plans');
  const { items } = body as { items: { plan: string; current: boolean; decision: unknown }[] };
  expect(items.find(({ plan }) => plan === 'starter')).toMatchObject({
    ...{ current: true, decision: null },
  });
  expect(items.find(({ plan }) => plan === 'growth')).toMatchObject({
    current: false,
    prices: [{ per: 'month' }, { per: 'year' }],
    decision: { request: 'request-upgrade' },
  });
});
