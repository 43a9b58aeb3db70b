/**
 * What the store keeps, as plain JSON. Business instants are ISO UTC with milliseconds; what wall
 * time stamps says so. Money is `{ minor: text }` and measured use is text, so that no driver can
 * turn them into floats. The tenant is not a field: a transaction is bound to one.
 */
export type * from './records/row.ts';
export type * from './records/accounts.ts';
export type * from './records/instances.ts';
export type * from './records/requests.ts';
export type * from './records/billing.ts';
export type * from './records/usage.ts';
export type * from './records/history.ts';
export type * from './records/publications.ts';
export type * from './records/reviews.ts';
export type * from './records/subjects.ts';
export type * from './records/tenants.ts';
