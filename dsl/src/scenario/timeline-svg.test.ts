import { expect, test } from 'vitest';
import { exampleSet, ranScenario } from '../../../test/fixtures/example-plans.ts';
import { timelineSvg } from './timeline-svg.ts';
import { timelineOf } from './timeline.ts';

const set = exampleSet();

function drawn(policy: string, name: string): string {
  const { plan, scenario, result } = ranScenario(set, policy, name);
  return timelineSvg([timelineOf(plan, scenario, result)]);
}

test('a picture tells when, in which state, what was written and what came of it', () => {
  const svg = drawn('Free trial', 'One extension only');
  expect(svg).toContain('>2026-05-14 10:00</text>');
  expect(svg).toContain('>10 days later</text>');
  expect(svg).toContain('>trialing</text>');
  expect(svg).toMatch(/>\d+ {2}✓ expect refused &quot;already extended&quot;<\/text>/);
  expect(svg).toMatch(/>state active \(line \d+\)<\/text>/);
});

test('it names itself to readers who do not see it, and runs nothing', () => {
  const svg = drawn('Free trial', 'One extension only');
  expect(svg).toContain('role="img" aria-labelledby="title description"');
  expect(svg).toContain('<title id="title">Free trial: One extension only</title>');
  expect(svg).not.toMatch(/<script|href|url\(/);
});

test('a long line is cut, and told whole when pointed at', () => {
  const svg = drawn('Seats', 'Ten seats');
  const whole = 'expect approval seat-change waiting for account-owner';
  expect(svg).toMatch(new RegExp(`<title>\\d+ {2}✓ ${whole}</title>`));
});

test('no scenario is a picture too', () => {
  expect(timelineSvg([])).toContain('No scenario.');
});
