import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readGrammarDocs } from './grammar-docs.ts';
import { railroadOf } from './railroad.ts';

const words = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word = '']) => word);

test('a railroad has the words and rules of its EBNF, in their order', () => {
  const svg = railroadOf(
    'after',
    "'after' durationOrName [ 'past' ] { ',' Name } ( body | 'not' )",
  );
  expect(words(svg)).toEqual(['after', 'durationOrName', 'past', ',', 'Name', 'body', 'not']);
  expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain('<title>after</title>');
});

test('signs of markup are letters in a railroad', () => {
  expect(words(railroadOf('r', "'<' Name"))).toEqual(['&#60;', 'Name']);
});

test.each(["'a' ]", "( 'a'", "'a' +"])('what is no EBNF is not drawn: %s', (ebnf) => {
  expect(() => railroadOf('r', ebnf)).toThrow('is not expected in');
});

test('every rule of the grammar is drawn beside the page', () => {
  for (const { name, ebnf } of readGrammarDocs().flatMap(({ rules }) => rules)) {
    const file = new URL(`../grammar/${name}.svg`, import.meta.url);
    expect(existsSync(file), name).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(railroadOf(name, ebnf));
  }
});
