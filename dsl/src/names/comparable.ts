import type { ValueType } from '@lintel/contract';
import type { DurationValue } from '../syntax/tree.ts';

/** Why two values cannot be compared. */
export type Incomparable =
  | 'number-without-unit'
  | 'money-without-currency'
  | 'other-currency'
  | 'months-with-days'
  | 'other-type'
  | 'no-order';

/** One side of a comparison; `written` is the span of time that stands behind it, where one is known. */
export interface Side {
  readonly type: ValueType;
  readonly written: DurationValue | null;
}

const ORDERED: ReadonlySet<ValueType['kind']> = new Set([
  'number',
  'percent',
  'money',
  'duration',
  'date',
  'instant',
]);

/** `null` when the two can be compared; `ordered` is `<` and its kin, else only equality. */
export function incomparable(left: Side, right: Side, ordered: boolean): Incomparable | null {
  const kinds = new Set([left.type.kind, right.type.kind]);
  if (kinds.size === 2) {
    if (kinds.has('number') && kinds.has('money')) return 'money-without-currency';
    if (kinds.has('number') && (kinds.has('duration') || kinds.has('percent')))
      return 'number-without-unit';
    return 'other-type';
  }
  if (ordered && !ORDERED.has(left.type.kind)) return 'no-order';
  if (left.type.kind === 'money' && right.type.kind === 'money') {
    const known = left.type.currency !== null && right.type.currency !== null;
    return known && left.type.currency !== right.type.currency ? 'other-currency' : null;
  }
  if (
    left.written !== null &&
    right.written !== null &&
    measureOf(left.written) !== measureOf(right.written)
  ) {
    return 'months-with-days';
  }
  return null;
}

/** Spans with one measure have one order: months have no fixed number of days, business days no fixed number of hours. */
function measureOf({ unit, business }: DurationValue): 'business' | 'months' | 'days' {
  if (business) return 'business';
  return unit.unit === 'month' || unit.unit === 'quarter' || unit.unit === 'year'
    ? 'months'
    : 'days';
}
