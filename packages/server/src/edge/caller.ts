import type { Instant, Scope } from '@lintel/contract';
import { scopesOfRoles, type RoleTable } from '../authorisation/table.ts';
import type { PortalToken } from '../sessions/portal-token.ts';
import type { AccountRow, ActorRow, MemberRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';
import { Problem } from './problem.ts';

/** The vendor's back end. */
export interface SecretCaller {
  readonly kind: 'secret';
  readonly tenant: string;
  readonly keyId: string;
  readonly keyName: string;
}

/** A person in a page, with the rights that they have at this very call. */
export interface PortalCaller {
  readonly kind: 'portal';
  readonly tenant: string;
  readonly account: AccountRow;
  /** `null` for staff of the vendor who act for the customer. */
  readonly member: MemberRow | null;
  readonly person: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly scopes: readonly Scope[];
  readonly actAs: { readonly reason: string } | null;
  readonly expiresAt: Instant;
  /** As it was verified, for those who have to ask again later. */
  readonly token: PortalToken;
}

/** Nobody has been asked who they are. */
export interface OpenCaller {
  readonly kind: 'open';
}

export type Caller = SecretCaller | PortalCaller | OpenCaller;

/**
 * Who a verified session token is now. Membership and roles are read at each call, so that somebody
 * who was removed is out at once, and roles that a session was narrowed to are still held.
 *
 * @throws {Problem} `unauthenticated` when the person is no longer a member.
 */
export async function portalCaller(
  rows: TenantReads,
  token: PortalToken,
  table: RoleTable,
): Promise<PortalCaller> {
  const account = await rows.accounts.get(token.account);
  const [member] =
    token.actAs === null
      ? await rows.members.all({ account: token.account, person: token.person, status: 'active' })
      : [];
  if (!account || (token.actAs === null && !member)) {
    throw new Problem('unauthenticated', 'the person of this session is not a member any more');
  }
  const roles = member
    ? member.roles.filter((role) => token.roles === null || token.roles.includes(role))
    : (token.roles ?? []);
  const allowed = scopesOfRoles(roles, { staff: token.actAs !== null, table });
  return {
    kind: 'portal',
    tenant: token.tenant,
    account,
    member: member ?? null,
    person: token.person,
    name: member?.name ?? token.name,
    roles,
    scopes: token.scopes.filter((scope) => allowed.includes(scope)),
    actAs: token.actAs,
    expiresAt: token.expiresAt,
    token,
  };
}

/** How the caller appears in the audit. */
export function actorOf(caller: SecretCaller | PortalCaller): ActorRow {
  return caller.kind === 'secret'
    ? { kind: 'vendor', id: caller.keyId, name: caller.keyName, actingFor: false }
    : {
        kind: 'person',
        id: caller.person,
        name: caller.name,
        actingFor: caller.actAs !== null,
      };
}
