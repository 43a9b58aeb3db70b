import type { Expression } from '@lintel/contract';

/** A condition with one of its numbers one higher or one lower. */
export interface ChangedNumber {
  readonly from: string;
  readonly to: string;
  readonly expression: Expression;
}

/** Each whole number that a condition compares or reckons with, moved by one either way. */
export function changedNumbers(expression: Expression): readonly ChangedNumber[] {
  switch (expression.op) {
    case 'literal': {
      const { value } = expression;
      if (typeof value !== 'number' || expression.type.kind !== 'number') return [];
      return [value + 1, value - 1].map((moved) => ({
        from: String(value),
        to: String(moved),
        expression: { ...expression, value: moved },
      }));
    }
    case 'and':
    case 'or':
      return expression.operands.flatMap((operand, place) =>
        changedNumbers(operand).map((changed) => ({
          ...changed,
          expression: {
            ...expression,
            operands: expression.operands.map((other, index) =>
              index === place ? changed.expression : other,
            ),
          },
        })),
      );
    case 'not':
      return changedNumbers(expression.operand).map((changed) => ({
        ...changed,
        expression: { ...expression, operand: changed.expression },
      }));
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
      return (['left', 'right'] as const).flatMap((side) =>
        changedNumbers(expression[side]).map((changed) => ({
          ...changed,
          expression: { ...expression, [side]: changed.expression },
        })),
      );
    default:
      return [];
  }
}
