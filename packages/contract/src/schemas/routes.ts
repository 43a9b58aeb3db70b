import type { z } from 'zod';
import { accountRoutes } from './routes/accounts.ts';
import { approvalRoutes } from './routes/approvals.ts';
import { billingRoutes } from './routes/billing.ts';
import { entitlementRoutes } from './routes/entitlements.ts';
import { memberRoutes } from './routes/members.ts';
import { operationRoutes } from './routes/operations.ts';
import { policyRoutes } from './routes/policies.ts';
import { recordRoutes } from './routes/records.ts';
import { requestRoutes } from './routes/requests.ts';
import { reviewRoutes } from './routes/reviews.ts';
import { serviceRoutes } from './routes/service.ts';
import { sessionRoutes } from './routes/sessions.ts';
import { subjectRoutes } from './routes/subjects.ts';
import type { RouteContract } from './routes/route.ts';

export type { RouteContract } from './routes/route.ts';

/** All routes of the HTTP API, in the order in which they are documented. */
export const ROUTES = {
  ...sessionRoutes,
  ...accountRoutes,
  ...subjectRoutes,
  ...operationRoutes,
  ...entitlementRoutes,
  ...memberRoutes,
  ...requestRoutes,
  ...approvalRoutes,
  ...reviewRoutes,
  ...billingRoutes,
  ...recordRoutes,
  ...policyRoutes,
  ...serviceRoutes,
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
