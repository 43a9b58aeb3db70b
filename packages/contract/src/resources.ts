/** Types of the HTTP API, inferred from its schemas; nothing of the schema library reaches a page. */
export type { ProblemCode } from './schemas/problem.ts';
export type { PortalSession, WhoAmI } from './schemas/sessions.ts';
export type { Account, Member, SeatCount, Subscription } from './schemas/accounts.ts';
export type {
  AccessAnswer,
  Attention,
  Check,
  EntitlementView,
  FeatureEntitlement,
  ResourceEntitlement,
  LimitEntitlement,
} from './schemas/entitlements.ts';
export type { MadeRequest } from './schemas/requests.ts';
export type { ApprovalItem } from './schemas/approvals.ts';
export type { ReviewMemberItem, ReviewWindowItem } from './schemas/reviews.ts';
export type { Checkout, Invoice, PlanOffer, Quote, QuoteLine } from './schemas/billing.ts';
export type { AuditEntry, Notice, SecurityEvent } from './schemas/records.ts';
export type { StreamEvent } from './schemas/policies.ts';
export type {
  RouteAnswer,
  RouteBody,
  RouteContract,
  RouteName,
  RouteParams,
  RouteQuery,
} from './schemas/routes.ts';
