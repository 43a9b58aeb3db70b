import { parseInstant } from '@lintel/calendar';
import type { Value as PlainValue } from '@lintel/contract';
import type { Value } from '../syntax/tree.ts';
import { lowerMoney } from './lower-money.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/**
 * A written value as plain data. A name stands for itself (the value of a choice, plan, role or
 * region); a local moment has no zone here and stays as written, `2026-03-01T09:00`.
 */
export function lowerLiteral(value: Value): PlainValue {
  switch (value.kind) {
    case 'number':
    case 'percent':
    case 'size':
    case 'text':
    case 'date':
    case 'yes-or-no':
      return value.value;
    case 'instant': {
      const parsed = parseInstant(value.value);
      return parsed.ok ? parsed.value : value.value;
    }
    case 'money':
      return lowerMoney(value);
    case 'duration':
      return lowerTimeSpan(value);
    case 'moment':
      return `${value.date}T${value.time}`;
    case 'name':
      return value.name.text;
    case 'nothing':
      return null;
  }
}
