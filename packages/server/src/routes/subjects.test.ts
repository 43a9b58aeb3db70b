import { beforeEach, describe, expect, test } from 'vitest';
import { appShop, type AppShop } from '../../test/app-shop.ts';

const account = 'nordwind';
let shop: AppShop;
beforeEach(async () => {
  shop = await appShop();
});

const begin = (id: string, facts: unknown = { 'devices-active': 0, 'devices-limit': 3 }) =>
  shop.vendor('POST', '/v1/subjects', { account, kind: 'device', id, facts });
const ask = (id: string, request: string) =>
  shop.vendor('POST', `/v1/subjects/${id}/requests`, { account, request });
const list = async () =>
  (await shop.vendor('GET', `/v1/accounts/${account}/subjects`)).body as {
    items: { id: string; policies: { state: string; access: string; status: string }[] }[];
  };

describe('a device', () => {
  test('is begun, activated by the product, listed with its state, and ended', async () => {
    expect(await begin('laptop')).toMatchObject({
      status: 201,
      body: { id: 'laptop', kind: 'device', policies: [{ state: 'registered', access: 'none' }] },
    });
    expect(await ask('laptop', 'activate')).toMatchObject({
      status: 200,
      body: { outcome: 'instant' },
    });
    expect((await list()).items).toMatchObject([
      { id: 'laptop', policies: [{ policy: 'Device lease', state: 'leased', access: 'full' }] },
    ]);
    expect(await shop.vendor('POST', '/v1/subjects/laptop/end', { account })).toMatchObject({
      status: 200,
      body: { policies: [{ state: 'leased', status: 'ended' }] },
    });
  });

  test('is refused in the words of its policy', async () => {
    await begin('laptop', { 'devices-active': 3, 'devices-limit': 3 });
    expect(await ask('laptop', 'activate')).toMatchObject({
      status: 200,
      body: {
        outcome: 'refused',
        reasons: [{ message: 'All devices of this licence are in use. Release one first.' }],
      },
    });
  });

  test('is asked for by a person of the account', async () => {
    await begin('laptop');
    const ada = await shop.as(account, 'ada');
    const body = { request: 'release', subject: 'laptop' };
    expect(await ada('POST', '/v1/requests', body)).toMatchObject({ status: 201 });
    expect((await list()).items).toMatchObject([{ policies: [{ state: 'released' }] }]);
    expect(await ada('POST', '/v1/requests', { ...body, subject: 'other' })).toMatchObject({
      status: 422,
    });
  });

  test('that does not exist, is there already, or is of no kind, is said so', async () => {
    await begin('laptop');
    expect(await begin('laptop')).toMatchObject({ status: 409 });
    expect(await ask('phone', 'activate')).toMatchObject({ status: 404 });
    expect(await ask('laptop', 'fly')).toMatchObject({ status: 422 });
    expect(await shop.vendor('POST', '/v1/subjects/phone/end', { account })).toMatchObject({
      status: 404,
    });
    const body = { account, kind: 'boat' };
    expect(await shop.vendor('POST', '/v1/subjects', body)).toMatchObject({ status: 422 });
    const event = { account, subject: 'phone', event: 'sign-up' };
    expect(await shop.vendor('POST', '/v1/events', event)).toMatchObject({ status: 404 });
    expect(await shop.vendor('GET', '/v1/accounts/nobody/subjects')).toMatchObject({ status: 404 });
  });

  test('is told about by its name, and what is said of the account does not undo it', async () => {
    await begin('laptop');
    await begin('tablet');
    const tell = (facts: unknown, subject?: string) =>
      shop.vendor('POST', '/v1/facts', {
        account,
        ...(subject === undefined ? {} : { subject }),
        facts,
      });
    expect(await tell({ 'devices-active': 3 }, 'laptop')).toMatchObject({
      status: 200,
      body: { heardBy: [{ policy: 'Device lease', state: 'registered' }] },
    });
    await tell({ 'devices-active': 0 });
    expect((await ask('laptop', 'activate')).body).toMatchObject({ outcome: 'refused' });
    expect((await ask('tablet', 'activate')).body).toMatchObject({ outcome: 'instant' });
    await tell({ 'devices-active': 2 }, 'laptop');
    expect((await ask('laptop', 'activate')).body).toMatchObject({ outcome: 'instant' });
  });

  test('of which something is told that cannot be, is said so', async () => {
    await begin('laptop');
    const tell = (facts: unknown, subject: string, whose = account) =>
      shop.vendor('POST', '/v1/facts', { account: whose, subject, facts });
    expect(await tell({ 'devices-active': 1 }, 'phone')).toMatchObject({ status: 404 });
    expect(await tell({ 'devices-active': 1 }, 'laptop', 'sunny')).toMatchObject({ status: 404 });
    expect(await tell({ 'devices-active': 'many' }, 'laptop')).toMatchObject({ status: 422 });
    // No policy about devices reads it.
    expect(await tell({ 'data-moves': true }, 'laptop')).toMatchObject({ status: 422 });
    await shop.vendor('POST', '/v1/subjects/laptop/end', { account });
    expect(await tell({ 'devices-active': 1 }, 'laptop')).toMatchObject({ status: 404 });
    const ada = await shop.as(account, 'ada');
    const body = { account, subject: 'laptop', facts: {} };
    expect((await ada('POST', '/v1/facts', body)).status).toBe(403);
  });
});
