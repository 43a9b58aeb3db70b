import type { Instant, Plan } from '@lintel/contract';
import { whenToMove } from '@lintel/runtime';
import type { DeadlineRow, InstanceRow } from '../store/records.ts';
import type { Look } from './look.ts';
import { isFor } from './plans-for.ts';

/** Keys of deadlines that are not the engine's: an instance is to move to the plan with the hash behind it. */
const MOVE = 'move:';

/** Before what the policy itself waits for at the same instant. */
const FIRST = -1;

/** The hash of the plan that a due move leads to; `null` for a deadline of the policy. */
export function moveTarget(key: string): string | null {
  return key.startsWith(MOVE) ? key.slice(MOVE.length) : null;
}

/**
 * When an instance is to move to a later version; `null`: it stays, or there is nothing yet that
 * would be renewed. One that missed several versions takes them one by one.
 */
export async function plannedMove(look: Look, row: InstanceRow): Promise<DeadlineRow | null> {
  if (row.kind !== 'policy' || row.status === 'ended') return null;
  const next = await nextVersion(look, row);
  if (next === null || next.plan.hash === row.notMovedTo) return null;
  if (!(await isFor(look, next.plan, row.account))) return null;
  const subscription = await look.subscriptionOf(row);
  const { zone } = await look.subject(row.account, subscription, next.plan);
  const paidThrough = subscription?.paidThrough ?? null;
  const due = whenToMove(next.plan, next.publishedAt, { zone, paidThrough });
  if (due === null) return null;
  const { policy, account } = row;
  const key = `${MOVE}${next.plan.hash}`;
  return {
    id: `${row.id}/${key}`,
    instance: row.id,
    account,
    key,
    name: null,
    at: due > look.at ? due : look.at,
    generation: due,
    policy,
    priority: FIRST,
    place: 0,
    source: null,
    attempts: 0,
    retryAt: null,
    parkedAt: null,
    problem: null,
  };
}

/** The latest published version to which what runs under the row's version moves. */
async function nextVersion(
  look: Look,
  { policy, version, hash }: InstanceRow,
): Promise<{ readonly plan: Plan; readonly publishedAt: Instant } | null> {
  const inForce = (await look.set())?.plans.find((plan) => plan.policy === policy);
  if (inForce === undefined || inForce.hash === hash) return null;
  const later = (await look.rows.plans.all({ policy })).filter(
    ({ plan }) => plan.moving?.fromVersion === version && plan.version > version,
  );
  return later.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
