import type { InstanceRow } from '../store/records.ts';
import { stepInstance } from './step-instance.ts';
import type { Work } from './work.ts';

/** Ends instances whose subject is no more, inside another command. */
export async function endInstances(work: Work, rows: readonly InstanceRow[]): Promise<void> {
  for (const { account, id } of rows)
    await stepInstance(work, { account, instance: id }, { kind: 'subject-ended' });
}
