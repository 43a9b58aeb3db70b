/** The portable part: the app on any store, in Node and in a page. What needs Node is `@lintel/server/node`. */
export { createApp, type App, type AppDeps } from './app.ts';
export { RATE_LIMITS, type RateLimit, type RateLimits } from './edge/rate-limits.ts';
export type {
  BillingPort,
  Collection,
  CollectionAnswer,
  OfferedMethod,
} from './adapters/billing/billing-port.ts';
export type { ProductPort, ProductSubject } from './adapters/product/product-port.ts';
export { ledger, TEST_CONFIRMATION } from './adapters/billing/ledger/ledger.ts';
export { ROLE_SCOPES, type RoleTable } from './authorisation/table.ts';
export { compileChecks, type CheckTable } from './entitlements/check-table.ts';
export type { Log, LogEntry } from './edge/failures.ts';
export { openApiDocument, type OpenApiDocument } from './openapi/openapi-document.ts';
export { policyLanguage, type PolicyLanguage } from './policies/policy-language.ts';
export { provisionTenant, type NewTenant } from './sessions/provision-tenant.ts';
export { makeSecretKey, type RandomBytes } from './sessions/secret-key.ts';
export { memoryStore } from './store/memory/memory-store.ts';
export type { Store } from './store/store.ts';
export type { Scheduler } from './stream/scheduler.ts';
export type { StreamCaps } from './stream/stream-room.ts';
export { openBusinessClock, type BusinessClock } from './worker/business-clock.ts';
export type { NoticeText, NoticeTexts } from './worker/deliver-notice.ts';
export type { Worker } from './worker/worker.ts';
