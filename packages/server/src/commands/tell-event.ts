import { answerOfStep } from './answers.ts';
import { beginOnEvent } from './begin-instances.ts';
import type { ReportedEvent } from './reported-event.ts';
import type { InstanceRow } from '../store/records.ts';
import { stepInstance } from './step-instance.ts';
import { isSubject } from './subject-rows.ts';
import type { Work } from './work.ts';

export interface HeardBy {
  readonly policy: string;
  readonly state: string;
  readonly answer: 'accepted' | 'ignored';
}

/**
 * Tells an event to the running instances that mention it, and begins those policies that begin
 * with it.
 *
 * @param about - Nothing of it: the account and all of its subscriptions. A subject alone hears what is said of it.
 */
export async function tellEvent(
  work: Work,
  account: string,
  { subscription, subject }: EventAbout,
  event: ReportedEvent,
): Promise<readonly HeardBy[]> {
  const heardBy: HeardBy[] = [];
  for (const row of await work.running(account)) {
    const plan = await work.plan(row.hash);
    if (
      !hears(row, { subscription, subject }) ||
      !plan.events.some(({ name }) => name === event.name)
    )
      continue;
    const stepped = await stepInstance(
      work,
      { account, instance: row.id },
      { kind: 'event', ...event },
    );
    heardBy.push({
      policy: row.policy,
      state: stepped.row.snapshot.state,
      answer: answerOfStep(stepped.answer),
    });
  }
  if (subject !== undefined) return heardBy;
  const subscriptions = await work.subscriptions(account);
  for (const { id } of subscriptions) {
    if (subscription !== undefined && id !== subscription) continue;
    for (const row of await beginOnEvent(work, { account, subscription: id, event })) {
      heardBy.push({ policy: row.policy, state: row.snapshot.state, answer: 'accepted' });
    }
  }
  return heardBy;
}

/** One subscription, or one thing of the vendor's own. */
export interface EventAbout {
  readonly subscription?: string | undefined;
  readonly subject?: string | undefined;
}

function hears(row: InstanceRow, { subscription, subject }: EventAbout): boolean {
  if (subject !== undefined) return isSubject(row, subject);
  if (row.subjectKind === 'account') return true;
  if (row.subjectKind !== 'subscription') return false;
  return subscription === undefined || row.subjectId === subscription;
}
