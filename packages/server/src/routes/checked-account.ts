import type { RouteName } from '@lintel/contract';
import { accountInReach } from '../authorisation/authorise.ts';
import type { PortalCaller, SecretCaller } from '../edge/caller.ts';
import type { CheckBook } from '../entitlements/check-book.ts';
import type { CheckTable } from '../entitlements/check-table.ts';
import { notFound } from '../edge/problem.ts';
import type { Store } from '../store/store.ts';
import { invalidField } from './refusals.ts';

/** The table of the account that a check is about; looked up in the store only where reach is in question. */
export async function checkedAccount(
  { book, store }: { readonly book: CheckBook; readonly store: Store },
  caller: SecretCaller | PortalCaller,
  route: RouteName,
  named: string | undefined,
): Promise<CheckTable> {
  const account = await accountOf(store, caller, route, named);
  const table = await book.table(caller.tenant, account);
  if (!table) throw notFound('account', account);
  return table;
}

async function accountOf(
  store: Store,
  caller: SecretCaller | PortalCaller,
  route: RouteName,
  named: string | undefined,
): Promise<string> {
  if (caller.kind === 'secret') {
    if (named === undefined) throw invalidField('account', 'is needed with a secret key');
    return named;
  }
  if (named === undefined || named === caller.account.id) return caller.account.id;
  const { id } = await store.read(caller.tenant, (rows) =>
    accountInReach(rows, caller, route, named),
  );
  return id;
}
