import { z } from 'zod';
import type { Scope } from '../scopes.ts';
import * as accounts from './accounts.ts';
import * as approvals from './approvals.ts';
import * as billing from './billing.ts';
import * as decisions from './decisions.ts';
import * as entitlements from './entitlements.ts';
import * as policies from './policies.ts';
import * as records from './records.ts';
import * as requests from './requests.ts';
import * as sessions from './sessions.ts';
import * as usage from './usage.ts';
import { id, page } from './primitives.ts';

/**
 * One route of the HTTP API: the only place that knows its method, path, who may call it and its
 * shapes. The server registers by it, the client calls by it, the OpenAPI document is made from it.
 */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With parameters as `{member}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly group: string;
  /** `secret`: the vendor’s back end; `portal`: a portal session with the scope; `either`; `open`: nobody is asked. */
  readonly by: 'secret' | 'portal' | 'either' | 'open';
  readonly scope?: Scope;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status: 200 | 201 | 202;
  /** A write takes an `Idempotency-Key`. */
  readonly write: boolean;
}

const listQuery = z.strictObject(page);
const member = z.strictObject({ member: id });
const route = <const R extends RouteContract>(contract: R): R => contract;

export const ROUTES = {
  createPortalSession: route({
    method: 'POST',
    path: '/v1/portal-sessions',
    group: 'Sessions',
    summary: 'Mint a portal session for a signed-in person',
    by: 'secret',
    body: sessions.createPortalSessionBody,
    answer: sessions.portalSession,
    status: 201,
    write: false,
  }),
  readSession: route({
    method: 'GET',
    path: '/v1/session',
    group: 'Sessions',
    summary: 'Who this session is',
    by: 'portal',
    scope: 'view',
    answer: sessions.whoAmI,
    status: 200,
    write: false,
  }),

  createAccount: route({
    method: 'POST',
    path: '/v1/accounts',
    group: 'Accounts',
    summary: 'Create an account',
    by: 'secret',
    body: accounts.createAccountBody,
    answer: accounts.account,
    status: 201,
    write: true,
  }),
  listAccounts: route({
    method: 'GET',
    path: '/v1/accounts',
    group: 'Accounts',
    summary: 'List accounts: all of them with a secret key, its own and those below with a session',
    by: 'either',
    scope: 'view',
    query: listQuery,
    answer: accounts.accountList,
    status: 200,
    write: false,
  }),
  createSubscription: route({
    method: 'POST',
    path: '/v1/accounts/{account}/subscriptions',
    group: 'Accounts',
    summary: 'Start a subscription',
    by: 'secret',
    params: z.strictObject({ account: id }),
    body: accounts.createSubscriptionBody,
    answer: accounts.subscription,
    status: 201,
    write: true,
  }),
  reportEvent: route({
    method: 'POST',
    path: '/v1/events',
    group: 'Accounts',
    summary: 'Report something that has happened',
    by: 'secret',
    body: accounts.reportEventBody,
    answer: accounts.reportEventAnswer,
    status: 200,
    write: true,
  }),
  setFacts: route({
    method: 'POST',
    path: '/v1/facts',
    group: 'Accounts',
    summary: 'Tell facts about an account',
    by: 'secret',
    body: accounts.setFactsBody,
    answer: accounts.setFactsAnswer,
    status: 200,
    write: true,
  }),

  readEntitlements: route({
    method: 'GET',
    path: '/v1/entitlements',
    group: 'Entitlements',
    summary: 'Everything an account may use now, and why',
    by: 'either',
    scope: 'view',
    query: z.strictObject({ account: id.optional() }),
    answer: entitlements.entitlementView,
    status: 200,
    write: false,
  }),
  checkEntitlement: route({
    method: 'GET',
    path: '/v1/check',
    group: 'Entitlements',
    summary: 'May this account use one feature',
    by: 'either',
    scope: 'view',
    query: entitlements.checkQuery,
    answer: entitlements.check,
    status: 200,
    write: false,
  }),
  checkEntitlements: route({
    method: 'POST',
    path: '/v1/checks',
    group: 'Entitlements',
    summary: 'May this account use each of these features',
    by: 'either',
    scope: 'view',
    body: entitlements.checkBatchBody,
    answer: entitlements.checkBatchAnswer,
    status: 200,
    write: false,
  }),

  reportUsage: route({
    method: 'POST',
    path: '/v1/usage',
    group: 'Usage',
    summary: 'Report measured use',
    by: 'secret',
    body: usage.reportUsageBody,
    answer: usage.reportUsageAnswer,
    status: 202,
    write: false,
  }),

  listMembers: route({
    method: 'GET',
    path: '/v1/members',
    group: 'Members',
    summary: 'List members, with the count of seats',
    by: 'either',
    scope: 'view',
    query: z.strictObject({
      ...page,
      account: id.optional(),
      search: z.string().max(100).optional(),
    }),
    answer: accounts.memberList,
    status: 200,
    write: false,
  }),
  inviteMember: route({
    method: 'POST',
    path: '/v1/members',
    group: 'Members',
    summary: 'Invite a member; a seat is given if the policy lets it',
    by: 'portal',
    scope: 'members:write',
    body: accounts.inviteMemberBody,
    answer: accounts.member,
    status: 201,
    write: true,
  }),
  addMember: route({
    method: 'POST',
    path: '/v1/members/known',
    group: 'Members',
    summary: 'Add a person whom the vendor already knows',
    by: 'secret',
    body: accounts.addMemberBody,
    answer: accounts.member,
    status: 201,
    write: true,
  }),
  changeMember: route({
    method: 'PATCH',
    path: '/v1/members/{member}',
    group: 'Members',
    summary: 'Change roles, give or take a seat',
    by: 'portal',
    scope: 'members:write',
    params: member,
    body: accounts.changeMemberBody,
    answer: accounts.member,
    status: 200,
    write: true,
  }),
  removeMember: route({
    method: 'DELETE',
    path: '/v1/members/{member}',
    group: 'Members',
    summary: 'Remove a member and free the seat',
    by: 'portal',
    scope: 'members:write',
    params: member,
    answer: accounts.member,
    status: 200,
    write: true,
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/v1/members/{member}/accept',
    group: 'Members',
    summary: 'The invited person has signed in',
    by: 'secret',
    params: member,
    body: accounts.acceptInvitationBody,
    answer: accounts.member,
    status: 200,
    write: true,
  }),

  decide: route({
    method: 'POST',
    path: '/v1/decisions',
    group: 'Requests',
    summary: 'What would happen if these were asked for',
    by: 'portal',
    scope: 'view',
    body: decisions.decideBody,
    answer: decisions.decideAnswer,
    status: 200,
    write: false,
  }),
  makeRequest: route({
    method: 'POST',
    path: '/v1/requests',
    group: 'Requests',
    summary: 'Ask for a change',
    by: 'portal',
    scope: 'requests:write',
    body: requests.makeRequestBody,
    answer: requests.makeRequestAnswer,
    status: 201,
    write: true,
  }),
  listRequests: route({
    method: 'GET',
    path: '/v1/requests',
    group: 'Requests',
    summary: 'What was asked for',
    by: 'portal',
    scope: 'view',
    query: requests.requestQuery,
    answer: requests.requestList,
    status: 200,
    write: false,
  }),
  withdrawRequest: route({
    method: 'POST',
    path: '/v1/requests/{request}/withdraw',
    group: 'Requests',
    summary: 'Take a waiting request back',
    by: 'portal',
    scope: 'requests:write',
    params: z.strictObject({ request: id }),
    answer: requests.madeRequest,
    status: 200,
    write: true,
  }),

  listApprovals: route({
    method: 'GET',
    path: '/v1/approvals',
    group: 'Approvals',
    summary: 'What waits for this person, and what was decided',
    by: 'portal',
    scope: 'approvals:decide',
    query: approvals.approvalQuery,
    answer: approvals.approvalList,
    status: 200,
    write: false,
  }),
  decideApproval: route({
    method: 'POST',
    path: '/v1/approvals/{approval}/decide',
    group: 'Approvals',
    summary: 'Approve or deny exactly what was shown',
    by: 'portal',
    scope: 'approvals:decide',
    params: z.strictObject({ approval: id }),
    body: approvals.decideApprovalBody,
    answer: approvals.approvalItem,
    status: 200,
    write: true,
  }),

  listPlans: route({
    method: 'GET',
    path: '/v1/plans',
    group: 'Billing',
    summary: 'Plans on offer, each with the decision of changing to it',
    by: 'portal',
    scope: 'view',
    answer: billing.planOffers,
    status: 200,
    write: false,
  }),
  makeQuote: route({
    method: 'POST',
    path: '/v1/quotes',
    group: 'Billing',
    summary: 'Price a request, line by line',
    by: 'portal',
    scope: 'checkout',
    body: billing.makeQuoteBody,
    answer: billing.quote,
    status: 201,
    write: true,
  }),
  readQuote: route({
    method: 'GET',
    path: '/v1/quotes/{quote}',
    group: 'Billing',
    summary: 'Read a quote',
    by: 'portal',
    scope: 'checkout',
    params: z.strictObject({ quote: id }),
    answer: billing.quote,
    status: 200,
    write: false,
  }),
  startCheckout: route({
    method: 'POST',
    path: '/v1/checkouts',
    group: 'Billing',
    summary: 'Pay a quote; on success the request is done in the same transaction',
    by: 'portal',
    scope: 'checkout',
    body: billing.startCheckoutBody,
    answer: billing.checkout,
    status: 201,
    write: true,
  }),
  readCheckout: route({
    method: 'GET',
    path: '/v1/checkouts/{checkout}',
    group: 'Billing',
    summary: 'How a checkout stands',
    by: 'portal',
    scope: 'checkout',
    params: z.strictObject({ checkout: id }),
    answer: billing.checkout,
    status: 200,
    write: false,
  }),
  confirmCheckout: route({
    method: 'POST',
    path: '/v1/checkouts/{checkout}/confirm',
    group: 'Billing',
    summary: 'Finish the second step of a payment',
    by: 'portal',
    scope: 'checkout',
    params: z.strictObject({ checkout: id }),
    body: billing.confirmCheckoutBody,
    answer: billing.checkout,
    status: 200,
    write: true,
  }),
  listPaymentMethods: route({
    method: 'GET',
    path: '/v1/payment-methods',
    group: 'Billing',
    summary: 'Payment methods of the account',
    by: 'portal',
    scope: 'checkout',
    answer: billing.paymentMethodList,
    status: 200,
    write: false,
  }),
  setPaymentMethod: route({
    method: 'POST',
    path: '/v1/payment-methods/default',
    group: 'Billing',
    summary: 'Choose the method that is charged',
    by: 'portal',
    scope: 'checkout',
    body: billing.setPaymentMethodBody,
    answer: billing.paymentMethodList,
    status: 200,
    write: true,
  }),
  listInvoices: route({
    method: 'GET',
    path: '/v1/invoices',
    group: 'Billing',
    summary: 'Invoices, newest first',
    by: 'portal',
    scope: 'billing:read',
    query: listQuery,
    answer: billing.invoiceList,
    status: 200,
    write: false,
  }),
  payInvoice: route({
    method: 'POST',
    path: '/v1/invoices/{invoice}/pay',
    group: 'Billing',
    summary: 'Pay an open invoice',
    by: 'portal',
    scope: 'checkout',
    params: z.strictObject({ invoice: id }),
    body: billing.payInvoiceBody,
    answer: billing.invoice,
    status: 200,
    write: true,
  }),

  listNotices: route({
    method: 'GET',
    path: '/v1/notices',
    group: 'Notices',
    summary: 'Notices for this person’s roles, newest first',
    by: 'portal',
    scope: 'view',
    query: listQuery,
    answer: records.noticeList,
    status: 200,
    write: false,
  }),
  dismissNotice: route({
    method: 'POST',
    path: '/v1/notices/{notice}/dismiss',
    group: 'Notices',
    summary: 'Do not show it again to this person',
    by: 'portal',
    scope: 'view',
    params: z.strictObject({ notice: id }),
    answer: records.notice,
    status: 200,
    write: true,
  }),

  listAudit: route({
    method: 'GET',
    path: '/v1/audit',
    group: 'Audit',
    summary: 'Who did what, when, and which line decided',
    by: 'portal',
    scope: 'audit:read',
    query: records.auditQuery,
    answer: records.auditList,
    status: 200,
    write: false,
  }),
  listSecurityEvents: route({
    method: 'GET',
    path: '/v1/audit/security-events',
    group: 'Audit',
    summary: 'Attempts that were refused',
    by: 'portal',
    scope: 'audit:read',
    query: records.auditQuery,
    answer: records.securityEventList,
    status: 200,
    write: false,
  }),

  listPolicies: route({
    method: 'GET',
    path: '/v1/policies',
    group: 'Policies',
    summary: 'Published policies',
    by: 'secret',
    answer: policies.policyList,
    status: 200,
    write: false,
  }),
  publishPolicies: route({
    method: 'POST',
    path: '/v1/policies',
    group: 'Policies',
    summary: 'Publish a whole set, or nothing',
    by: 'secret',
    body: policies.publishPoliciesBody,
    answer: policies.publishPoliciesAnswer,
    status: 201,
    write: true,
  }),
  explainPolicy: route({
    method: 'GET',
    path: '/v1/policies/{policy}/explanation',
    group: 'Policies',
    summary: 'A policy in plain words, with its graph',
    by: 'either',
    scope: 'support',
    params: z.strictObject({ policy: z.string().max(200) }),
    answer: policies.policyExplanation,
    status: 200,
    write: false,
  }),

  readStream: route({
    method: 'GET',
    path: '/v1/stream',
    group: 'Live',
    summary: 'Server-sent events about changes of the account, resumable with Last-Event-ID',
    by: 'portal',
    scope: 'view',
    answer: policies.streamEvent,
    status: 200,
    write: false,
  }),

  readHealth: route({
    method: 'GET',
    path: '/v1/health',
    group: 'Operation',
    summary: 'Whether the service is well',
    by: 'open',
    answer: policies.health,
    status: 200,
    write: false,
  }),
  moveClock: route({
    method: 'POST',
    path: '/v1/dev/clock',
    group: 'Development',
    summary: 'Move business time forwards',
    by: 'secret',
    body: policies.moveClockBody,
    answer: policies.moveClockAnswer,
    status: 200,
    write: true,
  }),
} as const satisfies Record<string, RouteContract>;

export type RouteName = keyof typeof ROUTES;
/** What a caller sends, before defaults are filled in. */
export type RouteBody<N extends RouteName> = (typeof ROUTES)[N] extends {
  readonly body: infer B extends z.ZodType;
}
  ? z.input<B>
  : undefined;
export type RouteQuery<N extends RouteName> = (typeof ROUTES)[N] extends {
  readonly query: infer Q extends z.ZodType;
}
  ? z.input<Q>
  : undefined;
export type RouteParams<N extends RouteName> = (typeof ROUTES)[N] extends {
  readonly params: infer P extends z.ZodType;
}
  ? z.input<P>
  : undefined;
export type RouteAnswer<N extends RouteName> = z.output<(typeof ROUTES)[N]['answer']>;
