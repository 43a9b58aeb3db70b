import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, exampleFiles, type AppShop } from '../../test/app-shop.ts';

const review = `review device-check "Devices" version 1 {
  for every device
  time zone of account
  each day ends at the same hour
  fact last-seen is date or nothing
  starts every year on 1 July at 08:00
  open for 14 days
  ask any 1 of manager
  if nobody ask account-owner
  answers keep, remove
  with several answers last counts
  answers may change until close
  effect at close
  if no answer follow recommendation
  recommend keep when last-seen within 8 weeks before close
  recommend remove otherwise
  on keep record "The device is still used"
  on remove record "The device is not used"
}
`;
type Person = Awaited<ReturnType<AppShop['as']>>;
interface Window {
  readonly id: string;
  readonly [field: string]: unknown;
}
let shop: AppShop;
let max: Person;
let ada: Person;
beforeEach(async () => {
  shop = await appShop();
  const files = [...exampleFiles, { path: 'devices.lintel', text: review }];
  expect((await shop.vendor('POST', '/v1/policies', { files })).status).toBe(201);
  await device('nordwind', 'pump', { 'last-seen': '2026-06-20' });
  await device('nordwind', 'valve', { 'last-seen': '2026-01-02' });
  await device('sunny', 'lamp', {});
  max = await shop.as('nordwind', 'max');
  ada = await shop.as('nordwind', 'ada');
  await shop.goTo('2026-07-02T08:00:00.000Z');
});

async function device(account: string, id: string, facts: object): Promise<void> {
  const body = { account, kind: 'device', id, facts };
  const answer = await shop.vendor('POST', '/v1/subjects', body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
}
const inbox = async (person: Person, query = '') => {
  const { status, body } = await person('GET', `/v1/reviews${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return (body as { items: Window[] }).items;
};
const only = async (person: Person, query = ''): Promise<Window> => {
  const [window, ...more] = await inbox(person, query);
  if (!window || more.length > 0) throw new Error('not one window');
  return window;
};
const say = (person: Person, window: string, member: string, answer: string) =>
  person('POST', `/v1/reviews/${window}/answers`, { member, answer });

describe('the windows in which somebody is asked', () => {
  test('are told with what they are about and how much is left to do', async () => {
    expect(await only(max)).toMatchObject({
      ...{ review: 'device-check', title: 'Devices', version: 1, about: 'device' },
      ...{ account: { id: 'nordwind', name: 'Nordwind' }, status: 'open' },
      ...{ openedAt: '2026-07-01T06:00:00.000Z', closesAt: '2026-07-15T06:00:00.000Z' },
      ...{ answers: ['keep', 'remove'], mayChange: true, members: 2, toAnswer: 2 },
    });
    expect(await inbox(max, '?status=closed')).toEqual([]);
    const { id } = await only(max);
    await say(max, id, 'pump', 'keep');
    expect(await only(max)).toMatchObject({ members: 2, toAnswer: 1 });
  });

  test('are hidden from those who are not asked, and shown to those who oversee the account', async () => {
    const milo = await shop.as('nordwind', 'milo');
    const { id } = await only(max);
    expect(await inbox(milo)).toEqual([]);
    expect((await milo('GET', `/v1/reviews/${id}`)).status).toBe(404);
    expect((await say(milo, id, 'pump', 'keep')).status).toBe(404);
    expect(await only(ada)).toMatchObject({ id, members: 2, toAnswer: 0 });
  });

  test('are asked of the people above where an account below has nobody', async () => {
    await device('labs', 'laser', {});
    await shop.goTo('2027-07-02T08:00:00.000Z');
    const windows = await inbox(max);
    const labs = windows.find(({ account }) => (account as { id: string }).id === 'labs');
    expect(labs).toMatchObject({ toAnswer: 1 });
    expect((await say(max, labs?.id ?? '', 'laser', 'keep')).status).toBe(200);
  });
});

test('the vendor sees which reviews are in force, and how many windows of each are open', async () => {
  expect((await shop.vendor('GET', '/v1/policies')).body).toMatchObject({
    reviews: [
      {
        review: 'device-check',
        title: 'Devices',
        version: 1,
        openWindows: 2,
        file: 'devices.lintel',
      },
    ],
  });
});

describe('one window', () => {
  test('has its subjects with what is recommended, asked and answered', async () => {
    const { id } = await only(max);
    await say(max, id, 'valve', 'keep');
    const { status, body } = await max('GET', `/v1/reviews/${id}`);
    expect(status).toBe(200);
    const asked = [{ person: 'max', name: 'max' }];
    expect(body).toMatchObject({
      ...{ id, nextCursor: null },
      items: [
        {
          ...{ member: 'pump', label: 'pump', facts: { 'last-seen': '2026-06-20' }, asked },
          ...{ recommendation: 'keep', own: null, mayAnswer: true, result: null },
        },
        {
          ...{ member: 'valve', recommendation: 'remove', own: { answer: 'keep' } },
          given: [{ person: 'max', answer: 'keep' }],
        },
      ],
    });
  });

  test('recommends by what is known now', async () => {
    await device('sunny', 'gauge', {});
    await shop.goTo('2027-07-02T08:00:00.000Z');
    const sam = await shop.as('sunny', 'sam');
    const { id } = await only(sam);
    const gauge = async () => {
      const { body } = await sam('GET', `/v1/reviews/${id}`);
      return (body as { items: Window[] }).items.find(({ member }) => member === 'gauge');
    };
    expect(await gauge()).toMatchObject({ facts: {}, recommendation: null });
    const facts = { 'last-seen': '2027-07-01' };
    expect((await shop.vendor('POST', '/v1/facts', { account: 'sunny', facts })).status).toBe(200);
    expect(await gauge()).toMatchObject({ facts, recommendation: 'keep' });
  });

  test('is left by what is no more', async () => {
    const { id } = await only(max);
    await shop.vendor('POST', '/v1/subjects/valve/end', { account: 'nordwind' });
    const { body } = await ada('GET', `/v1/reviews/${id}`);
    expect(body).toMatchObject({
      items: [
        { member: 'pump', leftAt: null },
        { member: 'valve', leftAt: '2026-07-02T08:00:00.000Z', mayAnswer: false },
      ],
    });
  });

  test('is read in pages', async () => {
    const { id } = await only(max);
    const first = (await max('GET', `/v1/reviews/${id}?limit=1`)).body;
    expect(first).toMatchObject({ items: [{ member: 'pump' }], nextCursor: 'pump' });
    const second = (await max('GET', `/v1/reviews/${id}?limit=1&cursor=pump`)).body;
    expect(second).toMatchObject({ items: [{ member: 'valve' }], nextCursor: null });
  });

  test('of another account is nowhere to be found, whoever asks', async () => {
    const { id } = await only(max);
    const sam = await shop.as('sunny', 'sam');
    for (const answer of [
      await sam('GET', `/v1/reviews/${id}`),
      await sam('GET', '/v1/reviews?account=nordwind'),
      await say(sam, id, 'pump', 'remove'),
      await shop.call('GET', `/v1/reviews/${id}`, { token: shop.keys.other }),
      await shop.call('GET', '/v1/reviews?account=nordwind', { token: shop.keys.other }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await only(sam)).toMatchObject({ account: { id: 'sunny' }, members: 1 });
  });
});

describe('an answer', () => {
  test('may be given again, and replaced until the close', async () => {
    const { id } = await only(max);
    expect(await say(max, id, 'pump', 'keep')).toMatchObject({
      ...{ status: 200, body: { member: 'pump', own: { answer: 'keep' }, mayAnswer: true } },
    });
    expect((await say(max, id, 'pump', 'keep')).status).toBe(200);
    expect((await say(max, id, 'pump', 'remove')).body).toMatchObject({
      own: { answer: 'remove' },
    });
  });

  test('is refused in words that say why', async () => {
    const { id } = await only(max);
    expect(await say(ada, id, 'pump', 'keep')).toMatchObject({
      ...{ status: 409, body: { code: 'refused', reasons: [{ code: 'not-asked' }] } },
    });
    expect(await say(max, id, 'pump', 'perhaps')).toMatchObject({
      ...{ status: 409, body: { detail: 'The answers are keep, remove.' } },
    });
    expect(await say(max, id, 'no-such', 'keep')).toMatchObject({
      ...{ status: 409, body: { detail: '"no-such" is not in the review.' } },
    });
    await shop.goTo('2026-07-16T00:00:00.000Z');
    expect(await say(max, id, 'pump', 'keep')).toMatchObject({
      ...{ status: 409, body: { detail: 'The window of the review is closed.' } },
    });
  });
});

describe('after the close', () => {
  beforeEach(async () => {
    const { id } = await only(max);
    await say(max, id, 'valve', 'keep');
    await shop.goTo('2026-07-16T00:00:00.000Z');
  });

  test('what took effect is there for those who oversee the account, and for the vendor', async () => {
    const { id } = await only(ada, '?status=closed');
    expect(await inbox(ada)).toEqual([]);
    const result = {
      ...{ status: 'closed', toAnswer: 0 },
      items: [
        { member: 'pump', result: { answer: 'keep', by: 'recommendation', people: [] } },
        {
          ...{ member: 'valve', recommendation: 'remove', mayAnswer: false },
          ...{ result: { answer: 'keep', by: 'people', people: ['max'] } },
          given: [{ person: 'max', answer: 'keep' }],
        },
      ],
    };
    expect((await ada('GET', `/v1/reviews/${id}`)).body).toMatchObject(result);
    expect((await shop.vendor('GET', `/v1/reviews/${id}`)).body).toMatchObject(result);
    const path = '/v1/reviews?account=nordwind&status=closed';
    expect((await shop.vendor('GET', path)).body).toMatchObject({ items: [{ id }] });
  });

  test('each step is in the audit of the account', async () => {
    const { body } = await ada('GET', '/v1/audit');
    const { items } = body as { items: { action: string; text: string | null }[] };
    const steps = items.filter(({ action }) => action.startsWith('review '));
    expect(steps.map(({ action }) => action)).toEqual([
      'review decided keep',
      'review decided keep',
      'review closed',
      'review answered',
      'review opened',
    ]);
    expect(steps[0]?.text).toBe('The device is still used');
  });
});
