import type { RouteName, Scope, Widget } from '@lintel/contract';
import { SCOPES } from '@lintel/contract';

/**
 * Who may do what, all of it. A portal session may call a route when
 *
 * 1. the route's scope (`ROUTES[name].scope`) is among the scopes of the widgets it was minted for,
 * 2. and among the scopes of one of the roles that the person has now,
 * 3. and the account in question stands in the route's relation to the session's account.
 *
 * A secret key speaks for the vendor: it may call each route that is `secret` or `either`, on each
 * account of its own tenant. Whether a request is then granted, and who may approve it, is the
 * policy's matter and not this table's.
 */
export type RoleTable = Readonly<Record<string, readonly Scope[]>>;

/** What anybody may do who has some role: look, ask, and see the own use. */
const ANYBODY: readonly Scope[] = ['view', 'usage:read', 'requests:write'];

/** Roles that the table does not name take part in approvals, if a policy asks them. */
export const OTHER_ROLES: readonly Scope[] = [...ANYBODY, 'approvals:decide'];

/** Roles by their names in the catalogue. */
export const ROLE_SCOPES: RoleTable = {
  'account-owner': [
    ...ANYBODY,
    'members:write',
    'approvals:decide',
    'checkout',
    'billing:read',
    'audit:read',
  ],
  'customer-admin': [
    ...ANYBODY,
    'members:write',
    'approvals:decide',
    'checkout',
    'billing:read',
    'audit:read',
  ],
  manager: [...ANYBODY, 'members:write', 'approvals:decide'],
  'billing-contact': [...ANYBODY, 'checkout', 'billing:read'],
  member: ANYBODY,
};

/** Vendor staff who act for a customer: they look at everything and ask, but never pay, decide or hand out rights. */
export const STAFF_SCOPES: readonly Scope[] = [...ANYBODY, 'billing:read', 'audit:read', 'support'];

/** What each widget needs at most; a session minted for one widget is useless for another's routes. */
export const WIDGET_SCOPES: Readonly<Record<Widget, readonly Scope[]>> = {
  portal: SCOPES,
  'entitlement-dashboard': ['view', 'usage:read', 'requests:write'],
  'seat-manager': ['view', 'members:write', 'requests:write'],
  'usage-meter': ['view', 'usage:read'],
  'upgrade-checkout': ['view', 'requests:write', 'checkout', 'billing:read'],
  approvals: ['view', 'approvals:decide'],
};

/**
 * How the account that a route touches must stand to the caller's:
 * `own`: the session's account itself; `own-or-below`: or one under it; `tenant`: any account of
 * the vendor, for secret keys; `none`: the route touches no account.
 */
export type Relation = 'own' | 'own-or-below' | 'tenant' | 'none';

/** One row per route, and the compiler asks for it. */
export const ROUTE_RELATIONS: Readonly<Record<RouteName, Relation>> = {
  createPortalSession: 'tenant',
  readSession: 'own',

  createAccount: 'tenant',
  listAccounts: 'own-or-below',
  createSubscription: 'tenant',
  reportEvent: 'tenant',
  setFacts: 'tenant',

  beginSubject: 'tenant',
  listSubjects: 'tenant',
  askForSubject: 'tenant',
  endSubject: 'tenant',

  listSwitches: 'none',
  turnSwitch: 'none',
  setLegalHold: 'tenant',

  readEntitlements: 'own-or-below',
  checkEntitlement: 'own-or-below',
  checkEntitlements: 'own-or-below',
  reportUsage: 'tenant',

  listMembers: 'own-or-below',
  inviteMember: 'own',
  addMember: 'tenant',
  changeMember: 'own',
  setMemberPeople: 'tenant',
  removeMember: 'own',
  acceptInvitation: 'tenant',

  decide: 'own',
  makeRequest: 'own',
  listRequests: 'own',
  withdrawRequest: 'own',
  // An approver sits in the account that asks, or above it.
  listApprovals: 'own-or-below',
  decideApproval: 'own-or-below',
  // So does whoever is asked in a review.
  listReviews: 'own-or-below',
  readReview: 'own-or-below',
  answerReview: 'own-or-below',

  listPlans: 'own',
  makeQuote: 'own',
  readQuote: 'own',
  startCheckout: 'own',
  readCheckout: 'own',
  confirmCheckout: 'own',
  listPaymentMethods: 'own',
  setPaymentMethod: 'own',
  listInvoices: 'own',
  payInvoice: 'own',

  listNotices: 'own',
  dismissNotice: 'own',
  listAudit: 'own',
  listSecurityEvents: 'own',

  listPolicies: 'none',
  publishPolicies: 'none',
  undoMove: 'tenant',
  explainPolicy: 'none',

  readStream: 'own',
  readHealth: 'none',
  moveClock: 'none',
};

/** The scopes that a person with these roles has. */
export function scopesOfRoles(
  roles: readonly string[],
  { staff, table }: { staff: boolean; table: RoleTable },
): readonly Scope[] {
  if (staff) return STAFF_SCOPES;
  const allowed = new Set(roles.flatMap((role) => scopesOfRole(role, table)));
  return SCOPES.filter((scope) => allowed.has(scope));
}

function scopesOfRole(role: string, table: RoleTable): readonly Scope[] {
  return (Object.hasOwn(table, role) ? table[role] : undefined) ?? OTHER_ROLES;
}

/** The scopes that a session for these widgets may have at most. */
export function scopesOfWidgets(widgets: readonly Widget[]): readonly Scope[] {
  const wanted = new Set(widgets.flatMap((widget) => WIDGET_SCOPES[widget]));
  return SCOPES.filter((scope) => wanted.has(scope));
}
