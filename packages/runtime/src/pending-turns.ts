import type { PendingDeadline } from '@lintel/contract';
import { baseValue } from './deadline-times.ts';
import type { Frame } from './frame.ts';
import { own } from './own.ts';
import { livingDeadlines } from './plan-index.ts';

/** After everything else of that instant. */
const rank = 6500;
const prefix = 'turn:';

/** When each yearly deadline turns to its next day: once it is over, or its own day is where it was moved. */
export function pendingTurns(frame: Frame): readonly PendingDeadline[] {
  return livingDeadlines(frame.plan, frame.state).flatMap((owned): readonly PendingDeadline[] => {
    const { name, time } = owned.deadline;
    if (time.kind !== 'every-year' || own(frame.memory.paused, name) !== undefined) return [];
    const base = baseValue(frame, owned);
    if (base.kind !== 'at') return [];
    const now = own(frame.memory.times, name)?.at;
    const at = now !== undefined && now !== null && now > base.at ? now : base.at;
    return [
      {
        key: `${prefix}${name}`,
        name: null,
        at,
        generation: base.at,
        priority: rank,
        source: null,
      },
    ];
  });
}

/** The yearly deadline that a due event turns; `null` for another event. */
export function turnedBy(key: string): string | null {
  return key.startsWith(prefix) ? key.slice(prefix.length) : null;
}
