import type { TimeSpan } from '@lintel/contract';
import type { DurationValue } from '../syntax/tree.ts';

export function lowerTimeSpan({ count, unit, business }: DurationValue): TimeSpan {
  return { count, unit: unit.unit, business };
}
