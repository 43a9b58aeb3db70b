import type { Hono } from 'hono';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import type { AccountRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';
import { accountResource } from './account-resource.ts';

/** GET /v1/accounts → 200, a page of `Account`: the session's own first, then those below it */
export function listAccounts(app: Hono, edge: EdgeDeps): void {
  registerRoute(app, 'listAccounts', edge, {
    read: async ({ caller, query }, rows) => {
      if (caller.kind === 'secret') {
        const page = await rows.accounts.list(query);
        return { items: page.items.map(accountResource), nextCursor: page.nextCursor };
      }
      const inReach = [caller.account, ...(await accountsBelow(rows, caller.account.id))];
      const start = Math.max(0, inReach.findIndex(({ id }) => id === query.cursor) + 1);
      const items = inReach.slice(start, start + query.limit);
      const last = start + items.length < inReach.length ? items.at(-1) : undefined;
      return { items: items.map(accountResource), nextCursor: last?.id ?? null };
    },
  });
}

/** All accounts under one, level by level; an account appears once, whatever the rows say. */
export async function accountsBelow(
  rows: TenantReads,
  account: string,
): Promise<readonly AccountRow[]> {
  const below = new Map<string, AccountRow>();
  let level: readonly string[] = [account];
  while (level.length > 0) {
    const children = await rows.accounts.all({ parent: level });
    const fresh = children.filter(({ id }) => id !== account && !below.has(id));
    for (const child of fresh) below.set(child.id, child);
    level = fresh.map(({ id }) => id);
  }
  return [...below.values()];
}
