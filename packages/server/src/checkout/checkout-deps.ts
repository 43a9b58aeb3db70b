import type { BillingPort } from '../adapters/billing/billing-port.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import type { SigningKeys } from '../sessions/signing-keys.ts';
import type { ActorRow, OrderRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** What a checkout stands on. It has transactions of its own, because a provider stands between them. */
export interface CheckoutDeps {
  readonly store: Store;
  readonly commands: CommandDeps;
  readonly billing: BillingPort;
  readonly keys: SigningKeys;
}

/** Who pays, where. */
export interface Payer {
  readonly tenant: string;
  readonly account: string;
  readonly actor: ActorRow;
}

export type CheckoutAnswer =
  /** However it went: the order says so. */
  | { readonly kind: 'order'; readonly order: OrderRow }
  | { readonly kind: 'not-found'; readonly what: 'quote' | 'method' | 'checkout' }
  | { readonly kind: 'quote-expired' }
  /** The quote is of something that is not paid before it is done. */
  | { readonly kind: 'nothing-to-pay' }
  /** It does not wait for a second step. */
  | { readonly kind: 'not-waiting' };
