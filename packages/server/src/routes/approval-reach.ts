import type { Look } from '../commands/look.ts';
import type { PortalCaller } from '../edge/caller.ts';
import type { FoundApproval } from './approval-resource.ts';

/**
 * Whether an approval concerns this person: they asked, they are or were asked, they voted, or they
 * look after the account that asks.
 */
export async function concerns(
  look: Look,
  { row, request, plan, view }: FoundApproval,
  { account, person, scopes }: PortalCaller,
): Promise<boolean> {
  if (request.requester.person === person) return true;
  if (view.chain.some(({ decidedBy }) => decidedBy.includes(person))) return true;
  if (row.account === account.id && scopes.includes('members:write')) return true;
  const roles = new Set([
    ...view.waitingFor,
    ...(plan.approvals[row.approval]?.stages ?? []).flatMap(({ ask }) =>
      ask.map(({ role, of }) => (of === null ? role : `${role} of ${of}`)),
    ),
  ]);
  const { byRole, standIns } = await look.people(row.account, request.requester.person);
  const standsIn = (standIns ?? []).filter((each) => each.person === person);
  const isOne = (each: string) => [...roles].some((role) => byRole[role]?.includes(each) ?? false);
  return isOne(person) || standsIn.some((each) => isOne(each.for));
}
