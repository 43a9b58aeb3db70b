import type { Plan } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example } from '../diagnostics/example-text.ts';
import { runScenario, runScenarios, type ScenarioResult } from './run.ts';

const lines = {
  header: '  fact seats-used is number\n  setting grace = 3 days',
  open: `    deadline grace-end is grace after entry
    notify admin with "hello" 1 day before grace-end
    at grace-end go to closed
    on buy by admin when seats-used < seats record "Bought"
    on buy by admin otherwise refuse "Nothing is free."`,
};

function planWith(steps: string, more: Partial<typeof lines> & { more?: string } = {}): Plan {
  const scenario = `  scenario "It" {\n${steps}\n  }`;
  const text = example({ ...lines, ...more, more: `${more.more ?? ''}${scenario}` });
  const { set, diagnostics } = compile([{ path: 'a.lintel', text }]);
  expect(diagnostics).toEqual([]);
  const [plan] = set?.plans ?? [];
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

function run(steps: string): ScenarioResult {
  const plan = planWith(steps);
  const [scenario] = plan.scenarios;
  if (scenario === undefined) throw new Error('no scenario');
  return runScenario(plan, engine, scenario);
}

const failures = ({ steps }: ScenarioResult) =>
  steps.flatMap(({ failure }) => (failure === null ? [] : [failure]));

describe('a scenario passes', () => {
  test('when everything is as expected, each at its own instant', () => {
    const result = run(`    given seats = 5
    given seats-used = 5
    begin at 2026-03-01 09:00
    do buy by admin with amount = 1
    expect refused "Nothing is free"
    set seats-used to 4
    do buy by admin with amount = 1
    expect audit "Bought"
    at 2026-03-03 09:00 expect notice "hello" to admin
    expect deadline grace-end at 2026-03-04 09:00
    wait 1 day
    expect state closed
    expect instant 2026-03-04T09:00:00Z`);
    expect(failures(result)).toEqual([]);
    expect(result.passed).toBe(true);
    expect(result.trace.flatMap(({ entered }) => entered)).toEqual(['open', 'closed']);
    expect(result.trace.flatMap(({ decided }) => decided.map(({ rule }) => rule))).toEqual([
      'open/on buy/2',
      'open/on buy/1',
      'open/at grace-end/1',
    ]);
  });

  test('rule 19: that begins at its first moment when it does not say when', () => {
    expect(
      run('    at 2026-03-01 09:00 expect state open\n    at 2026-03-04 09:00 expect state closed')
        .passed,
    ).toBe(true);
  });
});

describe('a scenario fails in the words of the policy', () => {
  test.each([
    ['state', 'expect state closed', 'state closed', 'state open'],
    ['access', 'expect access none', 'access none', 'access full'],
    [
      'a notice that comes at another time',
      'at 2026-03-03 08:59 expect notice "hello" to admin',
      'notice "hello" to admin',
      'no notice at this instant',
    ],
    [
      'a notice to somebody else',
      'at 2026-03-03 09:00 expect notice "hello" to boss',
      'notice "hello" to boss',
      'notice "hello" to admin',
    ],
    [
      'a deadline',
      'expect deadline grace-end at 2026-03-05 09:00',
      'deadline grace-end at 2026-03-05 09:00',
      'at 2026-03-04 09:00',
    ],
    ['a quantity', 'expect seats = 6', 'seats = 6', 'seats = 5'],
    ['a refusal that nobody asked for', 'expect refused', 'refused', 'nothing was asked'],
    ['an audit entry', 'expect audit "Bought"', 'audit "Bought"', 'no audit entry'],
    [
      'an instant',
      'expect instant 2026-03-01T10:00:00Z',
      'instant 2026-03-01T10:00:00.000Z',
      'instant 2026-03-01T09:00:00.000Z',
    ],
    [
      'a moment that has passed',
      'at 2026-02-01 09:00 expect state open',
      'at 2026-02-01 09:00',
      'it is 2026-03-01 09:00 already, and time does not go back',
    ],
  ])('%s', (_, step, expected, actual) => {
    const result = run(
      `    given seats = 5\n    given seats-used = 5\n    begin at 2026-03-01 09:00\n    ${step}`,
    );
    expect(result.passed).toBe(false);
    expect(failures(result)).toMatchObject([{ expected, actual }]);
  });

  test('and says what happened since the last moment', () => {
    const result = run('    begin at 2026-03-01 09:00\n    at 2026-03-04 09:00 expect state open');
    expect(failures(result)[0]?.happened).toEqual([
      '2026-03-03 09:00 notice "hello" to admin (line 33)',
      '2026-03-04 09:00 state closed (line 34)',
    ]);
  });

  test('a refusal with another text', () => {
    const result = run(`    given seats = 5
    given seats-used = 5
    begin at 2026-03-01 09:00
    do buy by admin with amount = 1
    expect refused "Everything is free"`);
    expect(failures(result)).toMatchObject([
      { expected: 'refused "Everything is free"', actual: 'refused: "Nothing is free."' },
    ]);
  });
});

test('policies that a policy looks at run beside it, and their notices are not its own', () => {
  const text = `${example({
    ...lines,
    open: lines.open.replace('once', ''),
  })}policy "Watcher" version 1 {
  for plan pro
  start state idle "Idle" {
    access full
    once policy "Sample" is in closed go to done
  }
  end state done "Done" { access none }
  scenario "It follows" {
    begin at 2026-03-01 09:00
    at 2026-03-04 08:59 expect state idle
    at 2026-03-04 09:00 expect state done
  }
}
`;
  const plans = compile([{ path: 'a.lintel', text }]).set?.plans ?? [];
  const watcher = plans.find(({ policy }) => policy === 'Watcher');
  if (watcher === undefined) throw new Error('no plan');
  expect(runScenarios(watcher, engine, { plansOfSet: plans }).map(({ passed }) => passed)).toEqual([
    true,
  ]);
  expect(runScenarios(watcher, engine).map(({ passed }) => passed)).toEqual([false]);
});

describe('a step that cannot be taken is told with its line', () => {
  const told = (steps: string) =>
    run(steps).steps.flatMap(({ failure, span }) =>
      failure === null ? [] : [`line ${span.line}: ${failure.expected}: ${failure.actual}`],
    );

  test('a vote when no approval waits', () => {
    const [failure] = told('    begin at 2026-03-01 09:00\n    do approve by boss');
    expect(failure).toMatch(/^line \d+: do approve: no approval is waiting$/);
  });

  test('rule 19: a request while the host is down', () => {
    const [failure] = told(
      '    begin at 2026-03-01 09:00\n    host is down from 2026-03-01 10:00 to 2026-03-01 12:00\n    at 2026-03-01 11:00 do buy by admin with amount = 1',
    );
    expect(failure).toMatch(/do buy: the host is down until 2026-03-01 12:00$/);
  });

  test('a time of being down that ends before it begins', () => {
    const [failure] = told(
      '    begin at 2026-03-01 09:00\n    host is down from 2026-03-01 12:00 to 2026-03-01 10:00',
    );
    expect(failure).toContain('it ends before it begins');
  });
});

test('what did not happen is said in the words of the expectation', () => {
  const result = run(`    given seats = 5
    given seats-used = 4
    begin at 2026-03-01 09:00
    expect 2 notices "hello" so far
    expect charge 5 EUR
    expect billing none
    expect reason not-asked
    at 2026-03-03 09:00 expect no notice "hello"`);
  expect(failures(result).map(({ expected, actual }) => [expected, actual])).toEqual([
    ['2 notices "hello" so far', '0 so far'],
    ['charge 5.00 EUR', 'no charge'],
    ['billing none', 'billing normal'],
    ['reason not-asked', 'no reason'],
    ['no notice "hello"', 'notice "hello" to admin'],
  ]);
});
