import type { Instant } from '@lintel/contract';
import type { RequestDecision } from '../commands/decide-request.ts';
import type { Look } from '../commands/look.ts';
import { accessEnd } from '../entitlements/access-end.ts';
import type { InstanceRow } from '../store/records.ts';
import type { AskedBy } from './decision-resource.ts';

/**
 * When an accepted request shows: the day that its change waits for; or, where it leads to an end of
 * access that was not foreseen without it (cancelled, and used until the end of the term), that end.
 *
 * @returns `null`: at once.
 */
export async function effectiveAt(
  look: Look,
  asked: AskedBy,
  decision: RequestDecision,
): Promise<Instant | null> {
  const { outcome, changes, acting } = decision;
  const later = changes.flatMap(({ from }) => (from === null ? [] : [from])).sort();
  if (changes.length > 0 || outcome !== 'instant') return later[0] ?? null;
  let soonest: Instant | null = null;
  for (const row of acting) {
    const end = await newEnd(look, asked, decision, row);
    if (end === 'at-once') return null;
    if (end !== null && (soonest === null || end < soonest)) soonest = end;
  }
  return soonest;
}

async function newEnd(
  look: Look,
  { account, subscription, event }: AskedBy,
  { requestFacts }: RequestDecision,
  row: InstanceRow,
): Promise<Instant | 'at-once' | null> {
  const { engine } = look.deps;
  const plan = await look.plan(row.hash);
  const { snapshot } = engine.step(plan, row.snapshot, event, {
    at: look.at,
    subject: await look.subject(account, subscription, plan),
    others: await look.others(account, row.subjectId),
    requestFacts,
    people: { byRole: {} },
  });
  const before = engine.entitlements(plan, row.snapshot).access;
  const now = engine.entitlements(plan, snapshot).access;
  if (before !== now) return 'at-once';
  const foreseenBefore = await accessEnd(look, [{ row, plan }]);
  if (foreseenBefore !== null) return null;
  const end = await accessEnd(look, [{ row: { ...row, status: snapshot.status, snapshot }, plan }]);
  return end?.at ?? null;
}
