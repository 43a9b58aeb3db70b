import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';
import { exampleSet, planNamed } from '../../../test/fixtures/example-plans.ts';
import { coverageOf, type CoverageItem } from './coverage.ts';
import { runScenarios } from './run.ts';

const set = exampleSet();

function coverage(policy: string): readonly CoverageItem[] {
  const plan = planNamed(set, policy);
  const context = { plansOfSet: set.plans, catalogue: set.catalogue };
  return coverageOf(plan, runScenarios(plan, engine, context)).items;
}

const textsOf = (items: readonly CoverageItem[], reached: boolean) =>
  items.flatMap(({ kind, text, scenarios }) =>
    scenarios.length > 0 === reached ? [`${kind}: ${text}`] : [],
  );

describe('coverage', () => {
  const trial = coverage('Free trial');
  const seats = coverage('Seats');

  test('a rule that only refused was reached', () => {
    const refusal = trial.find(({ id }) => id === 'trialing/on extend-trial/2');
    expect(refusal?.scenarios).toEqual(['One extension only']);
  });

  test('a role that a rule does not name does not reach the rule', () => {
    const extending = trial.find(({ id }) => id === 'trialing/on extend-trial/1');
    expect(extending?.scenarios).toEqual(['One extension only']);
  });

  test('states, deadlines and notices are reached when they happen', () => {
    expect(textsOf(trial, true)).toEqual(
      expect.arrayContaining([
        'state: state expired "Trial ended"',
        'deadline: trial-end is trial-length after entry',
        'notice: notify customer-admin with "trial-ended"',
      ]),
    );
    expect(textsOf(trial, false)).toContain('state: state lapsed "Closed"');
  });

  test('an approval is reached by its stages, its clock and each outcome', () => {
    const approvals = seats.filter(({ kind }) => kind === 'approval');
    expect(textsOf(approvals, true)).toEqual([
      'approval: approval seat-change: stage "Manager" is asked',
      'approval: approval seat-change: escalate after 2 business days',
      'approval: approval seat-change: when approved',
    ]);
    expect(textsOf(approvals, false)).toEqual([
      'approval: approval seat-change: deny after 5 business days',
      'approval: approval seat-change: when denied',
      'approval: approval seat-change: when timed-out',
      'approval: approval seat-change: when withdrawn',
    ]);
  });

  test.each(set.plans)('every item of $policy has its own id and a line', ({ policy }) => {
    const items = coverage(policy);
    expect(new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(items.length);
    expect(items.every(({ span }) => span.line > 0)).toBe(true);
  });
});
