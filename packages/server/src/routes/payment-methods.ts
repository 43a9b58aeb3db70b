import type { RouteAnswer } from '@lintel/contract';
import type { BillingPort } from '../adapters/billing/billing-port.ts';
import type { TenantReads } from '../store/store.ts';

/** What the provider offers, with the one that the account has chosen. */
export async function paymentMethods(
  rows: TenantReads,
  billing: BillingPort,
  account: string,
): Promise<RouteAnswer<'listPaymentMethods'>> {
  const chosen = await rows.paymentMethods.all({ account });
  const normal = chosen.find(({ isDefault }) => isDefault)?.method;
  return {
    provider: billing.provider,
    development: billing.development,
    items: billing.methods.map((method) => ({ ...method, isDefault: method.id === normal })),
  };
}
