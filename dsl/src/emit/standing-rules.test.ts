import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleSet, planNamed } from '../../../test/fixtures/example-plans.ts';
import { standingRules } from './standing-rules.ts';

const set = exampleSet();
const cited = (policy: string): number[] =>
  standingRules(planNamed(set, policy)).map(({ text }) =>
    Number(/\(Rule (\d+)\)$/.exec(text)?.[1]),
  );

test.each(set.plans)('each rule cited for $policy stands in the rules of meaning', ({ policy }) => {
  const page = readFileSync(
    new URL('../../../docs/reference/rules-of-meaning.md', import.meta.url),
    'utf8',
  );
  for (const number of cited(policy)) expect(page).toMatch(new RegExp(`^${number}\\. `, 'm'));
});

test('a policy is told the rules that it leans on, and no others', () => {
  expect(cited('Seats')).toEqual(expect.arrayContaining([8, 13, 25, 23]));
  expect(cited('Free trial')).toEqual(expect.arrayContaining([20, 24, 32]));
  expect(cited('Free trial')).not.toContain(13);
  expect(cited('Free trial')).not.toContain(22);
  expect(cited('Annual subscription')).toContain(22);
  expect(cited('Seats')).toContain(80);
  expect(cited('Seats')).not.toContain(81);
});
