import type { Clock, Ids, Instant } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import { ledger } from '../adapters/billing/ledger/ledger.ts';
import { createApp, type App, type AppDeps } from '../app.ts';
import { policyLanguage } from '../policies/policy-language.ts';
import { makeSecretKey } from '../sessions/secret-key.ts';
import { provisionTenant } from '../sessions/provision-tenant.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import type { AccountRow, MemberRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import type { Scheduler } from '../stream/scheduler.ts';
import { openBusinessClock, type BusinessClock } from '../worker/business-clock.ts';
import type { LogEntry } from './failures.ts';

/** A clock that stands still until it is told otherwise. */
export interface StoppedClock extends Clock {
  set(to: Instant): void;
}

export function stoppedClock(at: Instant): StoppedClock {
  let now = at;
  return { now: () => now, set: (to) => (now = to) };
}

/** Ids that can be told apart and repeated. */
export function countingIds(): Ids {
  let count = 0;
  return { next: (prefix) => `${prefix}_${String((count += 1)).padStart(6, '0')}` };
}

/** Timers that go off when a test says so. */
export interface HandScheduler extends Scheduler {
  /** Lets everything go off that waits now. */
  goOff(): void;
  readonly waiting: number;
}

export function handScheduler(): HandScheduler {
  const tasks = new Set<() => void>();
  return {
    after(_, task) {
      tasks.add(task);
      return () => tasks.delete(task);
    },
    goOff() {
      const now = [...tasks];
      tasks.clear();
      for (const task of now) task();
    },
    get waiting() {
      return tasks.size;
    },
  };
}

export const ORIGIN = 'https://app.acme.example';
export const START = '2026-06-01T09:00:00.000Z';

/** An app on a memory store with two vendors that know nothing of each other. */
export interface TestWorld {
  readonly app: App;
  readonly store: Store;
  readonly wallClock: StoppedClock;
  readonly businessClock: BusinessClock;
  readonly scheduler: HandScheduler;
  readonly log: LogEntry[];
  /** Keys of the tenants `acme` and `other`. */
  readonly keys: { readonly acme: string; readonly other: string };
  /** Sends a request; a body is sent as JSON, a write gets a fresh key unless one is given. */
  call(
    method: string,
    path: string,
    options?: {
      readonly token?: string;
      readonly body?: unknown;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<Answer>;
  /** Mints a session and gives back its token. */
  session(
    account: string,
    person: string,
    more?: Readonly<Record<string, unknown>>,
  ): Promise<string>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; tests look into it freely. */
  readonly body: Record<string, unknown>;
}

export async function testWorld(overrides: Partial<AppDeps> = {}): Promise<TestWorld> {
  const store = memoryStore();
  const wallClock = stoppedClock(START);
  const businessClock = await openBusinessClock(store, wallClock);
  const scheduler = handScheduler();
  const log: LogEntry[] = [];
  const deps: AppDeps = {
    ...{ engine, language: policyLanguage, billing: ledger(), noticeTexts: { find: () => null } },
    ...{
      store,
      wallClock,
      businessClock,
      ids: countingIds(),
      scheduler,
      development: true,
      version: '0',
    },
    log: (entry) => log.push(entry),
    ...overrides,
  };
  const app = createApp(deps);
  const keys = { acme: fixedKey(1), other: fixedKey(2) };
  for (const [id, secretKey] of Object.entries(keys)) {
    await provisionTenant(
      { store, wallClock, businessClock },
      { id, name: id, origins: [ORIGIN], secretKey, zone: 'UTC', region: 'EU', currency: 'EUR' },
    );
  }
  let intents = 0;
  const call: TestWorld['call'] = async (method, path, options = {}) => {
    const headers = new Headers(options.headers);
    if (options.token !== undefined) headers.set('Authorization', `Bearer ${options.token}`);
    if (method !== 'GET' && !headers.has('Idempotency-Key')) {
      headers.set('Idempotency-Key', `intent-${String((intents += 1))}`);
    }
    const body = options.body === undefined ? null : JSON.stringify(options.body);
    if (body !== null) headers.set('Content-Type', 'application/json');
    const request = new Request(`https://api.test${path}`, { method, headers, body });
    const response = await app.fetch(request);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    };
  };
  const session: TestWorld['session'] = async (account, person, more = {}) => {
    const body = { account, user: { id: person, name: person }, origin: ORIGIN, ...more };
    const answer = await call('POST', '/v1/portal-sessions', { token: keys.acme, body });
    if (answer.status !== 201) throw new Error(`no session: ${JSON.stringify(answer.body)}`);
    return String(answer.body['token']);
  };
  return { app, store, wallClock, businessClock, scheduler, log, keys, call, session };
}

function fixedKey(seed: number): string {
  return makeSecretKey((count) => new Uint8Array(count).fill(seed));
}

/** A customer under the vendor `acme`, unless told otherwise. */
export function customer(id: string, more: Partial<AccountRow> = {}): AccountRow {
  return {
    ...{ id, kind: 'customer', name: id, parent: 'acme', zone: 'Europe/Berlin', region: 'EU' },
    ...{ currency: 'EUR', locale: null, revision: 1, facts: {}, createdAt: START },
    ...more,
  };
}

/** An active member with a seat. */
export function person(
  account: string,
  name: string,
  roles: readonly string[],
  more: Partial<MemberRow> = {},
): MemberRow {
  return {
    ...{ id: `mem_${account}_${name}`, account, person: name, name, roles, status: 'active' },
    ...{ email: `${name}@${account}.test`, hasSeat: true, invitedAt: null },
    ...{ invitationHoldsUntil: null, joinedAt: START, lastActiveAt: null },
    ...more,
  };
}
