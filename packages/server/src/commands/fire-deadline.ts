import { pushFacts } from '../facts/push-facts.ts';
import { isTurnOfUse, plannedTurns } from '../usage/planned-turns.ts';
import type { DeadlineRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { CLOCK } from './command-deps.ts';
import type { CommandDeps } from './command-deps.ts';
import { finish } from './finish.ts';
import { moveInstance } from './move-instance.ts';
import { moveTarget } from './planned-move.ts';
import { fireReview } from '../reviews/fire-review.ts';
import { stepInstance } from './step-instance.ts';
import { lapseApproval, lapsingApproval } from './unused-approvals.ts';
import { Work } from './work.ts';

/**
 * Fires one deadline at its own instant, in the transaction that takes its row away: exactly once
 * in effect, however late the clock is.
 *
 * @returns false if it is gone, or was moved since it was read.
 * @throws {Error} the step failed, or the deadline would come again for ever.
 */
export async function fireDeadline(
  rows: TenantWrites,
  deps: CommandDeps,
  due: Pick<DeadlineRow, 'id' | 'generation' | 'at'>,
): Promise<boolean> {
  const row = await rows.deadlines.get(due.id);
  if (row?.generation !== due.generation || row.at !== due.at) return false;
  const work = new Work(rows, deps, { actor: CLOCK, at: row.at });
  await rows.deadlines.remove(row.id);
  const { key, generation, review, instance } = row;
  if (review !== undefined) {
    await fireReview(work, row, review);
    await finish(work);
    return true;
  }
  const lapsing = lapsingApproval(key);
  if (lapsing !== null) {
    await lapseApproval(work, lapsing);
    await finish(work);
    return true;
  }
  if (instance === null) throw new Error(`internal: deadline ${row.id} is of nothing`);
  const target = moveTarget(key);
  if (target !== null) {
    await moveInstance(work, { account: row.account, instance }, target);
    await finish(work);
    return true;
  }
  if (isTurnOfUse(key)) {
    await pushFacts(work, row.account, row.instance);
    await finish(work);
    await planTurnsAgain(work, row);
    return true;
  }
  const stepped = await stepInstance(
    work,
    { account: row.account, instance },
    { kind: 'due', key, generation },
  );
  await finish(work);
  if (stepped.answer.kind === 'ignored') await checkGone(work, instance, row);
  return true;
}

/** Where the new period is like the old one nothing was stepped; it will turn again all the same. */
async function planTurnsAgain(work: Work, { account, instance }: DeadlineRow): Promise<void> {
  const row = instance === null ? null : await work.instance(account, instance);
  if (!row) return;
  for (const turn of await plannedTurns(work, row, await work.plan(row.hash)))
    if (turn.at > work.at) await work.rows.deadlines.put(turn);
}

/** An engine that lists a deadline again right after it fired would keep the clock busy for ever. */
async function checkGone(
  work: Work,
  instance: string,
  { id, account, key, generation, at }: DeadlineRow,
): Promise<void> {
  const row = await work.instance(account, instance);
  if (!row) return;
  const pending = work.deps.engine.deadlines(await work.plan(row.hash), row.snapshot);
  const again = pending.some(
    (deadline) => deadline.key === key && deadline.generation === generation && deadline.at === at,
  );
  if (again) throw new Error(`internal: deadline ${id} fired and is due again at the same instant`);
}
