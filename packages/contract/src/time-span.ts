export const TIME_UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'quarter',
  'year',
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * A length of time as the policy wrote it.
 *
 * Seconds, minutes and hours are elapsed time; days and longer are calendar time in a zone.
 * `business` counts whole business days (or hours) of the policy's calendar.
 */
export interface TimeSpan {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly business: boolean;
}
