import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example, type ExampleLines } from './example-text.ts';

/** What is told, as `code underlined words`, the help of the first, and the text with its fix. */
function told(lines: ExampleLines) {
  const text = example(lines);
  const { diagnostics } = compile([{ path: 'a.lintel', text }]);
  const [first] = diagnostics;
  const edit = first?.fixes[0]?.edits[0];
  return {
    all: diagnostics.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
    message: first?.message ?? '',
    help: first?.help ?? '',
    fixed: edit && text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end),
  };
}

const scenario = (lines: string) =>
  `  scenario "x" {\n    begin at 2026-01-15 09:00\n    ${lines}\n  }`;
const good = '  fact good is yes-or-no';

describe('people who think of it in another way are told how the language says it', () => {
  test.each<[string, ExampleLines, string, string]>([
    [
      'unless',
      { header: good, open: '    on buy by admin unless good charge full' },
      'LTL-1002 unless',
      'on buy by admin when not good charge full',
    ],
    [
      'unless on a line of access',
      { header: good, open: '    access none unless good' },
      'LTL-1002 unless',
      'access none when not good',
    ],
    [
      'a role or another',
      { open: '    on buy by boss or admin charge full' },
      'LTL-1035 or',
      'on buy by boss, admin charge full',
    ],
    [
      'by twice',
      { open: '    on buy by boss, by admin charge full' },
      'LTL-1033 by',
      'on buy by boss,  admin charge full',
    ],
    [
      'the month before the day',
      {
        header: '  deadline due-day is every year on March 1 at 08:00',
        open: '    at due-day record "x"',
      },
      'LTL-1002 March 1',
      'every year on 1 March at 08:00',
    ],
    [
      'a unit without a number',
      { open: '    every year record "x"' },
      'LTL-2007 year',
      'every 1 year record',
    ],
    [
      'adding to a memory',
      {
        header: '  memory used is number at first 0',
        open: '    on buy by admin add amount to used',
      },
      'LTL-2017 used',
      'set used to used + amount',
    ],
  ])('%s', (_, lines, first, fixed) => {
    const { all, ...mended } = told(lines);
    expect(all).toEqual([first]);
    expect(mended.fixed).toContain(fixed);
  });

  test.each<[string, ExampleLines, string, RegExp]>([
    [
      'a rule on a day of the year',
      { open: '    every year on 1 March at 08:00 record "x"' },
      'LTL-1033 on',
      /make it a deadline: `deadline review-day is every year/,
    ],
    [
      'a day of the year without a time',
      { header: '  deadline due-day is every year on 1 March', open: '    at due-day record "x"' },
      'LTL-1003 March',
      /such as `at 08:00`/,
    ],
    [
      'a time for what a rule tells',
      { open: '    on buy by admin notify admin with "hello" 1 day before term-end' },
      'LTL-1033 1',
      /belongs to a line `notify …` of the state itself/,
    ],
    [
      'a condition where a deadline stands',
      {
        catalogue: '  data logs "Logs"\n',
        open: '    notify admin with "hello" 3 days before logs is deleted',
      },
      'LTL-1033 is',
      /`when … is deleted`/,
    ],
  ])('%s', (_, lines, first, help) => {
    const { all, ...rest } = told(lines);
    expect(all).toEqual([first]);
    expect(rest.help).toMatch(help);
  });
});

describe('what only follows from a mistake is not told', () => {
  test('a name that a line would have declared which cannot be read', () => {
    const { all } = told({
      header: '  deadline due-day is 3 dayz after begin',
      open: '    at due-day record "x"',
    });
    expect(all).toEqual(['LTL-1002 dayz']);
  });

  test('a name that is never used, as long as something else is wrong', () => {
    const { all } = told({
      header: '  fact good is yes-or-no',
      open: '    on buy by somebody charge full',
    });
    expect(all).toEqual(['LTL-2003 somebody']);
  });

  test('but every line that can be read is still looked at', () => {
    const { all } = told({
      open: '    at due-day record "x"\n    on buy by somebody charge full\n    notfy admin with "hello" on entry',
    });
    expect(all).toEqual(['LTL-2006 due-day', 'LTL-2003 somebody', 'LTL-1001 notfy']);
  });
});

describe('what scenarios can expect', () => {
  test('the plan', () => {
    expect(told({ more: scenario('expect plan basic') }).all).toEqual([]);
    expect(told({ more: scenario('expect plan basik') }).all).toEqual(['LTL-2004 basik']);
  });

  test('a refusal for a reason', () => {
    const refused = (reason: string) =>
      told({
        catalogue: '  reasons in order gone\n',
        open: '    on buy by admin refuse because gone "It is gone."',
        more: scenario(`do buy by admin with amount = 1\n    expect refused because ${reason}`),
      }).all;
    expect(refused('gone')).toEqual([]);
    expect(refused('lost')).toEqual(['LTL-2009 lost']);
  });
});
