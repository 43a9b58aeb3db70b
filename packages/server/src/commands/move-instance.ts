import { type MoveResult, type Plan } from '@lintel/contract';
import { changeInWords, migrate } from '@lintel/runtime';
import { currentFacts } from '../facts/current-facts.ts';
import { factsOfTheirOwn } from '../facts/subject-facts.ts';
import type { InstanceRow } from '../store/records.ts';
import { keepStep } from './step-instance.ts';
import type { Work } from './work.ts';

/**
 * Brings one instance to a later version of its policy, in the transaction of the command, with an
 * audit entry that says what became different. One that cannot move stays, and that is written down.
 */
export async function moveInstance(
  work: Work,
  id: { readonly account: string; readonly instance: string },
  hash: string,
): Promise<void> {
  const row = await work.instance(id.account, id.instance);
  if (row?.status !== 'running' || row.hash === hash) return;
  const older = await work.plan(row.hash);
  const newer = await work.plan(hash);
  const ownOf = await factsOfTheirOwn(work, row.account, [row]);
  const facts = { ...(await currentFacts(work, row.account, [newer])), ...ownOf(row) };
  const result = migrate({ older, newer, snapshot: row.snapshot, at: work.at, facts });
  if (result.kind === 'stays') {
    await recordStay(work, row, newer, result);
    return;
  }
  await keepStep(work, {
    row: { ...row, movedFrom: row.snapshot },
    plan: newer,
    subscription: await work.subscriptionOf(row),
    event: {
      kind: 'move',
      version: newer.version,
      text: [
        `Moved from version ${String(row.version)} to version ${String(newer.version)}.`,
        ...result.changes.map((change) => `${changeInWords(change)}.`),
      ].join(' '),
    },
    result: result.step,
    given: {},
  });
}

async function recordStay(
  work: Work,
  row: InstanceRow,
  { version }: Plan,
  { message }: Extract<MoveResult, { kind: 'stays' }>,
): Promise<void> {
  await work.audit({
    account: row.account,
    instance: row.id,
    action: `move to version ${String(version)}`,
    outcome: 'ignored',
    text: `Stays with version ${String(row.version)}: ${message}.`,
    subject: { kind: row.subjectKind, id: row.subjectId },
    policy: row.policy,
    version: row.version,
    rule: null,
    used: {},
    before: row.snapshot.state,
    after: row.snapshot.state,
    reasons: [],
  });
}
