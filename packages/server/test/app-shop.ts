import { readFileSync, readdirSync } from 'node:fs';
import { testWorld, type Answer, type TestWorld } from '../src/edge/edge-fixtures.ts';
import type { AppDeps } from '../src/app.ts';

const examples = new URL('../../../dsl/examples/', import.meta.url);

export const exampleFiles = readdirSync(examples)
  .filter((name) => name.endsWith('.lintel'))
  .sort()
  .map((path) => ({ path, text: readFileSync(new URL(path, examples), 'utf8') }));

/** A vendor with the example policies, spoken to through the app alone. */
export interface AppShop extends TestWorld {
  /** As the vendor's back end. */
  vendor(method: string, path: string, body?: unknown): Promise<Answer>;
  /** As a person of an account. */
  as(
    account: string,
    person: string,
  ): Promise<(method: string, path: string, body?: unknown) => Promise<Answer>>;
  member(account: string, person: string, ...roles: readonly string[]): Promise<void>;
  /** Everything due until then happens. */
  goTo(instant: string): Promise<void>;
}

/**
 * Nordwind (Berlin, a paid Starter of five seats) with a sub-account, and Sunny (Chicago, nothing
 * bought), each with people.
 */
export async function appShop(overrides: Partial<AppDeps> = {}): Promise<AppShop> {
  const world = await testWorld(overrides);
  const token = world.keys.acme;
  const vendor: AppShop['vendor'] = async (method, path, body) => {
    const options = body === undefined ? { token } : { token, body };
    return world.call(method, path, options);
  };
  const done = async (answer: Promise<Answer>): Promise<void> => {
    const { status, body } = await answer;
    if (status >= 400) throw new Error(JSON.stringify(body), { cause: world.log.at(-1)?.cause });
  };
  const member: AppShop['member'] = (account, person, ...roles) =>
    done(
      vendor('POST', '/v1/members/known', {
        ...{ account, person, name: person, email: `${person}@${account}.test`, roles },
      }),
    );
  await done(vendor('POST', '/v1/policies', { files: exampleFiles }));
  const place = { region: 'EU', currency: 'EUR', parent: 'acme' };
  const accounts = [
    { id: 'nordwind', kind: 'customer', name: 'Nordwind', zone: 'Europe/Berlin', ...place },
    {
      id: 'labs',
      kind: 'sub-account',
      name: 'Labs',
      zone: 'Europe/Berlin',
      ...place,
      parent: 'nordwind',
    },
    { id: 'sunny', kind: 'customer', name: 'Sunny', zone: 'America/Chicago', ...place },
  ];
  for (const account of accounts) await done(vendor('POST', '/v1/accounts', account));
  await member('nordwind', 'ada', 'customer-admin');
  await member('nordwind', 'olga', 'account-owner');
  await member('nordwind', 'max', 'manager');
  await member('nordwind', 'milo', 'member');
  await member('labs', 'lena', 'customer-admin');
  await member('sunny', 'sam', 'account-owner', 'customer-admin');
  for (const account of ['nordwind', 'labs']) {
    await done(
      vendor('POST', `/v1/accounts/${account}/subscriptions`, {
        ...{ id: `${account}-sub`, plan: 'starter', interval: 'year', event: 'subscribed' },
        fields: { 'paid-through': '2027-06-01' },
      }),
    );
  }
  return {
    ...world,
    vendor,
    member,
    async as(account, person) {
      const session = await world.session(account, person);
      return (method, path, body) =>
        world.call(
          method,
          path,
          body === undefined ? { token: session } : { token: session, body },
        );
    },
    async goTo(instant) {
      await done(vendor('POST', '/v1/dev/clock', { to: instant }));
    },
  };
}
