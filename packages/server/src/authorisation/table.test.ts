import type { RouteName, Scope } from '@lintel/contract';
import { SCOPES } from '@lintel/contract';
import { ROUTES } from '@lintel/contract/schemas';
import { describe, expect, test } from 'vitest';
import type { Caller } from '../edge/caller.ts';
import { customer } from '../edge/edge-fixtures.ts';
import { Problem } from '../edge/problem.ts';
import type { PortalToken } from '../sessions/portal-token.ts';
import { authorise } from './authorise.ts';
import {
  OTHER_ROLES,
  ROLE_SCOPES,
  ROUTE_RELATIONS,
  scopesOfRoles,
  scopesOfWidgets,
  STAFF_SCOPES,
} from './table.ts';

const routes = Object.keys(ROUTES) as RouteName[];

/** What each role may call, written out by hand: a change of the table must be meant. */
const LOOKS: readonly RouteName[] = [
  'readSession',
  'listAccounts',
  'readEntitlements',
  'checkEntitlement',
  'checkEntitlements',
  'listMembers',
  'decide',
  'makeRequest',
  'listRequests',
  'withdrawRequest',
  'listPlans',
  'listNotices',
  'dismissNotice',
  'readStream',
  'listReviews',
  'readReview',
  'answerReview',
];
const MEMBERS: readonly RouteName[] = ['inviteMember', 'changeMember', 'removeMember'];
const APPROVES: readonly RouteName[] = ['listApprovals', 'decideApproval'];
const PAYS: readonly RouteName[] = [
  'makeQuote',
  'readQuote',
  'startCheckout',
  'readCheckout',
  'confirmCheckout',
  'listPaymentMethods',
  'setPaymentMethod',
  'payInvoice',
];
const AUDITS: readonly RouteName[] = ['listAudit', 'listSecurityEvents'];
const EXPECTED: Readonly<Record<string, readonly RouteName[]>> = {
  'account-owner': [...LOOKS, ...MEMBERS, ...APPROVES, ...PAYS, 'listInvoices', ...AUDITS],
  'customer-admin': [...LOOKS, ...MEMBERS, ...APPROVES, ...PAYS, 'listInvoices', ...AUDITS],
  manager: [...LOOKS, ...MEMBERS, ...APPROVES],
  'billing-contact': [...LOOKS, ...PAYS, 'listInvoices'],
  member: LOOKS,
  'security-team': [...LOOKS, ...APPROVES],
  constructor: [...LOOKS, ...APPROVES],
};
const STAFF: readonly RouteName[] = [...LOOKS, 'listInvoices', ...AUDITS, 'explainPolicy'];

function may(caller: Caller, route: RouteName): boolean {
  try {
    authorise(caller, ROUTES[route]);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'forbidden') return false;
    throw error;
  }
}

const token: PortalToken = {
  ...{ tenant: 'acme', account: 'nordwind', person: 'p', name: 'P', roles: null, scopes: [] },
  ...{ origin: '', actAs: null, tokenId: 't', expiresAt: '' },
};

function portal(scopes: readonly Scope[]): Caller {
  return {
    ...{ kind: 'portal', tenant: 'acme', account: customer('nordwind'), member: null },
    ...{ person: 'p', name: 'P', roles: [], scopes, actAs: null, expiresAt: '', token },
  };
}

test('every route has its row, and every row its route', () => {
  expect(Object.keys(ROUTE_RELATIONS).sort()).toEqual([...routes].sort());
});

test('every route for pages asks for a scope, and every scope opens a route', () => {
  const forPages = routes.filter((route) => ['portal', 'either'].includes(ROUTES[route].by));
  expect(forPages.filter((route) => !('scope' in ROUTES[route]))).toEqual([]);
  const asked = new Set(
    routes.flatMap((route) => {
      const { scope } = ROUTES[route] as { scope?: Scope };
      return scope === undefined ? [] : [scope];
    }),
  );
  // Read with `view`; kept apart so that a session can be minted for a meter and nothing else.
  expect(SCOPES.filter((scope) => !asked.has(scope))).toEqual(['usage:read']);
});

describe('the matrix of roles and routes', () => {
  const cells = Object.entries(EXPECTED).flatMap(([role, allowed]) =>
    routes.map(
      (route) => [role, route, allowed.includes(route) || route === 'readHealth'] as const,
    ),
  );
  test.each(cells)('%s may call %s: %s', (role, route, expected) => {
    const scopes = scopesOfRoles([role], { staff: false, table: ROLE_SCOPES });
    expect(may(portal(scopes), route)).toBe(expected);
  });

  test.each(
    routes.map((route) => [route, STAFF.includes(route) || route === 'readHealth'] as const),
  )('staff acting for a customer may call %s: %s', (route, expected) => {
    const scopes = scopesOfRoles([], { staff: true, table: ROLE_SCOPES });
    expect(scopes).toEqual(STAFF_SCOPES);
    expect(may(portal(scopes), route)).toBe(expected);
  });

  test.each(routes)('a secret key may call %s unless it is for people', (route) => {
    const caller: Caller = { kind: 'secret', tenant: 'acme', keyId: 'k', keyName: 'K' };
    expect(may(caller, route)).toBe(ROUTES[route].by !== 'portal');
  });

  test.each(routes)('nobody at all may call %s, unless it is open', (route) => {
    expect(may({ kind: 'open' }, route)).toBe(ROUTES[route].by === 'open');
  });
});

test('somebody without a role may nothing', () => {
  expect(scopesOfRoles([], { staff: false, table: ROLE_SCOPES })).toEqual([]);
});

test('roles add up', () => {
  const scopes = scopesOfRoles(['member', 'billing-contact'], { staff: false, table: ROLE_SCOPES });
  expect(scopes).toContain('checkout');
  expect(scopes).not.toContain('members:write');
  expect(OTHER_ROLES).toContain('approvals:decide');
});

test('a session for one widget is useless for the routes of another', () => {
  const meter = portal(scopesOfWidgets(['usage-meter']));
  expect(may(meter, 'readEntitlements')).toBe(true);
  expect(may(meter, 'inviteMember')).toBe(false);
  expect(may(meter, 'startCheckout')).toBe(false);
  expect(may(portal(scopesOfWidgets(['usage-meter', 'seat-manager'])), 'inviteMember')).toBe(true);
});
