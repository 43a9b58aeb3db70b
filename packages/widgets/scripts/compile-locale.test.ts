import { describe, expect, test } from 'vitest';
import { compileLocale, type Source } from './compile-locale.ts';

const source = (messages: Readonly<Record<string, string>>): Source =>
  new Map(Object.entries(messages).map(([id, msg]) => [id, { msg }]));
const seats = '.input {$count :integer} .match $count one {{{$count} seat}} * {{{$count} seats}}';

describe('English', () => {
  test.each([
    ['plain text', 'Usage', `'x': 'Usage',`],
    ['text with quotes and a backslash', "It's \\\\ `so`", `'x': 'It\\'s \\\\ \`so\`',`],
    ['a name', 'Goes to {$who}', `\`Goes to \${f.text(a.who)}\``],
    ['money', 'Pay {$total :money}', `\`Pay \${f.money(a.total)}\``],
    ['an escaped brace', 'a \\{b\\}', `'x': 'a {b}',`],
    [
      'a plural',
      seats,
      "f.plural(a.count, { 'one': `${f.number(a.count)} seat`, other: `${f.number(a.count)} seats` })",
    ],
    [
      'a choice',
      '.input {$per :string} .match $per month {{monthly}} * {{yearly}}',
      `f.select(a.per, { 'month': 'monthly', other: 'yearly' })`,
    ],
  ])('%s becomes code', (_, msg, code) => {
    const compiled = compileLocale('en', source({ x: msg }), source({ x: msg }));
    expect(compiled.problems).toEqual([]);
    expect(compiled.code).toContain(code);
  });

  test('code in a message stays text', () => {
    const msg = 'a ${process.exit()} {$who}';
    expect(() => compileLocale('en', source({ x: msg }), source({ x: msg }))).not.toThrow();
    expect(
      compileLocale('en', source({ x: 'a $\\{b\\} {$who}' }), source({ x: 'a $\\{b\\} {$who}' }))
        .code,
    ).toContain('a \\${b} ${f.text(a.who)}');
  });
});

describe('a faulty message is refused', () => {
  test.each([
    ['a brace that is not closed', 'Hello {$who', /at 11, in `Hello/],
    ['a lone closing brace', 'Hello }', /at 6, in `Hello }`/],
    ['a match without an end', '.input {$n :integer} .match $n one {{a}}', /`\*`/],
    ['a match on what is not declared', '.match $n one {{a}} * {{b}}', /declare/],
    [
      'a variant that stands twice',
      '.input {$n :integer} .match $n one {{a}} one {{b}} * {{c}}',
      /twice/,
    ],
    ['a function that is not there', '{$n :emoji}', /:emoji/],
    ['two functions for one variable', '{$n :number} {$n :money}', /both/],
    ['markup', '{#b}x{/b}', /markup/],
    ['a text as a placeholder', '{|Hello|}', /holds a variable/],
    ['an option', '{$n :number minimumFractionDigits=2}', /neither options/],
    ['a local variable', '.local $n = {$m} {{a}}', /only .input/],
    [
      'two selectors',
      '.input {$n :integer} .input {$m :integer} .match $n $m * * {{a}}',
      /one selector/,
    ],
    [
      'a plural category missing',
      '.input {$n :integer} .match $n 0 {{none}} * {{{$n}}}',
      /no variant for `one`/,
    ],
    [
      'a key that is no category',
      '.input {$n :integer} .match $n one {{a}} lots {{b}} * {{c}}',
      /`lots`/,
    ],
  ])('%s', (_, msg, expected) => {
    expect(compileLocale('en', source({ x: msg }), source({ x: msg })).problems.join()).toMatch(
      expected,
    );
  });
});

describe('a translation', () => {
  const english = source({ x: seats });

  test('takes the same variables and is typed by English', () => {
    const { code, problems } = compileLocale(
      'de',
      source({
        x: '.input {$count :integer} .match $count one {{ein Platz}} * {{{$count} Plätze}}',
      }),
      english,
    );
    expect(problems).toEqual([]);
    expect(code).toContain('export const de: Catalogue');
  });

  test('in Arabic needs six categories', () => {
    const { problems } = compileLocale(
      'ar',
      source({ x: '.input {$count :integer} .match $count one {{مقعد}} * {{{$count} مقاعد}}' }),
      english,
    );
    expect(problems.map((problem) => /`(\w+)`/.exec(problem)?.[1]).sort()).toEqual([
      'few',
      'many',
      'two',
      'zero',
    ]);
  });

  test.each([
    ['an unknown variable', { x: '{$other}' }, /`\$other` is not in English/],
    ['a variable left out', { x: 'Plätze' }, /`\$count` is missing/],
    ['another type', { x: '{$count :money}' }, /:money here and :integer in English/],
    ['a message that English does not have', { y: 'Plätze' }, /no such message/],
  ])('with %s is refused', (_, messages, expected) => {
    expect(
      compileLocale(
        'de',
        source(messages as unknown as Record<string, string>),
        english,
      ).problems.join(),
    ).toMatch(expected);
  });

  test('that is missing speaks English with English plurals, isolated from the text around it', () => {
    const { code, problems } = compileLocale('ar', source({}), english);
    expect(problems).toEqual([]);
    expect(code).toContain('f.foreign(f.englishPlural(a.count');
  });
});

test('the pseudo-locale is longer, accented and in brackets, and keeps its variables', () => {
  const { code } = compileLocale('en-XA', source({}), source({ x: 'Goes to {$who}' }));
  expect(code).toContain('`[Ĝöéš ţö ${f.text(a.who)}····]`');
});
