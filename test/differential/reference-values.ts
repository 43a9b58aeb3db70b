import type { Expression, NameSource, TimeSpan, Value } from '@lintel/contract';

/** Where names get their values: `undefined` is unknown, `null` is nothing. */
export interface Told {
  readonly now: string;
  /** The date of an instant, where days are counted. */
  dateOf(at: string): string;
  named(source: NameSource, name: string): Value | undefined;
  when(deadline: string): string | null | undefined;
  before(at: string, lead: TimeSpan): string;
  /** State of another policy; left out where none runs beside it. */
  stateOf?(of: 'subject' | 'account', policy: string): string | undefined;
}

/**
 * What a condition or a sum comes to by rules 9, 31 and 33, as plainly as it can be written down; the
 * references share it.
 */
export function valueOf(node: Expression, told: Told): Value | undefined {
  const of = (part: Expression) => valueOf(part, told);
  const not = (no: boolean, truth?: Value) => (truth === undefined ? truth : truth !== no);
  switch (node.op) {
    case 'literal':
      return node.value;
    case 'name':
      return told.named(node.source, node.name);
    case 'now':
      return node.as === 'date' ? told.dateOf(told.now) : told.now;
    case '+':
    case '-':
    case '*':
      return sum(node.op, of(node.left), of(node.right), isPercent(node.right));
    case 'rounded': {
      const value = of(node.operand);
      if (typeof value !== 'number') return undefined;
      return node.direction === 'up' ? Math.ceil(value) : Math.floor(value);
    }
    case 'is':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [a, b] = [place(of(node.left)), place(of(node.right))];
      if (a === undefined || b === undefined) return undefined;
      if (node.op === 'is') return not(node.not, a === b);
      if (typeof a !== typeof b || a === null || b === null) return undefined;
      return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[node.op];
    }
    case 'nothing':
    case 'unknown': {
      const operand = of(node.operand);
      if (node.op === 'unknown') return not(node.not, operand === undefined);
      return not(node.not, operand === undefined ? undefined : operand === null);
    }
    case 'ahead':
    case 'due':
    case 'past': {
      const { now } = told;
      const at = told.when(node.deadline);
      if (at === undefined || at === null) return undefined;
      return not(node.not, { ahead: now < at, due: now >= at, past: now > at }[node.op]);
    }
    // Rule 94: both ends included, of a date the whole of both days.
    case 'within': {
      const value = of(node.operand);
      const end = told.when(node.before);
      if (typeof value !== 'string' || typeof end !== 'string') return undefined;
      const start = told.before(end, node.lead);
      if (value.includes('T')) return start <= value && value <= end;
      return told.dateOf(start) <= value && value <= told.dateOf(end);
    }
    case 'policy-in': {
      const state = told.stateOf?.(node.of, node.policy);
      return not(node.not, state === undefined ? undefined : state === node.state);
    }
    case 'not':
      return not(true, of(node.operand));
    case 'and':
    case 'or': {
      const truths = node.operands.map(of);
      const decides = node.op === 'or';
      if (truths.includes(decides)) return decides;
      return truths.includes(undefined) ? undefined : !decides;
    }
    default:
      throw new Error(`internal: the reference knows no \`${node.op}\``);
  }
}

const isPercent = (node: Expression) => 'type' in node && node.type.kind === 'percent';

/** Amounts of one currency stand on a line, as numbers do. */
export function place(value: Value | undefined) {
  return typeof value === 'object' && value !== null && 'minor' in value
    ? Number(value.minor)
    : value;
}

/** A sum of numbers, or of amounts of one currency. */
export function sum(
  op: '+' | '-' | '*',
  left: Value | undefined,
  right: Value | undefined,
  ofHundred = false,
): Value | undefined {
  const [a, b] = [place(left), place(right)];
  if (typeof a !== 'number' || typeof b !== 'number') return undefined;
  const isAmount = [left, right].map((one) => typeof one === 'object');
  // Amounts are added to amounts, and are so many times as much.
  if (op === '*' ? isAmount[1] : isAmount[0] !== isAmount[1]) return undefined;
  const result = op === '+' ? a + b : op === '-' ? a - b : (a * b) / (ofHundred ? 100 : 1);
  return typeof left === 'object' && left !== null && 'minor' in left
    ? { ...left, minor: String(Math.round(result)) }
    : result;
}
