import { compile, emitMachine, format, parse } from '@lintel/dsl';
import type { CompiledSet } from '@lintel/contract';
import { expect, test } from 'vitest';
import { someFeatures } from '../differential/features.ts';
import { randomApproval } from '../differential/random-approval.ts';
import { randomCatalogue } from '../differential/random-catalogue.ts';
import { fleetCatalogue, randomFleet } from '../differential/random-fleet.ts';
import { PolicyWriter } from '../differential/random-policy.ts';
import { randomReview } from '../differential/random-review.ts';
import { type Chance, chance } from '../fixtures/chance.ts';

const writers: readonly (readonly [string, (random: Chance) => string])[] = [
  [
    'policies',
    (random) => randomCatalogue + new PolicyWriter(random, someFeatures(random)).write(),
  ],
  ['policies that run together', (random) => fleetCatalogue + randomFleet(random)],
  ['approvals', randomApproval],
  ['reviews', randomReview],
];

/** Comments of their own and behind lines, each with words of its own, and lines that nobody would lay out so. */
function scribbled(text: string, { percent, number, one }: Chance): string {
  let notes = 0;
  const note = () => `# note ${String((notes += 1))}`;
  return text
    .split('\n')
    .flatMap((line) => {
      const laid = percent(30) ? `${' '.repeat(number(9))}${line.trim()}` : line;
      const behind =
        laid.trim() !== '' && percent(10) ? `${laid}${one(['', '  '])} ${note()}` : laid;
      return percent(10) ? [`${' '.repeat(number(5))}${note()}`, behind] : [behind];
    })
    .join('\n');
}

function setOf(text: string): CompiledSet | null {
  return compile([{ path: 'sample.lintel', text }]).set;
}

/** What a set means, without the places in the text. */
function meaningOf(set: CompiledSet | null): readonly string[] {
  return [...(set?.plans ?? []), ...(set?.reviews ?? [])].map(({ hash }) => hash);
}

test.each(writers)('random %s mean the same once formatted, with every comment', (_, write) => {
  let compiled = 0;
  for (let seed = 1; seed <= 60; seed += 1) {
    const random = chance(seed);
    const text = scribbled(write(random), random);
    const once = format(text).text;
    expect(format(once).text).toBe(once);
    const words = (of: string) => parse(of).comments.map((comment) => comment.text.trim());
    expect(words(once)).toEqual(words(text));
    const meaning = meaningOf(setOf(text));
    expect(meaningOf(setOf(once))).toEqual(meaning);
    if (meaning.length > 0) compiled += 1;
  }
  expect(compiled).toBeGreaterThan(25);
});

test.each(writers)('random %s give byte-equal plans and machines each time', (_, write) => {
  for (let seed = 100; seed < 130; seed += 1) {
    const text = write(chance(seed));
    const machines = (set: CompiledSet | null) => JSON.stringify(set?.plans.map(emitMachine));
    const [one, other] = [setOf(text), setOf(text)];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(machines(other)).toBe(machines(one));
  }
});
