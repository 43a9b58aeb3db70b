import { undoMove as undo } from '@lintel/runtime';
import type { InstanceRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { keepStep } from './step-instance.ts';
import { Work } from './work.ts';

export interface MoveToUndo {
  readonly account: string;
  readonly policy: string;
  /** Which one, where several moved. */
  readonly subject?: string;
}

export type UndoAnswer =
  | { readonly kind: 'accepted'; readonly row: InstanceRow }
  | { readonly kind: 'not-found'; readonly what: 'account' | 'policy' }
  /** It never moved, or something happened since, be it only that time has passed a deadline. */
  | { readonly kind: 'too-late' }
  /** Several moved, and none of them is named. */
  | { readonly kind: 'several'; readonly subjects: readonly string[] };

/**
 * Puts back what an instance was before it moved to its version, as a step of its own (rule 43): on
 * record, and for good, since it does not move to that version again.
 *
 * Nothing is fired before: what fell due meanwhile comes under the version from before.
 */
export async function undoMove(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  { account, policy, subject }: MoveToUndo,
): Promise<UndoAnswer> {
  const work = new Work(rows, deps, doing);
  if (!(await work.findAccount(account))) return { kind: 'not-found', what: 'account' };
  const meant = (await work.instances(account)).filter(
    (each) =>
      each.kind === 'policy' &&
      each.policy === policy &&
      (subject === undefined || each.subjectId === subject),
  );
  if (meant.length === 0) return { kind: 'not-found', what: 'policy' };
  const [row, second] = meant.filter((each) => each.movedFrom !== undefined);
  if (row?.movedFrom === undefined) return { kind: 'too-late' };
  if (second !== undefined)
    return { kind: 'several', subjects: meant.map(({ subjectId }) => subjectId).sort() };
  const { movedFrom, ...rest } = row;
  const snapshot = undo(movedFrom, row.snapshot, row.snapshot);
  if (snapshot === null) return { kind: 'too-late' };
  const stepped = await keepStep(work, {
    row: { ...rest, endedAt: null, notMovedTo: row.hash },
    plan: await work.plan(snapshot.hash),
    subscription: await work.subscriptionOf(row),
    event: {
      kind: 'move',
      version: snapshot.version,
      text: `Moved back from version ${String(row.version)} to version ${String(snapshot.version)}.`,
    },
    result: { answer: { kind: 'accepted' }, snapshot, effects: [], entered: [], fired: [] },
    given: {},
  });
  await finish(work);
  return { kind: 'accepted', row: stepped.row };
}
