import type { Instant, PendingDeadline } from '@lintel/contract';
import { SCHEDULED_BELOW } from '@lintel/contract';
import { deadlines } from '../deadlines.ts';
import { stepApprovalIn } from './approvals.ts';
import { follow } from './follow.ts';
import { isApproval } from './running.ts';
import type { World } from './world.ts';

/** More due events than this at one go are a fault of the policy, not a long life. */
const mostDueEvents = 20_000;

/**
 * Fires what is due, soonest first, each at its own instant; at one instant in the order of rule 6,
 * scheduled changes first of all (rule 53).
 */
export function fire(world: World, isDue: (at: Instant) => boolean): void {
  for (let count = 0; count < mostDueEvents; count += 1) {
    const next = [...world.policies, ...world.approvals]
      .flatMap((running) =>
        deadlines(running.plan, running.snapshot)
          .slice(0, 1)
          .map((pending) => ({ running, pending })),
      )
      .sort(
        (a, b) =>
          ordered(a.pending.at, b.pending.at) ||
          Number(isAfterChanges(a.pending)) - Number(isAfterChanges(b.pending)) ||
          ordered(a.running.plan.policy, b.running.plan.policy) ||
          a.pending.priority - b.pending.priority,
      )[0];
    const unused = world.unused.soonest();
    if (unused && isDue(unused.until) && (!next || unused.until < next.pending.at)) {
      if (unused.until > world.now) world.now = unused.until;
      world.record(unused.parent, world.unused.lapse(unused));
      continue;
    }
    if (next === undefined || !isDue(next.pending.at)) return;
    const { running, pending } = next;
    if (pending.at > world.now) world.now = pending.at;
    const event = { kind: 'due' as const, key: pending.key, generation: pending.generation };
    if (isApproval(running)) stepApprovalIn(world, running, event);
    else world.stepPolicy(running, event);
    follow(world);
  }
  world.fails(`${String(mostDueEvents)} things fell due at one go`);
}

/**
 * Lives through the times on the way to `at` when the host is down. What fell due meanwhile is
 * done when it is up again, each at its own instant.
 *
 * @returns false when it is down at `at` itself, and nothing may fire.
 */
export function comeUp(world: World, at: Instant): boolean {
  for (const { from, to } of world.given.down ?? []) {
    if (to <= world.now || from > at) continue;
    fire(world, (due) => due < from);
    if (at < to) return false;
    if (from < world.now) world.now = from;
    world.looks = to;
    fire(world, (due) => due <= to);
    world.looks = null;
    world.now = to;
  }
  return true;
}

/** What follows is done, and what is due already fires at once (rule 1). */
export function settle(world: World): void {
  follow(world);
  fire(world, (at) => at <= world.now);
}

/** Rule 53: a change that was scheduled comes before anything else at its instant, whatever policy it is of. */
function isAfterChanges({ priority }: PendingDeadline): boolean {
  return priority >= SCHEDULED_BELOW;
}

/** Rule 6: the order of names, and of instants. */
export function ordered(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
