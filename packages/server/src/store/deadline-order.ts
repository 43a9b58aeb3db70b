import { SCHEDULED_BELOW } from '@lintel/contract';
import type { DeadlineRow } from './records.ts';

/**
 * Soonest first; at one instant scheduled changes before anything else (rule 53), then policies by
 * name, then priority, then as the engine lists them (rule 6).
 */
export function compareDeadlines(a: DeadlineRow, b: DeadlineRow): number {
  return (
    compareText(a.at, b.at) ||
    Number(a.priority >= SCHEDULED_BELOW) - Number(b.priority >= SCHEDULED_BELOW) ||
    compareText(a.policy, b.policy) ||
    a.priority - b.priority ||
    compareText(a.instance ?? '', b.instance ?? '') ||
    a.place - b.place
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
