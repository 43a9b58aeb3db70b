import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faultOf } from './probe.ts';
import { chance } from '../fixtures/chance.ts';
import { ruleNames, sentence } from './sentences.ts';
import { textOf } from './texts.ts';

test('a thousand texts that nobody would write are all answered', () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const fault = faultOf(textOf(seed));
    expect(fault === null ? null : { seed, fault, text: textOf(seed) }).toBeNull();
  }
});

const kept = new URL('../corpus/fuzz/', import.meta.url);

test.each(readdirSync(kept).filter((name) => name.endsWith('.lintel')))(
  'a text that once was too much, %s, is answered',
  (name) => {
    expect(faultOf(readFileSync(new URL(name, kept), 'utf8'))).toBeNull();
  },
);

test('a number stands for the same text each time, and another number for another', () => {
  expect(textOf(7)).toBe(textOf(7));
  expect(new Set(Array.from({ length: 100 }, (_, seed) => textOf(seed))).size).toBeGreaterThan(90);
});

test('every rule of the grammar has sentences that end', () => {
  for (const rule of ruleNames) {
    expect(sentence(rule, 0, chance(1)).length).toBeLessThan(2000);
  }
});
