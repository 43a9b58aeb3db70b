/**
 * The words that two rooms must agree on.
 *
 * - account: a node in the tree vendor > reseller > customer > sub-account
 * - member: a person in an account, with roles
 * - seat: a member's right to use a plan
 * - entitlement: what an account may use now; grant: an entitlement outside of the plan
 * - request: somebody asks for a change; approval: others have to agree, stage by stage
 * - decision: what would happen if a request were made now
 * - policy, rule, state, deadline, notice, scenario: as the policy text has them
 * - instance: one machine of one policy version for one subject
 * - quote, order, invoice: a price that holds, its collection, its document
 * - audit entry: who did what, when, and which line decided
 */
export type * from './span.ts';
export type * from './diagnostic.ts';
export * from './money.ts';
export * from './time-span.ts';
export type * from './value.ts';
export * from './expression.ts';
export * from './catalogue.ts';
export * from './plan.ts';
export type * from './scenario-plan.ts';
export * from './review-plan.ts';
export type * from './review-scenario.ts';
export * from './machine-vocabulary.ts';
export type * from './ports.ts';
export * from './decision.ts';
export type * from './engine.ts';
export type * from './review-engine.ts';
export type * from './migration.ts';
export * from './scopes.ts';
export type * from './resources.ts';
export * from './host-diagnostics.ts';
export * from './host-facts.ts';
export type * from './replay.ts';
