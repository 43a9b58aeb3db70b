import type { Reason } from '@lintel/contract';
import type { InstanceRow } from '../store/records.ts';
import type { Look } from './look.ts';

/** Kinds whose subjects begin and end with something else that the server knows. */
export const KNOWN_OTHERWISE: ReadonlySet<string> = new Set(['account', 'subscription', 'seat']);

/** A thing of the vendor's own (a boat, a device) that policies watch. */
export interface Subject {
  readonly account: string;
  readonly kind: string;
  readonly id: string;
  /** Instances of the policies about it, ended ones too. */
  readonly instances: readonly InstanceRow[];
}

/** Those of an account that began with `beginSubject`, in the order of their ids. */
export async function subjectsOf(look: Look, account: string): Promise<readonly Subject[]> {
  const rows = (await look.instances(account)).filter(
    ({ kind, subjectKind }) => kind === 'policy' && !KNOWN_OTHERWISE.has(subjectKind),
  );
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId))].sort();
  return ids.map((id) => {
    const instances = rows.filter(({ subjectId }) => subjectId === id);
    return { account, kind: instances[0]?.subjectKind ?? '', id, instances };
  });
}

/** Whether a row is of a policy about this thing of the vendor's own. */
export function isSubject({ kind, subjectKind, subjectId }: InstanceRow, id: string): boolean {
  return kind === 'policy' && subjectId === id && !KNOWN_OTHERWISE.has(subjectKind);
}

/** Why a request about a subject that nobody can bill cannot charge anything. */
export const nothingToBill: Reason = {
  code: 'no-price',
  message: '',
  lang: null,
  source: null,
  data: {},
};
