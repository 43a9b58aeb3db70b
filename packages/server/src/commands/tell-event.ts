import { answerOfStep } from './answers.ts';
import { beginOnEvent } from './begin-instances.ts';
import type { ReportedEvent } from './reported-event.ts';
import { stepInstance } from './step-instance.ts';
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
 * @param subscription - `null`: of the account and all of its subscriptions.
 */
export async function tellEvent(
  work: Work,
  account: string,
  subscription: string | null,
  event: ReportedEvent,
): Promise<readonly HeardBy[]> {
  const heardBy: HeardBy[] = [];
  for (const row of await work.running(account)) {
    const isAbout =
      subscription === null || row.subjectId === subscription || row.subjectKind === 'account';
    const plan = await work.plan(row.hash);
    if (!isAbout || !plan.events.some(({ name }) => name === event.name)) continue;
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
  const subscriptions = await work.subscriptions(account);
  for (const { id } of subscriptions) {
    if (subscription !== null && id !== subscription) continue;
    for (const row of await beginOnEvent(work, { account, subscription: id, event })) {
      heardBy.push({ policy: row.policy, state: row.snapshot.state, answer: 'accepted' });
    }
  }
  return heardBy;
}
