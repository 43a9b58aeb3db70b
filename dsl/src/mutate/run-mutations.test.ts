import type { Plan } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example } from '../diagnostics/example-text.ts';
import { candidatesOf } from './candidates.ts';
import { runMutations } from './run-mutations.ts';

const beside = `approval spending {
  requester cannot approve
  unused approval lapses after 30 days
  one person cannot approve two stages
  stage "Both" {
    ask 2 of boss, admin
    one denial denies
    after 3 days deny "Nobody answered."
  }
  stage "Last" {
    ask any 1 of boss
    one denial denies
    after 3 days deny "Nobody answered."
  }
}
`;
const open = `    deadline offer-end is 5 days after entry
    notify admin with "hello" 1 day before offer-end
    on buy by admin when amount < 10 {
      record "Bought"
      notify admin with "hello"
    }
    on buy by admin otherwise ask approval spending {
      when approved record "Bought after all"
      when timed-out record "Not bought"
    }
    at offer-end go to late`;

function planWith(scenarios: string): Plan {
  const more = `  state late "Late" { access none
    on stop go to closed }
${scenarios}`;
  const text = example({ beside, header: '  fact unused is number', open, more });
  const { set, diagnostics } = compile([{ path: 'a.lintel', text }]);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const [plan] = set?.plans ?? [];
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

const unnoticed = (scenarios: string) =>
  runMutations(planWith(scenarios), engine, {}, 1000).unnoticed.map(
    ({ text, change }) => `${text}: ${change}`,
  );

const buys = `  scenario "Buying" {
    begin at 2026-03-01 09:00
    do buy by admin with amount = 9
    expect audit "Bought"
    expect notice "hello" to admin
  }`;
const ends = `  scenario "The end of the offer" {
    begin at 2026-03-01 09:00
    at 2026-03-05 09:00 expect notice "hello" to admin
    at 2026-03-06 08:59 expect state open
    at 2026-03-06 09:00 expect state late
  }`;

describe('a change that a scenario notices is not reported', () => {
  test.each([
    ['a rule', buys, 'on buy by admin when amount < 10 { …: it is not there'],
    ['a condition', buys, 'on buy by admin when amount < 10 { …: its condition is the opposite'],
    ['an edge', buys, 'on buy by admin when amount < 10 { …: 10 is 9'],
    ['an action', buys, 'on buy by admin when amount < 10 { …: it does not record "Bought"'],
    ['a target', ends, 'at offer-end go to late: it goes to closed instead of late'],
    ['a notice', ends, 'notify admin with "hello": it is not sent'],
    ['a deadline', ends, 'deadline offer-end is 5 days after entry: it is 6 days'],
  ])('%s', (_, scenario, change) => {
    expect(unnoticed('')).toContain(change);
    expect(unnoticed(scenario)).not.toContain(change);
  });

  test('roles, stages and quorums', () => {
    const changes = [
      'on buy by admin otherwise ask approval spending { …: anybody may, not only admin',
      'approval spending: stage "Both": it is not asked',
      'approval spending: stage "Both": 1 is enough instead of 2',
      'approval spending: stage "Both": after 3 days deny: it is after 4 days',
    ];
    expect(unnoticed('')).toEqual(expect.arrayContaining(changes));
    const scenario = `  scenario "Two of both" {
    given person "Ana" is admin
    begin at 2026-03-01 09:00
    do buy by boss with amount = 10
    expect refused
    do buy by "Ana" with amount = 10
    do approve by boss
    expect approval spending waiting for admin
    do approve by admin
    expect approval spending waiting for boss
    at 2026-03-04 09:00 expect audit "Not bought"
  }`;
    // The last stage never decides here, so the first one's own time-out stays untried.
    const left = unnoticed(scenario).filter((change) => changes.includes(change));
    expect(left).toEqual([changes[3]]);
  });
});

test('a suggestion says how to reach the line and what to expect', () => {
  const [late] = runMutations(planWith(buys), engine, {}, 1000).unnoticed.filter(
    ({ text }) => text === 'at offer-end go to late',
  );
  expect(late).toMatchObject({
    kind: 'rule-dropped',
    suggestion: 'stay in state open until offer-end has come, and expect state late',
  });
  expect(late?.span.line).toBeGreaterThan(1);
});

test('of more changes than wanted, evenly spread ones are tried, the same each time', () => {
  const plan = planWith(buys);
  const report = runMutations(plan, engine, {}, 7);
  expect(report).toMatchObject({ tried: 7, of: candidatesOf(plan).length });
  expect(runMutations(plan, engine, {}, 7)).toEqual(report);
});

test('a change of one plan leaves the plan itself as it was', () => {
  const plan = planWith(buys);
  const before = JSON.stringify(plan);
  for (const candidate of candidatesOf(plan)) expect(candidate.make()).not.toEqual(plan);
  expect(JSON.stringify(plan)).toBe(before);
});

test('a scenario that fails anyway notices nothing', () => {
  const fails = buys.replace('expect audit "Bought"', 'expect audit "Sold"');
  expect(runMutations(planWith(fails), engine, {}, 1000).noticed).toBe(0);
});
