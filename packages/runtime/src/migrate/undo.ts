import type { InstanceSnapshot } from '@lintel/contract';

/**
 * The snapshot from before a move, as the next step of the instance. `null` when something happened
 * since: then the past is no longer the whole story.
 *
 * @param before - As it was under the older version.
 * @param moved - As the move left it.
 * @param present - As it is now.
 */
export function undoMove(
  before: InstanceSnapshot,
  moved: InstanceSnapshot,
  present: InstanceSnapshot,
): InstanceSnapshot | null {
  const untouched =
    present.step === moved.step && present.hash === moved.hash && present.state === moved.state;
  return untouched ? { ...before, step: present.step + 1 } : null;
}
