import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression, Value, ValueType } from '@lintel/contract';
import { fact, literal, span } from '../../../test/fixtures/plans.ts';
import { timesFraction } from './amounts.ts';
import { type Lookups, truthOf, valueOf } from './evaluate.ts';

const lookups = (facts: Readonly<Record<string, Value>>): Lookups => ({
  now: '2026-03-01T00:00:00.000Z',
  today: () => '2026-03-01',
  name: (_, name) => facts[name],
  deadline: (name) => (name === 'nothing' ? null : '2026-03-01T00:00:00.000Z'),
  earlier: (at, { count }) => new Date(Date.parse(at) - count * 86_400_000).toISOString(),
  dateOf: (at) => at.slice(0, 10),
  usedUp: () => undefined,
  deleted: () => undefined,
  policyState: () => undefined,
});
const euros = (minor: string, currency = 'EUR'): Value => ({ minor, exponent: 2, currency });
const money: ValueType = { kind: 'money', currency: null };
const percent = (value: number) => literal(value, { kind: 'percent' });

describe('three-valued logic', () => {
  const yes = literal(true);
  const no = literal(false);
  const unknown = fact('missing', 'yes-or-no');
  test.each<[string, Expression, boolean | undefined]>([
    ['unknown or true is true', { op: 'or', operands: [unknown, yes] }, true],
    ['unknown or false is unknown', { op: 'or', operands: [unknown, no] }, undefined],
    ['unknown and false is false', { op: 'and', operands: [unknown, no] }, false],
    ['unknown and true is unknown', { op: 'and', operands: [unknown, yes] }, undefined],
    ['not unknown is unknown', { op: 'not', operand: unknown }, undefined],
    ['X is unknown is known', { op: 'unknown', not: false, operand: unknown, span }, true],
    ['X is not unknown is known', { op: 'unknown', not: true, operand: unknown, span }, false],
    ['nothing is not unknown', { op: 'nothing', not: false, operand: unknown, span }, undefined],
    ['a number is no condition', literal(1), undefined],
  ])('%s', (_, condition, truth) => {
    expect(truthOf(condition, lookups({}))).toBe(truth);
  });

  test('rule 31: of a deadline exactly one of ahead and due holds, at its instant due; of nothing none', () => {
    const about = (op: 'ahead' | 'due' | 'past', deadline = 'day') =>
      truthOf({ op, not: false, deadline, span }, lookups({}));
    expect([about('ahead'), about('due'), about('past')]).toEqual([false, true, false]);
    expect([about('ahead', 'nothing'), about('due', 'nothing'), about('past', 'nothing')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('sums', () => {
  const sum = (op: '+' | '-' | '*' | '/', left: Expression, right: Expression) =>
    valueOf({ op, left, right }, lookups({}));
  test.each<[string, Value | undefined, Value | undefined]>([
    ['numbers', sum('+', literal(2), literal(3)), 5],
    ['a percentage of a number', sum('*', literal(50), percent(120)), 60],
    [
      'money and money',
      sum('+', literal(euros('1050'), money), literal(euros('25'), money)),
      euros('1075'),
    ],
    [
      'money of two currencies',
      sum('+', literal(euros('1'), money), literal(euros('1', 'USD'), money)),
      undefined,
    ],
    [
      'a percentage of money, half up',
      sum('*', literal(euros('1050'), money), percent(15)),
      euros('158'),
    ],
    ['a share of money', sum('/', literal(euros('1000'), money), literal(3)), euros('333')],
    ['a decimal factor', sum('*', literal(1.5), literal(euros('333'), money)), euros('500')],
    ['a division by nothing', sum('/', literal(1), literal(0)), undefined],
    ['money divided by nothing', sum('/', literal(euros('1'), money), literal(0)), undefined],
    [
      'money times money',
      sum('*', literal(euros('1'), money), literal(euros('1'), money)),
      undefined,
    ],
  ])('%s', (_, result, expected) => {
    expect(result).toEqual(expected);
  });
});

test('dates and instants are compared by time, lists by membership', () => {
  const date = (value: string) => literal(value, { kind: 'date' });
  expect(
    truthOf({ op: '<', left: date('2026-09-30'), right: date('2026-10-01'), span }, lookups({})),
  ).toBe(true);
  const among = (plan: string) =>
    truthOf(
      { op: 'one-of', not: false, left: literal(plan), values: ['a', 'b'], span },
      lookups({}),
    );
  expect([among('a'), among('c')]).toEqual([true, false]);
});

test('a refund is the mirror of its charge, and rounding is never off by more than a half', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 12n }),
      fc.bigInt({ min: 0n, max: 1000n }),
      fc.bigInt({ min: 1n, max: 1000n }),
      (minor, part, whole) => {
        const charge = timesFraction(minor, part, whole);
        expect(timesFraction(-minor, part, whole)).toBe(-charge);
        const twiceOff = 2n * (charge * whole - minor * part);
        expect(twiceOff <= whole && twiceOff > -whole).toBe(true);
      },
    ),
  );
});
