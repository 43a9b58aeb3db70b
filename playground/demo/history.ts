import type { AcmeClient } from './acme-client.ts';
import {
  addPeople,
  admin,
  buy,
  chooseMethod,
  colleagues,
  founders,
  startTrial,
} from './commands.ts';
import { whoIs, type AccountId } from './roster.ts';

/** Something that happened so many days before now. */
export interface Event {
  readonly daysAgo: number;
  /** Accounts without whom it makes no sense. */
  readonly of: AccountId;
  run(acme: AcmeClient): Promise<void>;
}

const event = (of: AccountId, daysAgo: number, run: Event['run']): Event => ({ of, daysAgo, run });

/** A customer's way from the sign-up to a paid year: a trial of some days, a card, the first invoice. */
function paidYear(
  account: AccountId,
  signedUp: number,
  subscribed: number,
  subscription: { readonly plan: string; readonly seats?: number },
): readonly Event[] {
  const { plan, seats } = subscription;
  return [
    event(account, signedUp, async (acme) => {
      await addPeople(acme, account, founders(account));
      await startTrial(acme, account, plan, seats === undefined ? {} : { seats });
    }),
    event(account, signedUp - 0.05, async ({ vendor }) => {
      await vendor.call('reportEvent', { event: 'first-sign-in', account });
    }),
    event(account, subscribed, async (acme) => {
      const person = await admin(acme, account);
      await buy(person, 'subscribe', {}, await chooseMethod(person, 'succeeds'));
    }),
    event(account, subscribed - 0.5, (acme) => addPeople(acme, account, colleagues(account))),
  ];
}

/** The history of Acme's customers, each on its own; `world.ts` puts them into the order of time. */
export const HISTORY: readonly Event[] = [
  event('meridian-partners', 90, async (acme) => {
    await acme.vendor.call('createAccount', {
      id: 'meridian-partners',
      kind: 'reseller',
      name: 'Meridian Partners',
      zone: 'Europe/Lisbon',
      region: 'EU',
      currency: 'EUR',
    });
    await addPeople(acme, 'meridian-partners');
  }),

  // In the dollar zone, on the smallest plan, ready to grow.
  event('brightwater', 90, ({ vendor }) =>
    createCustomer(vendor, 'brightwater', 'Brightwater', null, 'America/Chicago', 'US', 'USD'),
  ),
  ...paidYear('brightwater', 88, 80, { plan: 'starter', seats: 12 }),
  event('brightwater', 2, async (acme) => {
    const person = await acme.as('brightwater', whoIs('brightwater', 'customer-admin'));
    await person.call('inviteMember', {
      email: 'noa.cohen@brightwater.example',
      name: 'Noa Cohen',
      roles: ['member'],
    });
  }),

  // Its studio has no seat left, and asks for more; the manager sits in the parent company.
  event('brightwater-studio', 76, ({ vendor }) =>
    createSubAccount(vendor, 'brightwater-studio', 'Brightwater Studio', 'America/New_York'),
  ),
  ...paidYear('brightwater-studio', 75, 70, { plan: 'starter', seats: 8 }),
  event('brightwater-studio', 0.8, async (acme) => {
    const person = await acme.as('brightwater-studio', {
      id: 'leila-haddad',
      name: 'Leïla Haddad',
    });
    await person.call('makeRequest', {
      request: 'request-seats',
      fields: { requested: 10 },
      justification: 'Ten animators join us for the autumn campaign.',
    });
  }),

  // Its labs are on trial, for two more days.
  event('brightwater-labs', 13, async (acme) => {
    await createSubAccount(
      acme.vendor,
      'brightwater-labs',
      'Brightwater Labs',
      'America/Los_Angeles',
    );
    await addPeople(acme, 'brightwater-labs', founders('brightwater-labs'));
    await startTrial(acme, 'brightwater-labs', 'growth');
  }),
  event('brightwater-labs', 12, async (acme) => {
    await acme.vendor.call('reportEvent', { event: 'first-sign-in', account: 'brightwater-labs' });
    await addPeople(acme, 'brightwater-labs', colleagues('brightwater-labs'));
  }),

  // In the euro zone, sold by the reseller, a year paid and nothing to worry about.
  event('halden-logistik', 89, ({ vendor }) =>
    createCustomer(
      vendor,
      'halden-logistik',
      'Halden Logistik',
      'meridian-partners',
      'Europe/Berlin',
      'EU',
      'EUR',
    ),
  ),
  ...paidYear('halden-logistik', 87, 78, { plan: 'growth' }),

  // In yen: the seats of a month ago were approved, and never paid.
  event('sakura-robotics', 86, ({ vendor }) =>
    createCustomer(
      vendor,
      'sakura-robotics',
      'Sakura Robotics',
      'meridian-partners',
      'Asia/Tokyo',
      'JP',
      'JPY',
    ),
  ),
  ...paidYear('sakura-robotics', 84, 72, { plan: 'starter', seats: 7 }),
  event('sakura-robotics', 30, async (acme) => {
    const person = await admin(acme, 'sakura-robotics');
    await chooseMethod(person, 'fails');
    await person.call('makeRequest', {
      request: 'request-seats',
      fields: { requested: 4 },
      justification: 'The second line starts next week.',
    });
  }),
  event('sakura-robotics', 29, async (acme) => {
    const manager = await acme.as('sakura-robotics', whoIs('sakura-robotics', 'manager'));
    const { items } = await manager.call('listApprovals');
    for (const { id, contentHash } of items) {
      await manager.call('decideApproval', { vote: 'approve', contentHash }, { approval: id });
    }
  }),
];

async function createCustomer(
  vendor: AcmeClient['vendor'],
  id: AccountId,
  name: string,
  parent: AccountId | null,
  zone: string,
  region: string,
  currency: string,
): Promise<void> {
  await vendor.call('createAccount', {
    id,
    kind: 'customer',
    name,
    parent,
    zone,
    region,
    currency,
  });
}

async function createSubAccount(
  vendor: AcmeClient['vendor'],
  id: AccountId,
  name: string,
  zone: string,
): Promise<void> {
  await vendor.call('createAccount', {
    id,
    kind: 'sub-account',
    name,
    parent: 'brightwater',
    zone,
    region: 'US',
    currency: 'USD',
  });
}
