import { pushFacts } from '../facts/push-facts.ts';
import { followLeavers } from '../reviews/follow-leavers.ts';
import { beginForPlan } from './begin-instances.ts';
import type { FollowUp } from './follow-up.ts';
import { followSeats } from './follow-seats.ts';
import { stepInstance } from './step-instance.ts';
import { tellEvent } from './tell-event.ts';
import { tellParent } from './tell-parent.ts';
import type { Work } from './work.ts';

/** More follow-ups than any honest set of policies causes in one command. */
const MOST_FOLLOW_UPS = 500;
/** And than it causes by each thing that the command itself begins with: a review tells many at its close. */
const MOST_OF_EACH = 20;

/**
 * The end of each command, and its one loop: does what follows, and what follows from that, then
 * saves what was stepped and tells what changed.
 *
 * @throws {StepConflict} an instance was stepped by another transaction meanwhile.
 */
export async function finish(work: Work): Promise<void> {
  const most = MOST_FOLLOW_UPS + MOST_OF_EACH * work.waitingFollowUps();
  let followed = 0;
  for (let task = work.nextFollowUp(); task; task = work.nextFollowUp()) {
    followed += 1;
    if (followed > most) {
      throw new Error('internal: one command led to more steps than it may');
    }
    await follow(work, task);
  }
  await followLeavers(work);
  await work.save();
}

async function follow(work: Work, task: FollowUp): Promise<void> {
  switch (task.kind) {
    case 'push-facts':
      await pushFacts(work, task.account);
      return;
    case 'follow-seats':
      await followSeats(work, task.account);
      return;
    case 'subject-changed':
      await stepAgain(work, task);
      return;
    case 'tell-instance':
      await tellInstance(work, task);
      return;
    case 'tell-subscription':
      await tellEvent(work, task.account, { subscription: task.subscription }, task.event);
      return;
    case 'begin-for-plan':
      await beginForPlan(work, task.subscription, task.oldPlan);
      return;
    case 'approval-ended':
      await tellParent(work, task);
      return;
    case 'audit':
      await work.audit(task.entry);
  }
}

async function stepAgain(
  work: Work,
  { account, instance }: Extract<FollowUp, { kind: 'subject-changed' }>,
): Promise<void> {
  const row = await work.instance(account, instance);
  if (row?.status !== 'running') return;
  await stepInstance(work, { account, instance }, { kind: 'subject-changed' });
}

async function tellInstance(
  work: Work,
  { account, instance, event }: Extract<FollowUp, { kind: 'tell-instance' }>,
): Promise<void> {
  const row = await work.instance(account, instance);
  if (row?.status !== 'running') return;
  const plan = await work.plan(row.hash);
  if (!plan.events.some(({ name }) => name === event.name)) return;
  await stepInstance(work, { account, instance }, { kind: 'event', ...event });
}
