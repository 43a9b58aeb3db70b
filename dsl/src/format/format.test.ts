import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { tokenize } from '../syntax/lexer.ts';
import { format } from './format.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).map((file) => ({
  file,
  text: readFileSync(new URL(file, folder), 'utf8'),
}));

const policy = (body: string): string => `policy "P" version 1 {\n${body}}\n`;
const state = (body: string): string => policy(`  start state one {\n${body}  }\n`);

/** The tree without places and without whether braces stand around a single action. */
function meaning(text: string): unknown {
  const { tree, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) =>
      ['span', 'head', 'operatorSpan', 'braced'].includes(key) ? undefined : value,
    ),
  );
}

const commentsOf = (text: string): string[] =>
  parse(text).comments.map((comment) => comment.text.trimEnd());

test.each(examples)('$file has its one form already', ({ file, text }) => {
  expect(format(text, { file })).toEqual({ text, diagnostics: [] });
});

describe('lines', () => {
  test('a statement gets a line of its own, and a block is indented', () => {
    expect(format('policy "P" version 1 {for plan a,b end state two{access none}}').text).toBe(
      policy('  for plan a, b\n  end state two {\n    access none\n  }\n'),
    );
  });

  test('a single action loses its braces when it fits', () => {
    expect(format(state('    on x {\n      go to one\n    }\n')).text).toBe(
      state('    on x go to one\n'),
    );
  });

  test('and gets them when it does not', () => {
    const long = `refuse "${'long '.repeat(16)}"`;
    const braced = state(`    on a-request by role {\n      ${long}\n    }\n`);
    expect(format(state(`    on a-request by role ${long}\n`)).text).toBe(braced);
    expect(format(braced).text).toBe(braced);
  });

  test('braces that hold a comment stay', () => {
    const text = state('    on x {\n      # because\n      go to one\n    }\n');
    expect(format(text).text).toBe(text);
  });

  test('one blank line stays where the author put some, none at the ends of a block', () => {
    expect(
      format(policy('\n\n  for plan a\n\n\n\n  end state two {\n\n    access none\n\n  }\n\n'))
        .text,
    ).toBe(policy('  for plan a\n\n  end state two {\n    access none\n  }\n'));
  });

  test('a line of the state that reads like a second action is set apart', () => {
    expect(format(state('    on x go to one\n    pause term-end\n')).text).toBe(
      state('    on x go to one\n\n    pause term-end\n'),
    );
    expect(format(state('    access full\n    pause term-end\n')).text).toBe(
      state('    access full\n    pause term-end\n'),
    );
  });

  test('declarations of one kind are a table, until a blank line', () => {
    expect(
      format(policy('  setting a = 1\n  setting long = 2\n\n  setting longest = 3\n')).text,
    ).toBe(policy('  setting a    = 1\n  setting long = 2\n\n  setting longest = 3\n'));
  });

  test('a long list is wrapped after a comma', () => {
    const names = Array.from({ length: 14 }, (_, i) => `a-rather-long-name-${String(i)}`);
    const { text } = format(policy(`  for plan ${names.join(', ')}\n`));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(text).toContain(',\n    a-rather-long-name-4,');
  });

  test('rule 7: nothing that has an order is moved', () => {
    const text = state(
      '    at b go to one\n    access full\n    on y go to one\n    at a go to one\n',
    );
    expect(format(text).text).toBe(text);
  });
});

describe('comments', () => {
  test('beside a line, above it, and at the ends of blocks stay where they are', () => {
    const text = `# first
policy "P" version 1 {  # head
  for plan a  # beside

  # above
  end state two {
    access none
    # last of the state
  }
  # last of the policy
}
# last
`;
    expect(format(text).text).toBe(text);
  });

  test('in the middle of a statement they go above it', () => {
    expect(format(state('    on x # why\n      go to one # there\n')).text).toBe(
      state('    # why\n    on x go to one  # there\n'),
    );
  });
});

test('a text with a mistake is left as it is', () => {
  const text = 'policy "P" version 1 {   for plam a }';
  const { text: same, diagnostics } = format(text);
  expect(same).toBe(text);
  expect(diagnostics).not.toEqual([]);
});

describe('whatever the spaces of a text were', () => {
  const gap = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(' ', '\n', '\n\n\n', '\t ', '\r\n', '  \n    ') },
    { weight: 1, arbitrary: fc.constantFrom(' # a comment\n', '\n# two\n\n# comments,\n') },
  );
  /** An example with other spaces between its words, and comments put in between. */
  const mangled = fc.constantFrom(...examples).chain(({ text }) => {
    const { tokens, comments } = tokenize(text);
    const pieces = [...tokens, ...comments]
      .sort((a, b) => a.startOffset - b.startOffset)
      .map(({ image }) => (image.startsWith('#') ? `${image}\n` : image));
    return fc
      .array(gap, { minLength: 50, maxLength: 50 })
      .map((gaps) => pieces.map((piece, i) => piece + (gaps[(i * 7) % 50] ?? ' ')).join(''));
  });

  test('formatting twice is formatting once, and changes neither meaning nor comments', () => {
    fc.assert(
      fc.property(mangled, (text) => {
        const once = format(text).text;
        expect(format(once).text).toBe(once);
        expect(meaning(once)).toEqual(meaning(text));
        expect(commentsOf(once)).toEqual(commentsOf(text));
        expect(once).not.toMatch(/[ \t]$|\n\n\n/m);
      }),
      { numRuns: 150 },
    );
  });
});
