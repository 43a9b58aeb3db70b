import type { RouteContract, RouteName } from '@lintel/contract';
import type { Caller } from '../edge/caller.ts';
import { found, Problem } from '../edge/problem.ts';
import type { AccountRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';
import { ROUTE_RELATIONS, type Relation } from './table.ts';

/**
 * May this caller call this route at all? Which account it may touch is asked with `accountInReach`.
 *
 * @throws {Problem} `forbidden` otherwise.
 */
export function authorise(caller: Caller, contract: RouteContract): void {
  if (contract.by === 'open') return;
  if (caller.kind === 'secret' && contract.by !== 'portal') return;
  if (caller.kind !== 'portal' || contract.by === 'secret') {
    throw new Problem('forbidden', 'this route is for the vendor’s back end, with its secret key');
  }
  if (contract.scope === undefined || !caller.scopes.includes(contract.scope)) {
    const roles = caller.roles.length === 0 ? 'no role' : caller.roles.join(', ');
    throw new Problem(
      'forbidden',
      `this needs \`${contract.scope ?? 'secret'}\`, which the session does not have (${roles})`,
    );
  }
}

/** Deeper trees than this do not exist: vendor, resellers, customer, sub-accounts. */
const DEEPEST_TREE = 32;

/**
 * The account that a call is about: the one it names, or the caller's own.
 *
 * @throws {Problem} `not-found` for another tenant's, another customer's and no account alike.
 */
export async function accountInReach(
  rows: TenantReads,
  caller: Caller,
  route: RouteName,
  named: string | undefined,
): Promise<AccountRow> {
  const relation: Relation = ROUTE_RELATIONS[route];
  if (caller.kind === 'portal') {
    if (named === undefined || named === caller.account.id) return caller.account;
    const account = found(await rows.accounts.get(named), 'account', named);
    const inReach =
      relation === 'own-or-below' && (await isBelow(rows, account, caller.account.id));
    return found(inReach ? account : null, 'account', named);
  }
  if (named === undefined) {
    const errors = [{ path: 'account', message: 'needed with a secret key' }];
    throw new Problem('invalid-request', 'say which account is meant', { errors });
  }
  return found(await rows.accounts.get(named), 'account', named);
}

/** Whether an account hangs under another one, at any depth. */
export async function isBelow(
  rows: TenantReads,
  account: AccountRow,
  ancestor: string,
): Promise<boolean> {
  let at: AccountRow | null = account;
  for (let depth = 0; at !== null && depth < DEEPEST_TREE; depth += 1) {
    if (at.parent === ancestor) return true;
    at = at.parent === null ? null : await rows.accounts.get(at.parent);
  }
  return false;
}
