import { readFileSync } from 'node:fs';
import { parse } from '@lintel/dsl';
import { manyLines } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { Peers } from './peers.ts';
import type { Section } from './report.ts';

const limits = { bytes: 1_000_000, tokens: 100_000 };
const times = 5;

/**
 * The parser beside one that Peggy generates, on the same text. Peggy's grammar is the smaller
 * one: it finds blocks, statements and words with their places, and gives up at the first fault.
 */
export function benchParse({ peggy }: Peers): Section {
  const text = manyLines(1000);
  const peer = peggy.generate(readFileSync(new URL('policy.peggy', import.meta.url), 'utf8'));
  const { diagnostics } = parse(text, { limits });
  if (diagnostics.length > 0) throw new Error(`the text has faults: ${diagnostics[0]?.message}`);
  return {
    title: 'Parse 1,000 lines of policies',
    timings: measure([
      { name: 'peggy, words and blocks only', times, run: again(() => peer.parse(text)) },
      { name: 'lintel, tree with every span', times, run: again(() => parse(text, { limits })) },
    ]),
    notes: [`${text.split('\n').length} lines, ${text.length} characters`],
  };
}
