import type { Fix, Span, ValueType } from '@lintel/contract';
import { replacement } from '../diagnostics/report.ts';
import type { ResolvedValue } from './resolve-value.ts';
import type { Tell } from './tell.ts';

/** LTL-3002, with the currency of what it stands beside as the fix. */
export function insertedCurrency(number: ResolvedValue, other: ValueType, tell: Tell): void {
  const currency = other.kind === 'money' ? other.currency : null;
  const fixed = number.expression.op === 'literal' && currency !== null;
  tell(
    'LTL-3002',
    number.span,
    { number: numberInWords(number), currency: currency ?? 'EUR' },
    fixed ? { fixes: [insertion(number.span, ` ${currency}`)] } : {},
  );
}

function numberInWords({ expression }: ResolvedValue): string {
  return expression.op === 'literal' && typeof expression.value === 'number'
    ? String(expression.value)
    : '20000';
}

function insertion(after: Span, text: string): Fix {
  const at = { ...after, start: after.end, column: after.column + (after.end - after.start) };
  return replacement(`write \`${text.trim()}\` after the number`, at, text);
}
