import type { MemberRow } from '../store/records.ts';
import { beginForSubject } from './begin-instances.ts';
import { plansFor } from './plans-for.ts';
import { endInstances } from './end-instances.ts';
import type { Look } from './look.ts';
import type { Work } from './work.ts';

/**
 * Policies for every seat begin when somebody has one, and end when it is taken: from the
 * invitation or from its acceptance, as the catalogue counts.
 */
export async function followSeats(work: Work, account: string): Promise<void> {
  const plans = (await plansFor(work, account)).filter(
    ({ for: scope }) => scope.kind === 'every' && scope.subject === 'seat',
  );
  const running = (await work.running(account)).filter((row) => row.subjectKind === 'seat');
  const told = await work.rows.subjects.all({ account, kind: 'seat', status: 'running' });
  if (plans.length === 0 && running.length === 0 && told.length === 0) return;
  const seated = await seatedMembers(work, account);
  const isGone = (seat: string) => !seated.some(({ id }) => id === seat);
  for (const row of told)
    if (isGone(row.subject)) await work.rows.subjects.put({ ...row, facts: {}, status: 'ended' });
  const gone = running.filter(({ subjectId }) => isGone(subjectId));
  await endInstances(work, gone);
  const event = { name: 'created', fields: {} };
  for (const { id } of seated)
    await beginForSubject(work, {
      plans,
      account,
      subject: { kind: 'seat', id },
      event,
      facts: {},
    });
}

/** Who has a seat, as the catalogue counts. */
export async function seatedMembers(look: Look, account: string): Promise<readonly MemberRow[]> {
  const counts = (await look.catalogueFor(await look.currentSubscription(account)))?.seats;
  const status = counts?.countFrom === 'invitation' ? ['active', 'invited'] : ['active'];
  const members = await look.rows.members.all({ account, hasSeat: true });
  return members.filter((member) => status.includes(member.status));
}
