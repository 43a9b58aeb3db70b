import { readFileSync } from 'node:fs';
import { compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { DAY_MS, act, later, nextDeadline, scriptFor, seek, tell } from './script.ts';
import { stepThrough } from './worker/stepping.ts';

const names = ['catalogue', 'trial', 'seats', 'renewal', 'overdue'];
const files = names.map((name) => ({
  path: `${name}.lintel`,
  text: readFileSync(new URL(`../../dsl/examples/${name}.lintel`, import.meta.url), 'utf8'),
}));
const { set } = compile(files);
function policy(name: string) {
  const plan = set?.plans.find((candidate) => candidate.policy === name);
  if (!set || !plan) throw new Error(`no ${name}`);
  return {
    plan,
    step: (script: Parameters<typeof stepThrough>[2]) => stepThrough(plan, set.catalogue, script),
  };
}

describe('stepping through a policy', () => {
  const { plan, step } = policy('Free trial');
  const start = scriptFor(plan);

  test('begins as the first scenario does', () => {
    expect(start).toMatchObject({ zone: 'America/New_York', begin: '2026-02-27T15:00:00.000Z' });
    const { view, offers } = step(start);
    expect(view.state).toBe('not-started');
    expect(offers.map(({ event }) => event)).toEqual(['first-sign-in', 'change-plan']);
  });

  test('what is done moves the state, and its answer is told', () => {
    const signedIn = act(start, 'first-sign-in', null, {});
    const { view, lastAnswer, title } = step(signedIn);
    expect(view.state).toBe('trialing');
    expect(title).toBe('On trial');
    expect(lastAnswer).toMatchObject({ kind: 'accepted' });
    const refused = step(act(signedIn, 'extend-trial', { role: 'member' }, {}));
    expect(refused.lastAnswer).toMatchObject({ kind: 'refused' });
  });

  test('going back keeps what happened after in sight; acting there drops it', () => {
    const signedIn = act(start, 'first-sign-in', null, {});
    const month = later(signedIn, 30 * DAY_MS);
    const { happenings, reached } = step(month);
    expect(reached).toBe(happenings.length);
    const back = step(seek(month, start.begin));
    expect(back.happenings).toHaveLength(happenings.length);
    expect(back.reached).toBeLessThan(happenings.length);
    const other = act(
      seek(month, start.begin),
      'change-plan',
      { role: 'customer-admin' },
      { target: 'growth' },
    );
    expect(other.until).toBe(start.begin);
  });

  test('nobody goes to before the beginning', () => {
    expect(seek(start, '2000-01-01T00:00:00.000Z').now).toBe(start.begin);
  });

  test('the next deadline is where the policy says', () => {
    const { view } = step(act(start, 'first-sign-in', null, {}));
    expect(nextDeadline(view)).toBe(view.deadlines[0]?.at);
  });
});

test('a fact that is told moves the stages', () => {
  const { plan, step } = policy('Overdue account');
  const limited = later(scriptFor(plan), 30 * DAY_MS);
  expect(step(limited).view.state).toBe('limited');
  expect(step(tell(limited, { 'oldest-unpaid': null })).view.state).toBe('clear');
});

test('votes are offered while an approval waits', () => {
  const { plan, step } = policy('Seats');
  const asked = act(
    scriptFor(plan),
    'request-seats',
    { role: 'customer-admin' },
    { requested: 10 },
  );
  const { offers, view } = step(asked);
  expect(view.approvals).toHaveLength(1);
  expect(offers.map(({ event }) => event)).toContain('approve');
  const approved = step(act(asked, 'approve', { role: 'manager' }, {}));
  expect(approved.view.approvals).toHaveLength(0);
  expect(approved.offers.map(({ event }) => event)).not.toContain('approve');
});
