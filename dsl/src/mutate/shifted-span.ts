import type { TimeSpan, TimeUnit } from '@lintel/contract';

const inOneDay: Readonly<Partial<Record<TimeUnit, number>>> = {
  second: 86_400,
  minute: 1440,
  hour: 24,
  day: 1,
};

/** A span one day longer; weeks become days, and months and longer grow by one of themselves. */
export function shiftedSpan(span: TimeSpan): TimeSpan {
  if (span.business) return { ...span, count: span.count + 1 };
  if (span.unit === 'week') return { ...span, unit: 'day', count: span.count * 7 + 1 };
  return { ...span, count: span.count + (inOneDay[span.unit] ?? 1) };
}
