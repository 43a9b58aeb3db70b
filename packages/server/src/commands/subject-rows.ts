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
  const known = (await look.rows.subjects.all({ account })).filter(
    ({ kind }) => !KNOWN_OTHERWISE.has(kind),
  );
  const kinds = new Map([
    ...known.map(({ subject, kind }) => [subject, kind] as const),
    ...rows.map(({ subjectId, subjectKind }) => [subjectId, subjectKind] as const),
  ]);
  return [...kinds.keys()].sort().map((id) => {
    const instances = rows.filter(({ subjectId }) => subjectId === id);
    return { account, kind: kinds.get(id) ?? '', id, instances };
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
