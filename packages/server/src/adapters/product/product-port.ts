import type { Instant } from '@lintel/contract';

/** What it is about: an account, a subscription, a device. */
export interface ProductSubject {
  readonly tenant: string;
  readonly account: string;
  readonly subject: { readonly kind: string; readonly id: string };
}

/**
 * What the vendor's product does when a policy says so. Each order has an id under which it may
 * come again after a crash: doing it twice must be as doing it once. One that rejects is tried
 * again, later and later.
 */
export interface ProductPort {
  /** Deletes one class of data (`logs`), or everything (`data`) where the catalogue has no classes. */
  deleteData(order: ProductSubject & { readonly id: string; readonly what: string }): Promise<void>;
  issueLicence(
    order: ProductSubject & {
      readonly id: string;
      readonly licence: string;
      readonly until: Instant;
    },
  ): Promise<void>;
}
