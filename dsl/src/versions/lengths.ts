import type { DurationExpression, Plan, TimeSpan, TimeUnit, Value } from '@lintel/contract';
import { spanInWords } from '../emit/words.ts';

const SECONDS: Readonly<Record<TimeUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 7 * 86_400,
  month: 30 * 86_400,
  quarter: 91 * 86_400,
  year: 365 * 86_400,
};

/** Units that are exact multiples of each other, so that a difference can be told. */
const FAMILIES: readonly (readonly TimeUnit[])[] = [
  ['second', 'minute', 'hour'],
  ['day', 'week'],
  ['month', 'quarter', 'year'],
];
const MONTHS: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/** What a length is in a plan, with the values that its settings have in the text; `null` where only an instance knows. */
export function lengthOf(duration: DurationExpression, plan: Plan): TimeSpan | null {
  if (duration.kind === 'span') return duration.span;
  if (duration.kind === 'intervals') return null;
  if (duration.source !== 'setting') return null;
  const value = plan.settings.find(({ name }) => name === duration.name)?.value;
  return value !== undefined && isLength(value) ? value : null;
}

export function isLength(value: Value): value is TimeSpan {
  return typeof value === 'object' && value !== null && 'unit' in value;
}

/** Negative when the first is shorter. Months count 30 days here, business days more than days. */
export function compareLengths(a: TimeSpan, b: TimeSpan): number {
  return seconds(a) - seconds(b);
}

function seconds({ count, unit, business }: TimeSpan): number {
  return count * SECONDS[unit] * (business ? 1.4 : 1);
}

/** `3 days shorter`; only `shorter` where the units do not fit together. Empty for equal lengths. */
export function differenceInWords(before: TimeSpan, after: TimeSpan): string {
  const order = compareLengths(after, before);
  if (order === 0) return '';
  const word = order < 0 ? 'shorter' : 'longer';
  const unit = commonUnit(before, after);
  if (unit === null || before.business !== after.business) return word;
  const count = Math.abs(inUnit(after, unit) - inUnit(before, unit));
  return `${spanInWords({ count, unit, business: before.business })} ${word}`;
}

function commonUnit(a: TimeSpan, b: TimeSpan): TimeUnit | null {
  const family = FAMILIES.find((units) => units.includes(a.unit) && units.includes(b.unit));
  return family?.find((unit) => unit === a.unit || unit === b.unit) ?? null;
}

function inUnit({ count, unit }: TimeSpan, wanted: TimeUnit): number {
  const [months, per] = [MONTHS[unit], MONTHS[wanted]];
  if (months !== undefined && per !== undefined) return (count * months) / per;
  return (count * SECONDS[unit]) / SECONDS[wanted];
}
