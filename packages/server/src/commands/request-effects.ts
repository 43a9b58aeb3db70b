import type { MemberRow, RequestRow } from '../store/records.ts';
import type { Work } from './work.ts';

/**
 * What the host itself does when a request is accepted, besides what the policy does. A policy that
 * says `on assign-seat … record "Seat given"` decides; the seat is given here, in the same
 * transaction.
 */
export const REQUEST_EFFECTS: Readonly<
  Record<string, (work: Work, request: RequestRow) => Promise<void>>
> = {
  'assign-seat': async (work, request) => {
    const member = await memberNamed(work, request.account, request.fields['person']);
    if (!member || member.hasSeat) return;
    await work.rows.members.put({ ...member, hasSeat: true });
    work.membersChanged(member.account);
  },
};

/** Does what the host does about an accepted request; nothing for most of them. */
export async function performRequest(work: Work, request: RequestRow): Promise<void> {
  await REQUEST_EFFECTS[request.request]?.(work, request);
}

/** A member by id, by person or by e-mail address: a form may hold any of them. */
export async function memberNamed(
  work: Work,
  account: string,
  name: unknown,
): Promise<MemberRow | null> {
  if (typeof name !== 'string') return null;
  const byId = await work.rows.members.get(name);
  if (byId?.account === account && byId.status !== 'removed') return byId;
  const status = ['active', 'invited'] as const;
  const [byPerson] = await work.rows.members.all({ account, person: name, status });
  if (byPerson) return byPerson;
  const [byEmail] = await work.rows.members.all({ account, email: name.toLowerCase(), status });
  return byEmail ?? null;
}
