import type { Values } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import type { InstanceRow } from '../store/records.ts';

/** Of these what the vendor tells is told of the account. */
const BILLED: ReadonlySet<string> = new Set(['account', 'subscription']);

/** What the vendor told about the things of its own that instances are about; it hides what is known of the account. */
export async function factsOfTheirOwn(
  look: Look,
  account: string,
  rows: readonly Pick<InstanceRow, 'subjectKind' | 'subjectId'>[],
): Promise<(row: Pick<InstanceRow, 'subjectKind' | 'subjectId'>) => Values> {
  if (rows.every(({ subjectKind }) => BILLED.has(subjectKind))) return () => ({});
  const told = await look.rows.subjects.all({ account, status: 'running' });
  const own = new Map(told.map(({ kind, subject, facts }) => [`${kind}/${subject}`, facts]));
  return ({ subjectKind, subjectId }) => own.get(`${subjectKind}/${subjectId}`) ?? {};
}
