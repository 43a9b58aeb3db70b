import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { DurationValue, Policy } from '../syntax/tree.ts';

/** Every span of time that a policy writes out, in settings and under `moving` too. */
export function* writtenDurations({
  durations,
  names: { policy },
}: Pick<ResolvedPolicy, 'durations' | 'names'>): Iterable<DurationValue> {
  for (const node of durations.keys()) if (node.kind === 'duration') yield node;
  yield* headerDurations(policy);
}

function* headerDurations({ items }: Policy): Iterable<DurationValue> {
  for (const item of items) {
    if (item.kind === 'setting' && item.value.kind === 'duration') yield item.value;
    if (item.kind !== 'moving') continue;
    for (const line of item.items)
      if (line.kind === 'moving-deadlines' && line.atMost !== null) yield line.atMost;
  }
}

/** Counted by the calendar on the wall, so that zone and end of day matter. */
export function countsDays({ unit: { unit }, business }: DurationValue): boolean {
  return !business && unit !== 'hour' && unit !== 'minute' && unit !== 'second';
}
