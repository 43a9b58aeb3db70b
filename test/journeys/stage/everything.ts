import type { NodeServer } from '@lintel/server/node';

/** What a refused call must leave as it was: every row that says what a customer has or owes. */
const KINDS = [
  'accounts',
  'members',
  'subscriptions',
  'instances',
  'deadlines',
  'requests',
  'approvals',
  'quotes',
  'orders',
  'invoices',
  'payments',
  'notices',
  'audit',
  'outbox',
  'plans',
  'publications',
] as const;

/** All rows of a vendor that count, to be compared before and after. */
export function everything(
  { store }: NodeServer,
  tenant: string,
): Promise<Readonly<Record<string, unknown>>> {
  return store.read(tenant, async (rows) =>
    Object.fromEntries(
      await Promise.all(KINDS.map(async (kind) => [kind, await rows[kind].all()] as const)),
    ),
  );
}
