import type { Action, DurationExpression, Expression, Value } from '@lintel/contract';
import { needed } from './reference-times.ts';
import type { Said } from './subject.ts';

/** What the reference knows of the moment at which something is told. */
export interface Telling {
  value(expression: Expression): Value | undefined;
  timeIn(state: string | null): { from: string; until: string } | null;
  until(span: DurationExpression): string;
}

/** What a line tells the world and no more, in the reference. */
export function toldBy(action: Action, { value, timeIn, until }: Telling): Said {
  switch (action.do) {
    case 'record':
      return { kind: 'record', text: action.text };
    case 'notify':
      return { kind: 'notice', to: action.to, template: action.template };
    case 'tell': {
      const { subject, each, event } = action;
      return { kind: 'tell', subject, each, event };
    }
    case 'charge':
    case 'invoice': {
      const { amount } = action;
      if (amount.kind === 'extra') throw new Error('internal: the reference knows no meters');
      return {
        kind: action.do,
        amount: amount.kind === 'sum' ? needed(value(amount.sum)) : amount.kind,
      };
    }
    case 'collect':
      return { kind: 'collect' };
    case 'close-invoices':
      return { kind: 'invoices-closed', as: action.as };
    case 'credit':
      return { kind: 'credit', time: timeIn(action.timeIn) };
    case 'issue':
      return { kind: 'licence', licence: action.licence, until: until(action.for) };
    case 'change-plan':
      return { kind: 'plan', to: String(needed(value(action.to))), from: null };
    case 'change-interval':
      return { kind: 'interval', to: action.to, from: null };
    case 'stop-billing':
      return { kind: 'billing-stopped', from: null };
    case 'change-quantity': {
      const by = Number(needed(value(action.by))) * (action.direction === 'down' ? -1 : 1);
      return { kind: 'quantity', what: action.what, by, from: null };
    }
    default:
      throw new Error(`internal: the reference knows no \`${action.do}\``);
  }
}
