/**
 * The portal as custom elements. Importing a class registers nothing; `@lintel/widgets/<name>` does, and
 * `@lintel/widgets/loader` does it for what stands on the page.
 */
export { LintelAuditLog } from './audit-log/audit-log.ts';
export { LintelApprovals } from './approvals/approvals.ts';
export { LintelEntitlementDashboard } from './entitlement-dashboard/entitlement-dashboard.ts';
export { loadElement } from './elements.ts';
export { LintelInvoices } from './invoices/invoices.ts';
export type { Localizer } from './internal/localizer.ts';
export { LintelElement } from './internal/lintel-element.ts';
export {
  LintelBeforeEvent,
  LintelCheckoutRequestEvent,
  LintelEvent,
  LintelNavigateEvent,
  LintelRequestEvent,
} from './internal/request-event.ts';
export { LintelSeatManager } from './seat-manager/seat-manager.ts';
export type { Snapshot } from './internal/snapshot.ts';
export { LintelNotices } from './notices/notices.ts';
export { LintelPortal } from './portal/portal.ts';
export { LintelProvider } from './provider/provider.ts';
export { LintelUpgradeCheckout } from './upgrade-checkout/upgrade-checkout.ts';
export { LintelUsageMeter } from './usage-meter/usage-meter.ts';
