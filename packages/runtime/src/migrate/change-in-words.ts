import { msOf } from '@lintel/calendar';
import type { InstanceChange, Instant } from '@lintel/contract';

/** A difference as a person reads it, without instants, so that equal ones can be counted: `trial-end is 3 days earlier`. */
export function changeInWords(change: InstanceChange): string {
  switch (change.kind) {
    case 'state':
      return `${change.from} becomes ${change.to}`;
    case 'access':
      return `access ${change.from} becomes ${change.to}`;
    case 'limit':
      return limitInWords(change);
    case 'deadline':
      return deadlineInWords(change.name, change.from, change.to);
    case 'forgotten':
      return `the ${change.what} ${change.name} is left behind`;
    case 'withdrawn':
      return `the approval ${change.approval} is withdrawn`;
    case 'cancelled':
      return `the change of ${change.what} for later is cancelled`;
  }
}

/** Whether the customer has less after the change: less access, a lower limit, less time, an answer that never comes. */
export function hurts(change: InstanceChange): boolean {
  switch (change.kind) {
    case 'state':
    case 'forgotten':
      return false;
    case 'access':
      return ACCESS.indexOf(change.to) < ACCESS.indexOf(change.from);
    case 'limit':
      return change.to !== null && (change.from === null || change.to < change.from);
    case 'deadline':
      return change.to !== null && change.from !== null && change.to < change.from;
    case 'withdrawn':
    case 'cancelled':
      return true;
  }
}

const ACCESS = ['none', 'read-only', 'full'];

function limitInWords({ on, from, to }: Extract<InstanceChange, { kind: 'limit' }>): string {
  if (from === null) return `${on} are limited to ${to ?? 'nothing'}`;
  return to === null
    ? `${on} are no longer limited`
    : `the limit of ${on} is ${to} instead of ${from}`;
}

function deadlineInWords(name: string, from: Instant | null, to: Instant | null): string {
  if (to === null) return `${name} is gone`;
  if (from === null) return `${name} is new`;
  const ms = msOf(to) - msOf(from);
  return `${name} is ${lengthInWords(Math.abs(ms))} ${ms < 0 ? 'earlier' : 'later'}`;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A change of clocks makes a day an hour longer or shorter; it stays a day. */
function lengthInWords(ms: number): string {
  const days = Math.round(ms / DAY);
  if (days > 0 && Math.abs(ms - days * DAY) <= HOUR) return counted(days, 'day');
  if (ms >= HOUR) return counted(Math.round(ms / HOUR), 'hour');
  if (ms >= 60_000) return counted(Math.round(ms / 60_000), 'minute');
  return 'a moment';
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
