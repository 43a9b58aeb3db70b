import type { Checkout, Instant, Invoice, Money, Quote, RequestEvent } from '@lintel/contract';
import type { Row } from './row.ts';

export interface QuoteRow extends Row {
  readonly account: string;
  readonly subscription: string | null;
  readonly person: string;
  readonly event: RequestEvent;
  readonly quote: Quote;
  readonly expiresAt: Instant;
}

export interface OrderRow extends Row {
  readonly account: string;
  readonly quote: string;
  readonly status: Checkout['status'];
  readonly total: Money;
  readonly method: string;
  readonly failure: Checkout['failure'];
  readonly invoice: string | null;
  /** The provider's own id of the payment. */
  readonly payment: string | null;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
}

export interface InvoiceRow extends Row {
  readonly account: string;
  readonly subscription: string | null;
  /** The instance whose charge made it: the only one that hears of its payment. */
  readonly instance: string | null;
  /** A full charge: when the first one of a subscription is paid, `subscribed` is raised. */
  readonly full: boolean;
  readonly number: string;
  readonly status: Invoice['status'];
  readonly lines: Invoice['lines'];
  readonly total: Money;
  /** Calendar date in the zone of the account. */
  readonly issuedOn: string;
  readonly paidAt: Instant | null;
  readonly quoteId: string | null;
}

export interface PaymentRow extends Row {
  readonly account: string;
  readonly invoice: string | null;
  readonly order: string | null;
  readonly method: string;
  readonly amount: Money;
  readonly status: 'pending' | 'succeeded' | 'failed' | 'void';
  readonly failure: { readonly code: string; readonly message: string } | null;
  readonly at: Instant;
  /** `(provider, providerId)` is unique: an event of the provider counts once. */
  readonly provider: string;
  readonly providerId: string;
}

/** Id is `account/method`: several accounts use methods of one name. */
export interface PaymentMethodRow extends Row {
  readonly account: string;
  /** Id of the method at the provider. */
  readonly method: string;
  readonly title: string;
  readonly behaviour: 'succeeds' | 'fails' | 'needs-confirmation';
  readonly isDefault: boolean;
  readonly failedForGood: boolean;
}
