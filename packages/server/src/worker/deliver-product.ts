import type { ProductPort } from '../adapters/product/product-port.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { SYSTEM } from '../commands/command-deps.ts';
import { finish } from '../commands/finish.ts';
import { Work } from '../commands/work.ts';
import type { OutboxWork } from '../store/records.ts';
import type { Deliver, Delivery } from './delivery.ts';

type Deletion = Extract<OutboxWork, { kind: 'delete-data' }>;
type Licence = Extract<OutboxWork, { kind: 'licence' }>;

/** Has data deleted by the product, and writes down that it was. Without a product the audit is all there is. */
export function deletionDelivery(
  commands: CommandDeps,
  product: ProductPort | undefined,
): Deliver<Deletion> {
  return async (delivery) => {
    const { what } = delivery.work;
    await product?.deleteData({ ...orderOf(delivery), what });
    return settled(commands, delivery, `delete ${what}`, product === undefined);
  };
}

export function licenceDelivery(
  commands: CommandDeps,
  product: ProductPort | undefined,
): Deliver<Licence> {
  return async (delivery) => {
    const { licence, until } = delivery.work;
    await product?.issueLicence({ ...orderOf(delivery), licence, until });
    return settled(commands, delivery, `issue ${licence}`, product === undefined);
  };
}

function orderOf({ tenant, row, work }: Delivery<Deletion | Licence>) {
  return { id: row.id, tenant, account: row.account, subject: work.subject };
}

/** An audit entry beside that of the step: ordered is not done. */
function settled(
  commands: CommandDeps,
  { row, work: { subject, source } }: Delivery<Deletion | Licence>,
  action: string,
  nobody: boolean,
): Awaited<ReturnType<Deliver<Deletion>>> {
  return async (rows) => {
    if (nobody) return;
    const work = new Work(rows, commands, { actor: SYSTEM });
    await work.audit({
      account: row.account,
      instance: null,
      action: `done: ${action}`,
      outcome: 'recorded',
      text: null,
      subject,
      policy: source.policy,
      version: source.version,
      rule: source,
      used: {},
      before: null,
      after: null,
      reasons: [],
    });
    await finish(work);
  };
}
