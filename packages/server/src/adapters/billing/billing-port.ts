import type { Money } from '@lintel/contract';

/** A way to pay that a provider offers. */
export interface OfferedMethod {
  readonly id: string;
  readonly title: string;
  readonly behaviour: 'succeeds' | 'fails' | 'needs-confirmation';
}

/** Money that is asked for, once per key however often it is sent. */
export interface Collection {
  /** Ours: the order, or the invoice with the number of the attempt. */
  readonly key: string;
  readonly amount: Money;
  /** Id of an offered method. */
  readonly method: string;
}

/** What a provider says about a collection. `providerId` is its own name of the payment. */
export type CollectionAnswer =
  | { readonly kind: 'succeeded'; readonly providerId: string }
  /** The payer has to confirm, with a code or in another place. */
  | { readonly kind: 'needs-confirmation'; readonly providerId: string }
  | {
      readonly kind: 'failed';
      readonly providerId: string;
      readonly code: string;
      readonly message: string;
    };

/**
 * Whoever takes the money. Called outside of transactions: an answer may be slow, lost, or come
 * twice. The same key gets the same answer, so that what is unclear can be asked again.
 */
export interface BillingPort {
  /** Kept with each payment, so that a provider can be changed. */
  readonly provider: string;
  /** True for what takes no real money; pages say so. */
  readonly development: boolean;
  readonly methods: readonly OfferedMethod[];
  collect(collection: Collection): Promise<CollectionAnswer>;
  /** Finishes a payment that needed confirmation. */
  confirm(providerId: string, confirmation: string): Promise<CollectionAnswer>;
  /** Gives back what a payment took, because what it was for did not happen. Safe to repeat. */
  void(providerId: string): Promise<void>;
}
