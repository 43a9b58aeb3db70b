import type { ROUTES } from '@lintel/contract/schemas';

type Routes = typeof ROUTES;

/** The routes that a portal session may call; the rest belongs to the vendor's back end. */
export type PortalRoute = {
  [N in keyof Routes]: Routes[N]['by'] extends 'portal' | 'either' ? N : never;
}[Exclude<keyof Routes, 'readStream' | 'explainPolicy' | 'createPortalSession'>];

/**
 * Method and path of each route, spelt again so that no schema reaches a page. The type takes them from the contract:
 * a path that differs from it does not build.
 */
export const PORTAL_ROUTES: {
  readonly [N in PortalRoute]: `${Routes[N]['method']} ${Routes[N]['path']}`;
} = {
  readSession: 'GET /v1/session',
  listAccounts: 'GET /v1/accounts',
  readEntitlements: 'GET /v1/entitlements',
  checkEntitlement: 'GET /v1/check',
  checkEntitlements: 'POST /v1/checks',
  listMembers: 'GET /v1/members',
  inviteMember: 'POST /v1/members',
  changeMember: 'PATCH /v1/members/{member}',
  removeMember: 'DELETE /v1/members/{member}',
  decide: 'POST /v1/decisions',
  makeRequest: 'POST /v1/requests',
  listRequests: 'GET /v1/requests',
  withdrawRequest: 'POST /v1/requests/{request}/withdraw',
  listApprovals: 'GET /v1/approvals',
  decideApproval: 'POST /v1/approvals/{approval}/decide',
  listReviews: 'GET /v1/reviews',
  readReview: 'GET /v1/reviews/{review}',
  answerReview: 'POST /v1/reviews/{review}/answers',
  listPlans: 'GET /v1/plans',
  makeQuote: 'POST /v1/quotes',
  readQuote: 'GET /v1/quotes/{quote}',
  startCheckout: 'POST /v1/checkouts',
  readCheckout: 'GET /v1/checkouts/{checkout}',
  confirmCheckout: 'POST /v1/checkouts/{checkout}/confirm',
  listPaymentMethods: 'GET /v1/payment-methods',
  setPaymentMethod: 'POST /v1/payment-methods/default',
  listInvoices: 'GET /v1/invoices',
  payInvoice: 'POST /v1/invoices/{invoice}/pay',
  listNotices: 'GET /v1/notices',
  dismissNotice: 'POST /v1/notices/{notice}/dismiss',
  listAudit: 'GET /v1/audit',
  listSecurityEvents: 'GET /v1/audit/security-events',
};
