import type { Hono } from 'hono';
import { accountInReach } from '../authorisation/authorise.ts';
import type { CommandDeps } from '../commands/command-deps.ts';
import { Look } from '../commands/look.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { countSeats } from '../seats/count-seats.ts';
import type { MemberRow } from '../store/records.ts';
import { memberResource } from './member-resource.ts';
import { pageWhere } from './page-where.ts';

/** GET /v1/members → 200, a page of `Member` who are not removed, with the count of seats */
export function listMembers(app: Hono, edge: EdgeDeps, commands: CommandDeps): void {
  registerRoute(app, 'listMembers', edge, {
    read: async ({ caller, query }, rows) => {
      const account = await accountInReach(rows, caller, 'listMembers', query.account);
      const where = { account: account.id, status: ['active', 'invited'] as const };
      const page = await pageWhere(
        (limit, cursor) => rows.members.list({ where, limit, cursor }),
        (member) => matches(member, query.search),
        query,
      );
      return {
        seats: await countSeats(new Look(rows, commands), account.id),
        items: page.items.map(memberResource),
        nextCursor: page.nextCursor,
      };
    },
  });
}

/** Part of the name or of the address, whatever the case. */
function matches({ name, email }: MemberRow, search: string | undefined): boolean {
  if (search === undefined || search.trim() === '') return true;
  const wanted = search.trim().toLocaleLowerCase('und');
  return [name, email].some((text) => text.toLocaleLowerCase('und').includes(wanted));
}
