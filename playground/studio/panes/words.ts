import type { Happening } from '@lintel/contract';
import { happeningInWords, momentInWords } from '@lintel/dsl';

/** `Mon 4 May 2026, 10:00` in a zone. */
export function localMoment(at: string, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(at));
}

/** What happened, without its moment, which stands beside it. */
export function happened(happening: Happening, zone: string): string {
  return happeningInWords(happening, zone).slice(momentInWords(happening.at, zone).length + 1);
}

/** How far away an instant is, roughly: `in 3 days`. */
export function fromNow(at: string, now: string): string {
  const minutes = (Date.parse(at) - Date.parse(now)) / 60_000;
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return relative.format(Math.round(minutes), 'minute');
  if (Math.abs(minutes) < 48 * 60) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 60 / 24), 'day');
}
