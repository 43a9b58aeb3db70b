import { own } from './own.ts';
import { deadlineValue } from './deadline-times.ts';
import { type Frame, remembering } from './frame.ts';
import type { InstanceContext } from './instance-context.ts';
import { livingDeadlines } from './plan-index.ts';

/**
 * Works out the instants of all living deadlines after a step, and notes since when each has been
 * that instant: a deadline that a change made due late fires at the instant of the change (rule 2).
 */
export function refreshed(frame: Frame): Frame {
  const times: Record<string, InstanceContext['times'][string]> = {};
  for (const { deadline } of livingDeadlines(frame.plan, frame.state)) {
    const { name } = deadline;
    const value = deadlineValue(frame, name);
    if (value.kind === 'fault') return { ...frame, fault: value.message };
    const paused = own(frame.memory.paused, name) !== undefined;
    const at = value.kind === 'at' && !paused ? value.at : null;
    const before = own(frame.memory.times, name);
    times[name] = before !== undefined && before.at === at ? before : { at, since: frame.at };
  }
  return remembering(frame, { times });
}
