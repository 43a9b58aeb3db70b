import { engine } from '@lintel/runtime';
import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { runScenarios } from './run.ts';

const text = `policy "Clockwork" version 1 {
  for every account
  time zone utc
  each day ends at 00:00
  start state tick "Tick" { access full
    after 1 minute go to tock
    on stop go to tock }
  state tock "Tock" { access full
    after 1 minute go to tick
    on stop go to tick }
  scenario "Far ahead" {
    begin at 2026-01-01 08:00
    at 2326-01-01 08:00 expect state tick
  }
}`;

test('a life that is too long to be lived through ends, and says so', () => {
  const plans = compile([{ path: 'clockwork.lintel', text }]).set?.plans ?? [];
  const [result] = plans.flatMap((plan) => runScenarios(plan, engine, { plansOfSet: plans }));
  const told = result?.steps.flatMap(({ happenings }) => happenings) ?? [];
  expect(told.at(-1)).toMatchObject({
    kind: 'audit',
    text: 'failed: 20000 things fell due at one go, and the rest is left out',
  });
});
