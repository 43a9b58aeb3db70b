import type { Reason, TellEffect } from '@lintel/contract';
import type { InstanceRow } from '../store/records.ts';
import type { Work } from './work.ts';

/**
 * Sends an event to every subject of a kind in the account of an instance, or to the one at hand:
 * to those of its running policies that know the event. Where none does, that is recorded.
 */
export async function tellSubjects(
  work: Work,
  teller: InstanceRow,
  { subject, each, event }: TellEffect,
): Promise<void> {
  const { account } = teller;
  const atHand = subject === 'account' ? account : teller.subjectId;
  const bySubject = new Map<string, InstanceRow[]>();
  for (const row of await work.running(account)) {
    if (row.subjectKind !== subject || !(each || row.subjectId === atHand)) continue;
    bySubject.set(row.subjectId, [...(bySubject.get(row.subjectId) ?? []), row]);
  }
  for (const rows of bySubject.values()) {
    const listening: InstanceRow[] = [];
    for (const row of rows) {
      const { events } = await work.plan(row.hash);
      if (events.some(({ name }) => name === event)) listening.push(row);
    }
    for (const { id: instance } of listening)
      work.follow({ kind: 'tell-instance', account, instance, event: { name: event, fields: {} } });
    const [first] = rows;
    if (listening.length === 0 && first !== undefined && first.id !== teller.id)
      await recordUnexpected(work, first, event);
  }
}

async function recordUnexpected(work: Work, row: InstanceRow, event: string): Promise<void> {
  const { state } = row.snapshot;
  await work.audit({
    account: row.account,
    instance: row.id,
    action: `event ${event}`,
    outcome: 'ignored',
    text: null,
    subject: { kind: row.subjectKind, id: row.subjectId },
    policy: row.policy,
    version: row.version,
    rule: null,
    used: {},
    before: state,
    after: state,
    reasons: [unexpected],
  });
}

const unexpected: Reason = {
  code: 'unexpected',
  message: '',
  lang: null,
  source: null,
  data: {},
};
