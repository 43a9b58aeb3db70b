import type { MadeRequest, Member, RouteAnswer, WhoAmI } from '@lintel/contract';
import type { Snapshot } from '../src/internal/snapshot.ts';
import { decision, entitlementView } from './entitlement-view.ts';

/** An administrator of the account of `entitlementView`. */
export const session = (over: Partial<WhoAmI> = {}): WhoAmI => ({
  account: {
    id: 'acc_1',
    name: 'Nordwind GmbH',
    kind: 'customer',
    zone: 'Europe/Berlin',
    currency: 'EUR',
  },
  user: { id: 'ana', name: 'Ana Ruiz' },
  roles: ['customer-admin'],
  scopes: ['view', 'usage:read', 'requests:write', 'members:write', 'approvals:decide'],
  actingFor: false,
  expiresAt: '2026-05-04T10:10:00.000Z',
  ...over,
});

export const member = (over: Partial<Member> = {}): Member => ({
  id: 'mem_1',
  account: 'acc_1',
  person: 'ana',
  name: 'Ana Ruiz',
  email: 'ana@nordwind.example',
  roles: ['customer-admin'],
  status: 'active',
  hasSeat: true,
  invitedAt: null,
  invitationHoldsUntil: null,
  joinedAt: '2026-03-01T09:00:00.000Z',
  lastActiveAt: '2026-05-03T09:00:00.000Z',
  ...over,
});

/** Four members, one of them invited and one without a seat; 22 of 25 seats used, as the account counts them. */
export const memberList = (
  over: Partial<RouteAnswer<'listMembers'>> = {},
): RouteAnswer<'listMembers'> => ({
  seats: { limit: 25, known: true, active: 21, held: 1, used: 22, available: 3 },
  items: [
    member(),
    member({
      id: 'mem_2',
      person: 'max',
      name: 'Max Sørensen',
      email: 'max@nordwind.example',
      roles: ['manager'],
    }),
    member({
      id: 'mem_3',
      person: 'leila',
      name: 'ليلى حداد',
      email: 'leila@nordwind.example',
      roles: ['member'],
      hasSeat: false,
      lastActiveAt: null,
    }),
    member({
      id: 'mem_4',
      person: null,
      name: 'Sofía Castillo',
      email: 'sofia@nordwind.example',
      roles: ['member'],
      status: 'invited',
      invitedAt: '2026-05-02T09:00:00.000Z',
      invitationHoldsUntil: '2026-05-09T09:00:00.000Z',
      joinedAt: null,
      lastActiveAt: null,
    }),
  ],
  nextCursor: null,
  ...over,
});

/** Ten seats that wait for the manager. */
export const madeRequest = (over: Partial<MadeRequest> = {}): MadeRequest => ({
  id: 'req_1',
  account: 'acc_1',
  request: 'request-seats',
  label: 'Add seats',
  fields: { requested: 10 },
  justification: null,
  requester: { person: 'ana', name: 'Ana Ruiz' },
  status: 'waiting',
  madeAt: '2026-05-04T09:00:00.000Z',
  decidedAt: null,
  approval: 'apr_1',
  waitingFor: [{ role: 'manager', people: ['Max Sørensen'] }],
  reasons: [],
  ...over,
});

/** What the seat manager needs, with seats free and small purchases instant. */
export const seatSnapshot = (over: Snapshot = {}): Snapshot => ({
  session: session(),
  entitlements: entitlementView(),
  members: memberList(),
  requests: { items: [], nextCursor: null },
  decisions: [
    decision({ id: 'dec_give', request: 'assign-seat' }),
    decision({ id: 'dec_add', request: 'request-seats' }),
  ],
  ...over,
});
