/** Schemas of everything that crosses the HTTP API. Never imported by a page: types come from the package root. */
export * from './primitives.ts';
export * from './problem.ts';
export * from './decisions.ts';
export * from './sessions.ts';
export * from './accounts.ts';
export * from './entitlements.ts';
export * from './subjects.ts';
export * from './usage.ts';
export * from './requests.ts';
export * from './approvals.ts';
export * from './billing.ts';
export * from './reviews.ts';
export * from './records.ts';
export * from './policies.ts';
export { compiledPlan } from './plan.ts';
export { compiledReview } from './review.ts';
export * from './routes.ts';
/** Re-exported so that one copy of the schema library serves schemas and documents made from them. */
export { z } from 'zod';
