import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleSet, ranScenario } from '../../../test/fixtures/example-plans.ts';
import { timelineOf, timelineText } from './timeline.ts';

const trial = readFileSync(new URL('../../examples/trial.lintel', import.meta.url), 'utf8');
const wrong = exampleSet({
  'trial.lintel': trial.replace(
    'at 2026-05-25 10:00 expect state active',
    'at 2026-05-25 10:00 expect state expired',
  ),
});

test('what was expected stands beside what happened, in local time, with the lines of both', () => {
  const { plan, scenario, result } = ranScenario(wrong, 'Free trial', 'One extension');
  const timeline = timelineOf(plan, scenario, result);
  // Lines of the example may move; that they are the right ones is asked below.
  const masked = timelineText(timeline).map((line) =>
    line.replace(/(?<= {20}|:00 {5})\d\d(?= {2})|(?<=line )\d\d(?=\)$)/g, '00'),
  );
  expect(masked).toEqual([
    'Europe/Dublin      line    the scenario                                 what happened',
    '2026-05-04 10:00     00    begin                                        state not-started',
    '                     00    do first-sign-in                             state trialing (line 00)',
    '2026-05-14 10:00     00    wait 10 days',
    '                     00    do extend-trial by account-manager           audit "Trial extended" (line 00)',
    '                     00  ✓ expect deadline trial-end at 2026-05-25 10:00',
    '                     00    do extend-trial by account-manager           extend-trial refused: "This trial was already extended once." (line 00)',
    '                     00  ✓ expect refused "already extended"',
    '2026-05-22 10:00                                                        notice "trial-ending" to customer-admin (line 00)',
    '2026-05-24 10:00                                                        notice "trial-last-day" to customer-admin (line 00)',
    '2026-05-25 10:00                                                        state active (line 00)',
    '                                                                        charge 49.00 EUR (line 00)',
    '                     00  ✗ expect state expired                         but it is: state active',
  ]);
  const lineWith = (words: string) => trial.slice(0, trial.indexOf(words)).split('\n').length;
  const refused = timeline.rows.find(({ happened }) => happened?.kind === 'refusal');
  expect(refused?.happened?.span?.line).toBe(
    lineWith('on extend-trial by account-manager otherwise'),
  );
  expect(timeline.rows.at(-1)?.written?.span.line).toBe(lineWith('at 2026-05-25 10:00 expect'));
});

test('a row knows the state that holds after it', () => {
  const { plan, scenario, result } = ranScenario(wrong, 'Free trial', 'No card');
  const { rows, passed } = timelineOf(plan, scenario, result);
  expect(passed).toBe(true);
  expect([...new Set(rows.map(({ state }) => state))]).toEqual([
    'not-started',
    'trialing',
    'expired',
  ]);
});

test('what another policy of the subject did is told with its name', () => {
  const { plan, scenario, result } = ranScenario(wrong, 'Seats', 'Ten seats');
  const { rows } = timelineOf(plan, scenario, result);
  expect(rows.map(({ happened }) => happened?.text)).toContain('Annual subscription: state active');
});
