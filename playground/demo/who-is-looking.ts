import { ROSTER, SUPPORT_AGENT, whoIs, type AccountId, type Person } from './roster.ts';
import type { SignedIn } from './vendor-server.ts';

/** Somebody whom the bar of the demo can sign in; `as` is a key of the page's texts. */
export interface Viewer {
  /** `brightwater/admin`: the customer looked at and the part played. */
  readonly key: string;
  readonly as: 'owner' | 'admin' | 'member' | 'billing' | 'approver' | 'parentApprover' | 'support';
  readonly name: string;
  readonly signedIn: SignedIn;
}

export interface Customer {
  readonly id: AccountId;
  readonly name: string;
  /** What is worth a look there; for the one who tries the demo, in English. */
  readonly note: string;
  /** In which the bar shows the time. */
  readonly zone: string;
  readonly people: readonly Viewer[];
}

/** Whom a visitor is at first. */
export const FIRST_VIEWER = 'brightwater/admin';

/** The customers of the demo, and in each of them the people that the bar offers. */
export const CUSTOMERS: readonly Customer[] = [
  customer('brightwater', 'Brightwater', 'paid in USD', 'America/Chicago'),
  customer(
    'brightwater-studio',
    'Brightwater Studio',
    'approval pending',
    'America/New_York',
    'brightwater',
  ),
  customer(
    'brightwater-labs',
    'Brightwater Labs',
    'trial ends soon',
    'America/Los_Angeles',
    'brightwater',
  ),
  customer('halden-logistik', 'Halden Logistik', 'paid in EUR', 'Europe/Berlin'),
  customer('sakura-robotics', 'Sakura Robotics', 'overdue, in JPY', 'Asia/Tokyo'),
];

/** The viewer of a key, or the first one. */
export function findViewer(key: string | undefined): { customer: Customer; viewer: Viewer } {
  for (const wanted of [key, FIRST_VIEWER]) {
    for (const customer of CUSTOMERS) {
      const viewer = customer.people.find((person) => person.key === wanted);
      if (viewer) return { customer, viewer };
    }
  }
  throw new Error('internal: the first viewer is nobody');
}

function customer(
  id: AccountId,
  name: string,
  note: string,
  zone: string,
  parent?: AccountId,
): Customer {
  const part = (as: Viewer['as'], account: AccountId, person: Person): Viewer => ({
    key: `${id}/${as === 'parentApprover' ? 'approver' : as}`,
    as,
    name: person.name,
    signedIn: { account, user: { id: person.id, name: person.name } },
  });
  const plainAdmin =
    ROSTER[id].find(
      ({ roles }) => roles.includes('customer-admin') && !roles.includes('account-owner'),
    ) ?? whoIs(id, 'customer-admin');
  const people: readonly Viewer[] = [
    part('owner', id, whoIs(id, 'account-owner')),
    part('admin', id, plainAdmin),
    part('member', id, whoIs(id, 'member')),
    part('billing', id, whoIs(id, 'billing-contact')),
    parent
      ? part('parentApprover', parent, whoIs(parent, 'manager'))
      : part('approver', id, whoIs(id, 'manager')),
    {
      key: `${id}/support`,
      as: 'support',
      name: SUPPORT_AGENT.name,
      signedIn: { account: id, user: SUPPORT_AGENT, actAs: { reason: 'Helping the customer' } },
    },
  ];
  return { id, name, note, zone, people };
}
