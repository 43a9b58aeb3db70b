import type { ProductPort } from './adapters/product/product-port.ts';
import type { BillingPort } from './adapters/billing/billing-port.ts';
import type { CommandDeps } from './commands/command-deps.ts';
import type { Log } from './edge/failures.ts';
import type { Store } from './store/store.ts';
import type { Scheduler } from './stream/scheduler.ts';
import type { BusinessClock } from './worker/business-clock.ts';
import { collectionDelivery } from './worker/deliver-collection.ts';
import { noticeDelivery, type NoticeTexts } from './worker/deliver-notice.ts';
import { deletionDelivery, licenceDelivery } from './worker/deliver-product.ts';
import { Worker } from './worker/worker.ts';

export interface AppWorkerDeps {
  readonly store: Store;
  readonly commands: CommandDeps;
  readonly billing: BillingPort;
  readonly noticeTexts: NoticeTexts;
  readonly product?: ProductPort;
  readonly businessClock: BusinessClock;
  readonly scheduler: Scheduler;
  readonly log: Log;
}

/** The worker with a way to deliver each kind of work. */
export function appWorker(deps: AppWorkerDeps): Worker {
  const { store, commands, billing, noticeTexts, product, businessClock, scheduler, log } = deps;
  return new Worker({
    ...commands,
    store,
    businessClock,
    scheduler,
    deliveries: {
      notice: noticeDelivery(commands, noticeTexts),
      collect: collectionDelivery(commands, store, billing),
      'void-payment': async ({ work }) => {
        await billing.void(work.providerId);
        return async () => undefined;
      },
      licence: licenceDelivery(commands, product),
      'delete-data': deletionDelivery(commands, product),
    },
    onFailure: (message, cause) => {
      log({ level: 'error', message, cause });
    },
  });
}
