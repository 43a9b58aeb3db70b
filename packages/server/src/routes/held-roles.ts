import { scopesOfRoles, type RoleTable } from '../authorisation/table.ts';
import type { PortalCaller } from '../edge/caller.ts';
import { Problem } from '../edge/problem.ts';

/**
 * Nobody gives a role that may more than they may themselves.
 *
 * @throws {Problem} `forbidden` otherwise.
 */
export function refuseWiderRoles(
  caller: PortalCaller,
  roles: readonly string[],
  table: RoleTable,
): void {
  const own = scopesOfRoles(caller.roles, { staff: caller.actAs !== null, table });
  const wider = roles.find((role) =>
    scopesOfRoles([role], { staff: false, table }).some((scope) => !own.includes(scope)),
  );
  if (wider !== undefined) {
    throw new Problem('forbidden', `the role \`${wider}\` may more than this caller may give`);
  }
}
