import { beforeEach, expect, test } from 'vitest';
import { appShop, exampleFiles, type AppShop } from '../../test/app-shop.ts';

const path = (policy: string) => `/v1/policies/${policy}/undo-move`;
const account = 'nordwind';
let shop: AppShop;
beforeEach(async () => {
  shop = await appShop();
});

/** The seats of the example, with another number that needs nobody. */
async function publishNext(): Promise<void> {
  const files = exampleFiles.map((file) =>
    file.path === 'seats.lintel'
      ? {
          path: file.path,
          text: file.text
            .replace('version 2', 'version 3')
            .replace('free-change = 2', 'free-change = 3')
            .replace('  scenario', '  moving from version 2 {\n  }\n\n  scenario'),
        }
      : file,
  );
  const answer = await shop.vendor('POST', '/v1/policies', { files });
  expect(answer.status).toBe(201);
  await shop.app.worker.drain();
}

const outcome = async (requested: number) => {
  const ada = await shop.as(account, 'ada');
  const ask = { ask: [{ request: 'request-seats', fields: { requested } }] };
  const { body } = await ada('POST', '/v1/decisions', ask);
  const { decisions } = body as {
    decisions: { outcome: string; policyVersions: { policy: string; version: number }[] }[];
  };
  const seats = decisions[0]?.policyVersions.find(({ policy }) => policy === 'Seats');
  return [decisions[0]?.outcome, seats?.version];
};

test('rule 43: what moved is put back for one account, and the audit says by whom', async () => {
  expect(await outcome(3)).toEqual(['approval', 2]);
  await publishNext();
  expect(await outcome(3)).toEqual(['payment', 3]);
  expect(await shop.vendor('POST', path('Seats'), { account })).toMatchObject({
    status: 200,
    body: {
      ...{ policy: 'Seats', version: 2 },
      subject: { kind: 'subscription', id: 'nordwind-sub' },
    },
  });
  expect(await outcome(3)).toEqual(['approval', 2]);
  const { body } = await (await shop.as(account, 'olga'))('GET', '/v1/audit');
  expect((body as { items: { action: string }[] }).items[0]).toMatchObject({
    action: 'move to version 2',
    text: 'Moved back from version 3 to version 2.',
  });
});

test('what did not move, what went on since, and what is not there is said so', async () => {
  expect(await shop.vendor('POST', path('Seats'), { account })).toMatchObject({ status: 409 });
  expect(await shop.vendor('POST', path('Nothing'), { account })).toMatchObject({ status: 404 });
  expect(await shop.vendor('POST', path('Seats'), { account: 'nobody' })).toMatchObject({
    status: 404,
  });
  await publishNext();
  const ada = await shop.as(account, 'ada');
  const request = { request: 'request-seats', fields: { requested: 30 }, justification: 'Many' };
  expect((await ada('POST', '/v1/requests', request)).status).toBe(201);
  expect(await shop.vendor('POST', path('Seats'), { account })).toMatchObject({ status: 409 });
});

test('nobody but the vendor undoes a move, and only one of its own accounts', async () => {
  await publishNext();
  const olga = await shop.as(account, 'olga');
  expect((await olga('POST', path('Seats'), { account })).status).toBe(403);
  const token = shop.keys.other;
  const answer = await shop.call('POST', path('Seats'), { token, body: { account } });
  expect(answer.status).toBe(404);
  expect(await outcome(3)).toEqual(['payment', 3]);
});
