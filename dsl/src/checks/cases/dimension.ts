import type { Value, ValueType } from '@lintel/contract';

/** What one name can be, as far as a group of conditions can tell values apart. `null` is *nothing*, `undefined` is unknown. */
export type CaseValue = number | string | boolean | null | undefined;

/** One case: a value for every name that the conditions read. */
export type Case = ReadonlyMap<string, CaseValue>;

/** A name that conditions read, with one value for every region that they tell apart. */
export interface Dimension {
  readonly key: string;
  /** As people know it. */
  readonly name: string;
  readonly values: readonly CaseValue[];
  readonly inWords: (value: CaseValue) => string;
}

/** Where an ordered value lies on a line; `null` for what has no place. */
export function onLine(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') {
    const ms = Date.parse(value);
    return Number.isNaN(ms) ? null : ms;
  }
  if (typeof value !== 'object' || value === null) return null;
  if ('minor' in value) return Number(value.minor);
  const months = MONTHS.get(value.unit);
  return months === undefined ? value.count * (SECONDS.get(value.unit) ?? 1) : value.count * months;
}

const MONTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
]);
const SECONDS: ReadonlyMap<string, number> = new Map([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
  ['week', 604_800],
]);
const DAY = 86_400_000;

/** A place on the line as people would write it. */
export function placeInWords(place: CaseValue, type: ValueType, like: Value): string {
  if (typeof place !== 'number') return String(place);
  switch (type.kind) {
    case 'money': {
      if (typeof like !== 'object' || like === null || !('minor' in like)) return String(place);
      return `${(place / 10 ** like.exponent).toFixed(like.exponent)} ${like.currency}`;
    }
    case 'date':
      return new Date(Math.floor(place / DAY) * DAY).toISOString().slice(0, 10);
    case 'instant':
      return new Date(place).toISOString();
    case 'duration':
      return typeof like === 'object' && like !== null && 'unit' in like && MONTHS.has(like.unit)
        ? `${place} months`
        : `${Math.round((place / 86_400) * 100) / 100} days`;
    case 'percent':
      return `${place} %`;
    default:
      return String(Math.round(place * 1000) / 1000);
  }
}

/** The distance between two neighbours on the line of a type: what is "just above". */
export function stepOf(type: ValueType): number {
  return type.kind === 'date'
    ? DAY
    : type.kind === 'duration'
      ? 86_400
      : type.kind === 'instant'
        ? 60_000
        : 1;
}
