import type { RouteAnswer, StreamEvent } from '@lintel/contract';
import type { CallInput } from './portal-client.ts';
import type { PortalRoute } from './portal-routes.ts';

type ChangeKind = StreamEvent['kinds'][number];

/** What the store keeps: the route that reads it, and the changes after which it is read again. */
const READ = {
  session: ['readSession', []],
  entitlements: ['readEntitlements', ['entitlements', 'clock', 'requests', 'approvals']],
  members: ['listMembers', ['members', 'entitlements']],
  requests: ['listRequests', ['requests', 'approvals']],
  approvals: ['listApprovals', ['approvals']],
  reviews: ['listReviews', ['reviews']],
  plans: ['listPlans', ['entitlements', 'billing', 'clock']],
  paymentMethods: ['listPaymentMethods', ['billing']],
  invoices: ['listInvoices', ['billing']],
  notices: ['listNotices', ['notices']],
  audit: ['listAudit', ['audit']],
  securityEvents: ['listSecurityEvents', ['audit']],
  accounts: ['listAccounts', []],
} as const satisfies Record<string, readonly [PortalRoute, readonly ChangeKind[]]>;

export type ResourceName = keyof typeof READ;

/** The snapshot of each resource, by name. Lists hold their first page. */
export type Resources = { readonly [K in ResourceName]: RouteAnswer<(typeof READ)[K][0]> };

export const RESOURCE_NAMES = Object.keys(READ) as readonly ResourceName[];

export const routeOf = (name: ResourceName): PortalRoute => READ[name][0];

/** Lists are asked for at their longest page. */
export const inputOf = (name: ResourceName): CallInput<PortalRoute> =>
  (READ[name][0].startsWith('list') && name !== 'plans' && name !== 'paymentMethods'
    ? { query: { limit: 200 } }
    : {}) as CallInput<PortalRoute>;

export const isTouchedBy = (name: ResourceName, kinds: readonly ChangeKind[]): boolean =>
  READ[name][1].some((kind) => kinds.includes(kind));
