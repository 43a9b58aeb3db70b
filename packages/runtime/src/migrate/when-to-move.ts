import { startOfDate } from '@lintel/calendar';
import type { Instant, Plan } from '@lintel/contract';

/**
 * The instant at which an instance of the older version is to move; `null`: not yet to be known,
 * because nothing is paid for and so nothing is renewed.
 *
 * @param subject.zone - Of the account, for a policy in its zone.
 * @param subject.paidThrough - End of the paid term, a date; `null` while nothing was paid.
 */
export function whenToMove(
  { moving, zone }: Plan,
  published: Instant,
  subject: { readonly zone: string; readonly paidThrough: string | null },
): Instant | null {
  if (moving === null) return null;
  const { when } = moving;
  if (when.kind === 'at-once') return published;
  const date = when.kind === 'on' ? when.date : subject.paidThrough;
  if (date === null) return null;
  const start = startOfDate(date, zone.kind === 'named' ? zone.zone : subject.zone);
  if (!start.ok) return null;
  return start.value > published ? start.value : published;
}
