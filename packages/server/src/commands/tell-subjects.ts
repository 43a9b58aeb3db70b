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
    const [first] = rows;
    const isHeard = await tellRunning(work, rows, event);
    if (!isHeard && first !== undefined && first.id !== teller.id)
      await recordUnexpected(work, first, event);
  }
}

/** Sends an event to one subject, as a review does. Where no policy of it knows the event, that is recorded. */
export async function tellSubject(
  work: Work,
  account: string,
  { kind, id }: { readonly kind: string; readonly id: string },
  event: string,
): Promise<void> {
  const rows = (await work.running(account)).filter(
    ({ subjectKind, subjectId }) => subjectKind === kind && subjectId === id,
  );
  const [first] = rows;
  if (await tellRunning(work, rows, event)) return;
  await recordUnexpected(
    work,
    first ?? {
      ...{ account, id: null, subjectKind: kind, subjectId: id },
      ...{ policy: null, version: null, snapshot: { state: null } },
    },
    event,
  );
}

/** @returns whether any of them knows it. */
async function tellRunning(
  work: Work,
  rows: readonly InstanceRow[],
  event: string,
): Promise<boolean> {
  let isHeard = false;
  for (const { account, id: instance, hash } of rows) {
    const { events } = await work.plan(hash);
    if (!events.some(({ name }) => name === event)) continue;
    isHeard = true;
    work.follow({ kind: 'tell-instance', account, instance, event: { name: event, fields: {} } });
  }
  return isHeard;
}

/** Who did not expect it: a policy, or nothing that runs. */
type Deaf = Pick<InstanceRow, 'account' | 'subjectKind' | 'subjectId'> & {
  readonly id: string | null;
  readonly policy: string | null;
  readonly version: number | null;
  readonly snapshot: { readonly state: string | null };
};

async function recordUnexpected(work: Work, row: Deaf, event: string): Promise<void> {
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
