import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Lexer, type IToken } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Lexed, tokenize } from './lexer.ts';
import { keywords, keyword, Name, tokenOrder, wordType } from './tokens.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const texts = globSync(['dsl/{examples,cookbook}/**/*.lintel', 'test/corpus/**/*'], {
  cwd: root,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));

const chevrotain = new Lexer(tokenOrder, {
  positionTracking: 'full',
  ensureOptimizations: true,
});

/** What Chevrotain's lexer makes of a text, and the words looked up. */
function byChevrotain(text: string): Lexed {
  const { tokens, groups, errors } = chevrotain.tokenize(text);
  for (const token of tokens) {
    if (token.tokenType !== Name) continue;
    token.tokenType = wordType(token.image);
    token.tokenTypeIdx = token.tokenType.tokenTypeIdx ?? 0;
  }
  const strays = errors.map(({ offset, length, line = 0, column = 0 }) => ({
    offset,
    length,
    line,
    column,
  }));
  return { tokens, comments: groups['comments'] ?? [], strays };
}

const readable = ({ tokens, comments, strays }: Lexed): unknown => {
  const plain = (all: readonly IToken[]): unknown =>
    all.map(({ tokenType, ...rest }) => ({ type: tokenType.name, ...rest }));
  return { tokens: plain(tokens), comments: plain(comments), strays };
};

describe('the answer is the one of Chevrotain with the same patterns', () => {
  test('for every policy of the repository, right or broken', () => {
    expect(texts.length).toBeGreaterThan(50);
    for (const text of texts)
      expect(readable(tokenize(text))).toEqual(readable(byChevrotain(text)));
  });

  test('for every keyword, and for what looks like one', () => {
    for (const word of keywords.keys()) {
      for (const text of [word, `${word}x`, `${word}-1`, word.slice(0, -1), word.toUpperCase()])
        expect(readable(tokenize(text))).toEqual(readable(byChevrotain(text)));
      expect(tokenize(word).tokens.map(({ tokenType }) => tokenType)).toEqual([keyword(word)]);
    }
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...'{ } ( ) , . % < <= > >= = == === => =< <> != + - * / // ; # " \' \\ _ : & && | || \u2265'.split(
        ' ',
      ),
      ...'2026-03-01 2026-3-1 2026-03-01T09:00:00Z 2026-03-01T9:00 2026-03-01-x 1/2/2026'.split(
        ' ',
      ),
      ...'09:00 9:00 09:00:00 09:00am 5 5.5 5. 1,000 1,000.5 14days 14-days 0 $5 5$ 5.50\u20ac'.split(
        ' ',
      ),
      ...'day state EUR GB eur cut-off half-way a-b a_b a- -b constructor \u00e9 \u201cx\u201d'.split(
        ' ',
      ),
      '"a text"',
      '"open',
      '"with \\" and \\\\"',
      '# a comment',
    ),
    fc.stringMatching(/^[0-9:.,\-T/Z $%a-c]{1,12}$/),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const gap = fc.constantFrom(
    '',
    ' ',
    '',
    '  ',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\u2028',
    '\ufeff',
    '\v',
  );

  test('for whatever is put together from pieces of policies', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, gap), { maxLength: 30 }), (pieces) => {
        const text = pieces.flat().join('');
        expect(readable(tokenize(text))).toEqual(readable(byChevrotain(text)));
      }),
      { numRuns: 3000 },
    );
  });

  test('for any characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 60 }),
      fc.string({ unit: 'binary', maxLength: 60 }),
    );
    fc.assert(
      fc.property(text, (written) => {
        expect(readable(tokenize(written))).toEqual(readable(byChevrotain(written)));
      }),
      { numRuns: 3000 },
    );
  });
});
