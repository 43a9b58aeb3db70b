import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example } from '../diagnostics/example-text.ts';

const header = `
  fact seats-used is number
  fact seats-free is number
  fact open-sum is money in EUR
  fact oldest is date or nothing
  fact ready is yes-or-no
  choice mode is store, sell or ask normally ask
  setting free = 2
  deadline term-end is start of oldest`;

/** Uses every name, so that only the groups are told of. */
const used = `
    once ready and mode is ask and seats-used < free and seats-free < 1 and open-sum > 1 EUR and term-end is ahead go to closed`;

function told(
  rules: string,
): { code: string; witness: Readonly<Record<string, string>> | undefined; line: string }[] {
  const text = example({ header, open: rules + used });
  return compile([{ path: 'example.lintel', text }]).diagnostics.map(({ code, witness, span }) => ({
    code,
    witness,
    line: text.slice(span.start, span.end),
  }));
}

describe('rules for one event cover all cases', () => {
  test.each([
    [
      'a fact and its being unknown',
      'on paid when ready is unknown go to closed\n on paid when ready record "r"\n on paid when not ready record "n"',
    ],
    [
      'a choice is total when each value has a rule',
      'at term-end when mode is store go to closed\n at term-end when mode is sell record "s"\n at term-end when mode is ask record "a"',
    ],
    [
      'a list of values counts as each of them',
      'on paid when mode is one of store, sell go to closed\n on paid when mode is ask record "a"',
    ],
    [
      'a yes-or-no fact and its opposite',
      'on paid when ready go to closed\n on paid when not ready record "n"',
    ],
    [
      'two halves of a line',
      'on paid when seats-used < 5 go to closed\n on paid when seats-used >= 5 record "n"',
    ],
    [
      'a sum and all above it',
      'on paid when seats-used + seats-free <= 5 go to closed\n on paid when seats-used + seats-free > 5 record "n"',
    ],
    [
      'a sum against a name, either way round',
      'on paid when seats-used + 1 <= seats-free go to closed\n on paid when seats-free < seats-used + 1 record "n"',
    ],
    [
      'a sum of numbers alone',
      'on paid when seats-used > 4 * 150 % go to closed\n on paid when seats-used <= 6 record "n"',
    ],
    [
      'a date within a time before a deadline, or not',
      'on paid when oldest within 8 weeks before term-end go to closed\n on paid when not (oldest within 8 weeks before term-end) record "n"',
    ],
    [
      'two names against each other',
      'on paid when seats-used < seats-free go to closed\n on paid when seats-used >= seats-free record "n"',
    ],
    [
      'a date and its absence',
      'on paid when oldest is nothing go to closed\n on paid when oldest is not nothing record "n"',
    ],
    [
      'ahead and due',
      'on paid when term-end is ahead go to closed\n on paid when term-end is due record "n"\n on paid when term-end is nothing record "x"',
    ],
    [
      'a field that begins at 1 has no case 0',
      'on buy when amount <= 1 charge full\n on buy when amount > 1 record "n"',
    ],
    [
      'an otherwise for the people who are named',
      'on buy by admin when amount < 5 charge full\n on buy by admin otherwise refuse "No."',
    ],
    [
      'a rule for everybody before rules for a role',
      'on buy when amount > 100 refuse "No."\n on buy by admin when amount < 5 charge full\n on buy by admin otherwise refuse "No."',
    ],
  ])('%s', (_, rules) => {
    expect(told(rules)).toEqual([]);
  });

  test.each([
    [
      'a value without a rule',
      'on paid when mode is store go to closed\n on paid when mode is sell record "s"',
      { mode: 'ask' },
    ],
    [
      'the constant itself is a case',
      'on paid when seats-used < 5 go to closed\n on paid when seats-used > 5 record "n"',
      { 'seats-used': '5' },
    ],
    [
      'money between two amounts',
      'on paid when open-sum < 5 EUR go to closed\n on paid when open-sum > 6 EUR record "n"',
      { 'open-sum': '5.00 EUR' },
    ],
    [
      'a fact that may be nothing',
      'on paid when oldest < 2026-03-01 go to closed\n on paid when oldest >= 2026-03-01 record "n"',
      { oldest: 'nothing' },
    ],
    [
      'a deadline made from a date that may be nothing',
      'on paid when term-end is ahead go to closed\n on paid when term-end is due record "n"',
      { 'term-end': 'nothing' },
    ],
    [
      'equal names',
      'on paid when seats-used < seats-free go to closed\n on paid when seats-used > seats-free record "n"',
      { 'seats-used': '-2', 'seats-free': '-2' },
    ],
  ])('%s is told of with its case', (_, rules, witness) => {
    expect(told(rules)).toMatchObject([{ code: 'LTL-4005', witness }]);
  });

  test('an otherwise for one role leaves the cases of another open', () => {
    const rules =
      'on buy by admin when amount < 5 charge full\n on buy by admin otherwise refuse "No."\n on buy by boss when amount < 9 charge full';
    expect(told(rules)).toMatchObject([
      { code: 'LTL-4005', line: 'on buy by boss when amount < 9' },
    ]);
  });
});

describe('rules for one event do not overlap', () => {
  test.each([
    [
      'two conditions that share a case',
      'on paid when seats-used < 5 go to closed\n on paid when seats-used > 3 record "n"',
      'LTL-4004',
      { 'seats-used': '4' },
    ],
    [
      'two sums of the same names',
      'on paid when seats-used + seats-free < 5 go to closed\n on paid when seats-free + seats-used >= 4 record "n"',
      'LTL-4004',
      { 'seats-used': '2', 'seats-free': '2' },
    ],
    [
      'two conditions on different facts',
      'on paid when ready go to closed\n on paid when not ready or seats-used > 3 record "n"',
      'LTL-4004',
      { ready: 'yes', 'seats-used': '4' },
    ],
    [
      'an always and a sometimes',
      'on paid record "a"\n on paid when ready go to closed',
      'LTL-4004',
      { ready: 'yes' },
    ],
    ['two rules without a condition', 'on paid record "a"\n on paid go to closed', 'LTL-4004', {}],
  ])('%s', (_, rules, code, witness) => {
    expect(told(rules)).toMatchObject([{ code, witness }]);
  });

  test.each([
    [
      'an otherwise makes the group ordered',
      'on paid when seats-used < 5 go to closed\n on paid when seats-used > 3 record "n"\n on paid otherwise record "o"',
    ],
    [
      'rules for different people do not meet',
      'on buy by admin charge full\n on buy by boss record "b"',
    ],
  ])('%s', (_, rules) => {
    expect(told(rules)).toEqual([]);
  });

  test('a rule behind one that is for everybody and always true never applies', () => {
    expect(
      told('on buy by admin charge full\n on buy by admin otherwise record "o"'),
    ).toMatchObject([{ code: 'LTL-4011', line: 'on buy by admin otherwise' }]);
  });
});

describe('`once` lines through sums', () => {
  const circle = (there: string, back: string) => {
    const text = example({
      header: '  fact seats-used is number\n  setting free = 4',
      open: `    once ${there} go to crowded`,
      more: `  state crowded "Crowded" {\n    access none\n    once ${back} go to open\n    on stop go to closed\n  }`,
    });
    return compile([{ path: 'example.lintel', text }]).diagnostics.map(
      ({ code, witness, message }) => ({ code, witness, message }),
    );
  };

  test('go round for ever where both can hold, which is shown', () => {
    expect(circle('seats-used + 1 > free', 'seats-used <= free')).toEqual([
      {
        code: 'LTL-4007',
        witness: { 'seats-used': expect.any(String) as string, free: expect.any(String) as string },
        message: expect.stringMatching(
          /open > crowded > open, for instance when seats-used = (\d+), free = \1$/,
        ) as string,
      },
    ]);
  });

  test('come to rest where they exclude each other', () => {
    expect(circle('seats-used > free * 150 %', 'seats-used <= free')).toEqual([]);
    expect(circle('seats-used > 4 * 150 % and free > 1', 'seats-used <= 4')).toEqual([]);
  });
});

test('LTL-4006: a line `access … when` that never holds', () => {
  const text = example({ header: '  fact seats-used is number' }).replace(
    'access full\n',
    'access none when seats-used > 5 and seats-used < 3\n    access full otherwise\n',
  );
  const { diagnostics } = compile([{ path: 'example.lintel', text }]);
  expect(diagnostics.map(({ code, span }) => [code, text.slice(span.start, span.end)])).toEqual([
    ['LTL-4006', 'seats-used > 5 and seats-used < 3'],
  ]);
});
