import type { Subscription } from '@lintel/contract';
import type { ScheduledChange, SubscriptionRow } from '../store/records.ts';

/** The subscription as the API shows it. */
export function subscriptionResource(row: SubscriptionRow): Subscription {
  const { id, account, plan, interval, seats, addOns, currency, startedAt, paidThrough } = row;
  return {
    ...{ id, account, plan, interval, seats, currency, startedAt, paidThrough },
    ...(row.bundle === undefined ? {} : { bundle: row.bundle.name }),
    addOns: { ...addOns },
    scheduled: row.scheduled.map(scheduledResource),
  };
}

function scheduledResource({ id, what, change, at }: ScheduledChange) {
  const to =
    change.kind === 'quantity'
      ? change.by
      : change.kind === 'plan'
        ? (change.bundle ?? change.to)
        : change.to;
  return { id, what, to, at };
}
