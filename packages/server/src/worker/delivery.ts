import type { OutboxRow, OutboxWork } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';

/** One piece of work that a commit owes to the world. */
export interface Delivery<W extends OutboxWork = OutboxWork> {
  readonly tenant: string;
  readonly row: OutboxRow;
  readonly work: W;
}

/**
 * Talks to the world first, outside of any transaction, and gives back what to write: that is done
 * in the transaction that takes the row away. It may be asked again after a crash, so the world must
 * bear being told twice under the same id.
 *
 * Rejects when the world does not answer: it is tried again, later and later.
 */
export type Deliver<W extends OutboxWork> = (
  delivery: Delivery<W>,
) => Promise<(rows: TenantWrites) => Promise<void>>;

/** How each kind of work is delivered. */
export type Deliveries = {
  readonly [K in OutboxWork['kind']]: Deliver<Extract<OutboxWork, { kind: K }>>;
};

/** Delivers one piece of work by its kind. */
export function deliver(
  deliveries: Deliveries,
  { tenant, row }: { readonly tenant: string; readonly row: OutboxRow },
): Promise<(rows: TenantWrites) => Promise<void>> {
  const { work } = row;
  switch (work.kind) {
    case 'notice':
      return deliveries.notice({ tenant, row, work });
    case 'collect':
      return deliveries.collect({ tenant, row, work });
    case 'void-payment':
      return deliveries['void-payment']({ tenant, row, work });
    case 'licence':
      return deliveries.licence({ tenant, row, work });
    case 'delete-data':
      return deliveries['delete-data']({ tenant, row, work });
  }
}
