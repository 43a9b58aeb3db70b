import { readFileSync } from 'node:fs';
import { parse } from '@lintel/dsl';
import { manyLines } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { PeggyItem, Peers } from './peers.ts';
import type { Section } from './report.ts';

const limits = { bytes: 1_000_000, tokens: 100_000 };
const times = 20;

/**
 * The parser beside one that Peggy generates, on the same text. Peggy's grammar is the smaller
 * one: it finds blocks, statements and words with their places (offsets, no lines), knows no clause
 * of a statement, and gives up at the first fault.
 */
export function benchParse({ peggy }: Peers): Section {
  const text = manyLines(1000);
  const peer = peggy.generate(readFileSync(new URL('policy.peggy', import.meta.url), 'utf8'));
  const { diagnostics, tokens } = parse(text, { limits });
  if (diagnostics.length > 0) throw new Error(`the text has faults: ${diagnostics[0]?.message}`);
  const words = wordsOf(peer.parse(text));
  if (Math.abs(words / tokens.length - 1) > 0.03)
    throw new Error(`words get lost: ${String(words)} of ${String(tokens.length)}`);
  return {
    title: 'Parse 1,000 lines of policies',
    timings: measure([
      { name: 'peggy, words and blocks only', times, run: again(() => peer.parse(text)) },
      { name: 'lintel, tree with every span', times, run: again(() => parse(text, { limits })) },
    ]),
    notes: [
      `${text.split('\n').length} lines, ${text.length} characters; ${words} and ${tokens.length} words and signs`,
      'goal: at most as long as peggy',
    ],
  };
}

function wordsOf(items: readonly PeggyItem[]): number {
  return items.reduce(
    (sum, { head, body }) => sum + head.length + (body === null ? 0 : 2 + wordsOf(body)),
    0,
  );
}
