import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { RouteAnswer } from '@lintel/contract';
import { makeSecretKey } from '@lintel/server';
import { openSqliteStore, randomBytes, randomIds } from '@lintel/server/node';
import Database from 'better-sqlite3';
import { acmeClient, type AcmeClient, type Caller } from '../../playground/demo/acme-client.ts';
import { fillShop } from '../../playground/demo/acme-shop.ts';
import { examplePolicies } from '../../playground/demo/example-policies.ts';
import { readNoticeTexts } from '../../playground/demo/read-notice-texts.ts';
import { whoIs } from '../../playground/demo/roster.ts';
import { startKillable, type KillableServer } from './stage/killable-server.ts';
import { sendTo } from './stage/open-shop.ts';
import { until } from './stage/until.ts';

const ROUNDS = 3;
const WRITERS = 8;
const ACCOUNT = 'brightwater';
const DAY_MS = 86_400_000;

let folder: string;
let file: string;
let server: KillableServer;
let clients = 0;
const secretKey = makeSecretKey(randomBytes);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lintel-killed-'));
  file = join(folder, 'shop.sqlite');
  const store = openSqliteStore(file);
  const ports = { ids: randomIds, noticeTexts: readNoticeTexts(), log: () => undefined, secretKey };
  const now = new Date().toISOString();
  await fillShop({ ...ports, store }, examplePolicies(), { now, only: ['upgrade'] });
  await store.close();
  server = await startKillable(file, secretKey);
});
afterEach(async () => {
  await server.kill();
  await rm(folder, { recursive: true, force: true });
});

async function killAndRestart(): Promise<void> {
  await server.kill();
  server = await startKillable(file, secretKey);
}

const acme = (): AcmeClient => acmeClient(sendTo(server.api), secretKey, `c${String(++clients)}`);
const owner = (): Promise<Caller> => acme().as(ACCOUNT, whoIs(ACCOUNT, 'account-owner'));

/** One intent, with a key of its own that a repeat uses again. */
interface Write {
  readonly path: string;
  readonly body: unknown;
  readonly token: string;
  readonly key: string;
}

/** Sends a write; `null` when the server died over it and nobody knows what became of it. */
async function send({ path, body, token, key }: Write): Promise<Response | null> {
  const headers = {
    ...{ authorization: `Bearer ${token}`, 'idempotency-key': key },
    'content-type': 'application/json',
  };
  const request = { method: 'POST', headers, body: JSON.stringify(body) };
  try {
    const response = await fetch(server.api + path, request);
    return new Response(await response.arrayBuffer(), response);
  } catch {
    return null;
  }
}

/** Of all writers: what was acknowledged, and what was sent and never answered. */
interface Ledger {
  readonly people: Set<string>;
  readonly usage: Set<string>;
  readonly paid: Set<string>;
  readonly unanswered: Write[];
}

const acknowledged = ({ people, usage, paid }: Ledger): number =>
  people.size + usage.size + paid.size;

async function answered(ledger: Ledger, write: Write, status: number) {
  const response = await send(write);
  if (response === null) {
    ledger.unanswered.push(write);
    return null;
  }
  const body = (await response.json()) as Record<string, unknown>;
  assert.equal(response.status, status, `${write.path}: ${JSON.stringify(body)}`);
  return body;
}

/** Writes one thing after the other until the server is gone. */
async function writeOn(ledger: Ledger, name: string, token: string): Promise<void> {
  for (let turn = 0; ; turn += 1) {
    const key = `${name}-${String(turn)}`;
    const kind = (['person', 'usage', 'seat'] as const)[turn % 3];
    if (kind === 'person') {
      if (!(await answered(ledger, personWrite(key), 201))) return;
      ledger.people.add(key);
    } else if (kind === 'usage') {
      if (!(await answered(ledger, usageWrite(key), 202))) return;
      ledger.usage.add(key);
    } else {
      const quote = await answered(ledger, quoteWrite(key, token), 201);
      if (!quote) return;
      const id = String(quote['id']);
      const checkout = await answered(ledger, checkoutWrite(key, id, token), 201);
      if (!checkout) return;
      assert.equal(checkout['status'], 'paid');
      ledger.paid.add(id);
    }
  }
}

const personWrite = (key: string): Write => ({
  ...{ path: '/v1/members/known', token: secretKey, key: `person-${key}` },
  body: {
    ...{ account: ACCOUNT, person: key, email: `${key}@brightwater.example`, name: key },
    ...{ roles: ['member'], withSeat: false },
  },
});
const usageWrite = (key: string): Write => ({
  ...{ path: '/v1/usage', token: secretKey, key: `usage-${key}` },
  body: { events: [{ id: key, account: ACCOUNT, meter: 'api-calls', quantity: 1 }] },
});
const quoteWrite = (key: string, token: string): Write => ({
  ...{ path: '/v1/quotes', token, key: `quote-${key}` },
  body: { request: 'request-seats', fields: { requested: 1 } },
});
const checkoutWrite = (key: string, quoteId: string, token: string): Write => ({
  ...{ path: '/v1/checkouts', token, key: `checkout-${key}` },
  body: { quoteId, method: 'test-succeeds' },
});

/** As a client does that got no answer: the same again, with the same key. */
async function repeatUnanswered(ledger: Ledger): Promise<void> {
  for (const write of ledger.unanswered.splice(0)) {
    const response = await send(write);
    const body = (await response?.json()) as RouteAnswer<'startCheckout'> | undefined;
    assert.ok(response?.ok, `${write.key}: ${JSON.stringify(body)}`);
    if (write.path === '/v1/members/known') ledger.people.add(write.key.slice('person-'.length));
    if (write.path === '/v1/usage') ledger.usage.add(write.key.slice('usage-'.length));
    if (write.path === '/v1/checkouts') {
      assert.equal(body?.status, 'paid');
      ledger.paid.add(body.quoteId);
    }
  }
}

/** What the API says that the account has, every page of it. */
async function account() {
  const caller = await owner();
  const members = await caller.call('listMembers', undefined, {}, { limit: '200' });
  const view = await caller.call('readEntitlements');
  const audit: RouteAnswer<'listAudit'>['items'] = [];
  const invoices: RouteAnswer<'listInvoices'>['items'] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = { limit: '200', ...(cursor === '' ? {} : { cursor }) };
    const page: RouteAnswer<'listAudit'> = await caller.call('listAudit', undefined, {}, query);
    audit.push(...page.items);
    cursor = page.nextCursor;
  }
  for (let cursor: string | null = ''; cursor !== null;) {
    const query = { limit: '200', ...(cursor === '' ? {} : { cursor }) };
    const page: RouteAnswer<'listInvoices'> = await caller.call(
      'listInvoices',
      undefined,
      {},
      query,
    );
    invoices.push(...page.items);
    cursor = page.nextCursor;
  }
  const done = (action: string): number =>
    audit.filter((entry) => entry.action === action && entry.outcome === 'accepted').length;
  return {
    seats: members.seats,
    people: members.items.flatMap(({ person }) => (person?.startsWith('writer-') ? [person] : [])),
    calls: view.limits.find(({ on }) => on === 'api-calls')?.used ?? 0,
    invoices,
    audited: { people: done('member added'), seats: done('request request-seats') },
  };
}

test('killed in the middle of writes: what was acknowledged is there, and nothing is half done', async (t) => {
  const ledger: Ledger = {
    ...{ people: new Set(), usage: new Set(), paid: new Set(), unanswered: [] },
  };
  const first = await account();
  let unanswered = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { token } = await session();
    const begun = acknowledged(ledger);
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      writeOn(ledger, `writer-${String(round)}-${String(writer)}`, token),
    );
    // Another moment in each round, always with writes under way.
    await until('writes', () => acknowledged(ledger) >= begun + 11 + 4 * round);
    await killAndRestart();
    await Promise.all(writers);
    unanswered += ledger.unanswered.length;

    const now = await account();
    for (const person of ledger.people) assert.ok(now.people.includes(person), person);
    const paid = now.invoices.filter(({ status }) => status === 'paid');
    for (const quote of ledger.paid) assert.ok(paid.some(({ quoteId }) => quoteId === quote));
    assert.ok(now.calls - first.calls >= ledger.usage.size);
    whole(first, now);
    await repeatUnanswered(ledger);
  }
  t.diagnostic(`${String(acknowledged(ledger))} writes, ${String(unanswered)} cut off`);
  assert.ok(unanswered > ROUNDS, 'writes were under way when the server was killed');

  const last = await account();
  whole(first, last);
  assert.deepEqual(last.people.sort(), [...ledger.people].sort());
  assert.equal(last.calls - first.calls, ledger.usage.size);
  assert.equal(last.audited.people - first.audited.people, ledger.people.size);
  assert.equal((last.seats.limit ?? 0) - (first.seats.limit ?? 0), ledger.paid.size);
  assert.equal(last.audited.seats - first.audited.seats, ledger.paid.size);
  assert.equal(last.invoices.length - first.invoices.length, ledger.paid.size);

  await server.kill();
  const database = new Database(file, { readonly: true });
  assert.deepEqual(database.pragma('integrity_check', { simple: true }), 'ok');
  assert.deepEqual(database.pragma('foreign_key_check'), []);
  database.close();
});

/** Whatever was cut off, is there as a whole or not at all. */
function whole(
  first: Awaited<ReturnType<typeof account>>,
  { seats, people, invoices, audited }: Awaited<ReturnType<typeof account>>,
): void {
  const bought = (seats.limit ?? 0) - (first.seats.limit ?? 0);
  assert.equal(audited.seats - first.audited.seats, bought, 'a seat, an entry');
  assert.equal(invoices.length - first.invoices.length, bought, 'a seat, an invoice');
  assert.ok(invoices.every(({ status }) => status === 'paid'));
  assert.equal(new Set(invoices.map(({ number }) => number)).size, invoices.length);
  assert.equal(audited.people - first.audited.people, people.length, 'a person, an entry');
  assert.equal(seats.used, seats.active + seats.held);
  assert.equal(seats.available, (seats.limit ?? 0) - seats.used);
}

async function session(): Promise<RouteAnswer<'createPortalSession'>> {
  const { id, name } = whoIs(ACCOUNT, 'account-owner');
  return acme().vendor.call('createPortalSession', {
    ...{ account: ACCOUNT, user: { id, name }, widgets: ['portal'], origin: 'http://localhost' },
  });
}

test('what fell due while it was down happens at its own instant, not at that of the restart', async () => {
  const { vendor } = acme();
  const accounts = ['aurora', 'borealis', 'corona'];
  const reminders = new Map<string, string>();
  for (const id of accounts) {
    const place = { zone: 'UTC', region: 'EU', currency: 'EUR' };
    await vendor.call('createAccount', { id, kind: 'customer', name: id, ...place });
    await vendor.call('addMember', {
      ...{ account: id, person: `${id}-owner`, email: `owner@${id}.example`, name: 'Owner' },
      roles: ['account-owner', 'customer-admin'],
    });
    const trial = { plan: 'growth', interval: 'year', event: 'sign-up' } as const;
    await vendor.call('createSubscription', trial, { account: id });
    await vendor.call('reportEvent', { event: 'first-sign-in', account: id });
    const view = await vendor.call('readEntitlements', undefined, {}, { account: id });
    const ends = Date.parse(view.subscription?.trialEndsAt ?? '');
    reminders.set(id, new Date(ends - 3 * DAY_MS).toISOString());
  }
  const instants = [...reminders.values()].sort();
  assert.equal(new Set(instants).size, accounts.length);
  const due = { first: Date.parse(instants[0] ?? ''), last: Date.parse(instants.at(-1) ?? '') };

  const { now } = await vendor.call('moveClock', { to: new Date(due.first - 2_000).toISOString() });
  const ahead = Date.parse(now) - Date.now();
  for (const id of accounts) assert.deepEqual(await noticesOf(id), []);
  await server.kill();
  await until('the deadlines are past', () => Date.now() + ahead > due.last);
  const restarted = new Date().toISOString();
  server = await startKillable(file, secretKey);

  for (const [id, at] of reminders) {
    await until(`${id} is reminded`, async () => (await noticesOf(id)).length > 0);
    const [notice] = await noticesOf(id);
    assert.equal(notice?.template, 'trial-ending');
    assert.equal(notice.at, at);
    const admin = await acme().as(id, { id: `${id}-owner`, name: 'Owner' });
    const { items } = await admin.call('listAudit');
    const [entry] = items.filter(({ actor }) => actor.kind === 'clock');
    assert.equal(entry?.at, at);
    assert.ok(entry.writtenAt > restarted);
  }
});

async function noticesOf(id: string): Promise<RouteAnswer<'listNotices'>['items']> {
  const admin = await acme().as(id, { id: `${id}-owner`, name: 'Owner' });
  return (await admin.call('listNotices')).items;
}
