import type { Plan } from '@lintel/contract';
import type { InstanceRow } from '../store/records.ts';
import type { Work } from './work.ts';

/**
 * Policies see each other only through `policy "X" is in STATE`, after the step: those that ask
 * about the one that moved look again.
 */
export async function tellOthers(work: Work, before: InstanceRow, now: InstanceRow): Promise<void> {
  const same = before.snapshot.state === now.snapshot.state && before.step !== 0;
  if (now.kind !== 'policy' || same) return;
  for (const other of await work.running(now.account)) {
    const related = other.subjectId === now.subjectId || now.subjectKind === 'account';
    if (other.id === now.id || !related) continue;
    if (!policiesAskedAbout(await work.plan(other.hash)).has(now.policy)) continue;
    tellSubjectChanged(work, other);
  }
}

/** Plan, quantities or the states of others are not what this instance saw last. */
export function tellSubjectChanged(work: Work, { account, id }: InstanceRow): void {
  work.follow({ kind: 'subject-changed', account, instance: id });
}

const asked = new WeakMap<Plan, ReadonlySet<string>>();

/** Names in `policy "X" is in STATE`, anywhere in a plan. */
function policiesAskedAbout(plan: Plan): ReadonlySet<string> {
  const known = asked.get(plan);
  if (known) return known;
  const names = new Set<string>();
  collect([plan.states, plan.always], names);
  asked.set(plan, names);
  return names;
}

function collect(part: unknown, names: Set<string>): void {
  if (typeof part !== 'object' || part === null) return;
  if ('op' in part && part.op === 'policy-in' && 'policy' in part) names.add(String(part.policy));
  for (const value of Object.values(part)) collect(value, names);
}
