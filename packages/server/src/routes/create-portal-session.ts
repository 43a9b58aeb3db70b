import type { Clock, Ids } from '@lintel/contract';
import type { Hono } from 'hono';
import { scopesOfRoles, scopesOfWidgets } from '../authorisation/table.ts';
import type { Origins } from '../edge/origins.ts';
import { found, Problem } from '../edge/problem.ts';
import { registerRoute, type EdgeDeps } from '../edge/register-route.ts';
import { signPortalToken } from '../sessions/portal-token.ts';
import type { MemberRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';
import { currentCatalogue } from './current-catalogue.ts';

export interface CreatePortalSessionDeps {
  readonly businessClock: Clock;
  readonly ids: Ids;
  readonly origins: Origins;
  /** Base of the API as pages reach it; `null`: as the vendor's back end reached it. */
  readonly publicUrl: string | null;
}

/** POST /v1/portal-sessions → 201 `PortalSession` | 404 not-found | 422 invalid-request */
export function createPortalSession(
  app: Hono,
  edge: EdgeDeps,
  { businessClock, ids, origins, publicUrl }: CreatePortalSessionDeps,
): void {
  registerRoute(app, 'createPortalSession', edge, {
    apart: async ({ caller, body, request }) => {
      const origin = new URL(body.origin).origin;
      if (origin !== body.origin) {
        throw invalid('origin', `must be scheme, host and port alone, such as \`${origin}\``);
      }
      if (!(await origins.allows(origin, caller.tenant))) {
        throw invalid('origin', 'is not among the origins of this tenant');
      }
      const { account, member, staffRoles } = await edge.store.read(
        caller.tenant,
        async (rows) => ({
          account: found(await rows.accounts.get(body.account), 'account', body.account),
          member: await activeMember(rows, body.account, body.user.id),
          staffRoles: await rolesOfTheVendor(rows),
        }),
      );
      const staff = body.actAs !== undefined;
      if (!staff) found(member, 'member', body.user.id);
      const foreign = staff ? body.roles?.find((role) => !staffRoles.includes(role)) : undefined;
      if (foreign !== undefined) throw invalid('roles', `\`${foreign}\` is no role of the vendor`);
      const held = member?.roles.filter((role) => body.roles?.includes(role) ?? true) ?? [];
      const allowed = scopesOfRoles(held, { staff, table: edge.roles });
      const { token, expiresAt } = await signPortalToken(
        {
          tenant: caller.tenant,
          account: account.id,
          person: body.user.id,
          name: staff ? body.user.name : (member?.name ?? body.user.name),
          roles: body.roles ?? (staff ? staffRoles : null),
          scopes: scopesOfWidgets(body.widgets).filter((scope) => allowed.includes(scope)),
          origin,
          actAs: body.actAs ?? null,
        },
        { keys: edge.keys, wallClock: edge.wallClock, ids },
      );
      if (!staff) {
        await edge.store.transaction(caller.tenant, async (rows) => {
          const now = await activeMember(rows, body.account, body.user.id);
          if (now) await rows.members.put({ ...now, lastActiveAt: businessClock.now() });
        });
      }
      const endpoint = publicUrl ?? new URL(request.url).origin;
      return { token, expiresAt, endpoint, zone: account.zone, locale: account.locale };
    },
  });
}

async function activeMember(
  rows: TenantReads,
  account: string,
  person: string,
): Promise<MemberRow | null> {
  const [member] = await rows.members.all({ account, person, status: 'active' });
  return member ?? null;
}

async function rolesOfTheVendor(rows: TenantReads): Promise<readonly string[]> {
  const current = await currentCatalogue(rows);
  return current?.catalogue.roles.flatMap((role) => (role.ofTheVendor ? [role.name] : [])) ?? [];
}

function invalid(path: string, message: string): Problem {
  return new Problem('invalid-request', `\`${path}\` ${message}`, { errors: [{ path, message }] });
}
