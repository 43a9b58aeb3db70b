import { describe, expect, test } from 'vitest';
import {
  act,
  after,
  at,
  compare,
  deadline,
  declared,
  fact,
  is,
  literal,
  named,
  on,
  once,
  plan,
  span,
} from '../../../test/fixtures/plans.ts';
import { instant, local, noticed, recorded, simulated } from '../../../test/fixtures/simulation.ts';
import { engine } from './engine.ts';

const by = (role: string) => ({ role });

describe('rule 8: first match', () => {
  const policy = plan(
    {
      open: {
        rules: [
          on('extend', [act.record('once')], {
            by: ['manager'],
            when: compare(named('count', 'used'), '<', literal(1)),
          }),
          on('extend', [act.refuse('Only once.')], { by: ['manager'], otherwise: true }),
          on('extend', [act.record('owner')], {
            by: ['owner'],
            when: is(fact('ready', 'yes-or-no'), true),
          }),
        ],
      },
    },
    { facts: [declared('ready', 'yes-or-no')], counts: [{ name: 'used', resets: null, span }] },
  );

  test('roles and conditions are tried together, in text order', () => {
    const simulation = simulated(policy, { facts: { ready: true } });
    expect(simulation.do('extend', by('manager'), {})).toEqual({ kind: 'accepted' });
    expect(simulation.do('extend', by('owner'), {})).toEqual({ kind: 'accepted' });
    expect(recorded(simulation)).toEqual(['once', 'owner']);
  });

  test('somebody whom no rule names gets the standard refusal, with those who may', () => {
    const answer = simulated(policy).do('extend', by('member'), {});
    expect(answer).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'role-refused', data: { roles: 'manager, owner' } }],
    });
  });

  test('rule 21: nothing that matched and nothing that is known are two codes', () => {
    const simulation = simulated(policy, { facts: { ready: false } });
    expect(simulation.do('extend', by('owner'), {})).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'no-rule-applied' }],
    });
    expect(simulation.do('juggle', by('owner'), {})).toMatchObject({
      kind: 'ignored',
      reason: { code: 'unexpected' },
    });
  });
});

describe('rule 9: unknown is not false', () => {
  const policy = plan(
    {
      open: {
        rules: [
          on('upgrade', [act.refuse('Not sold there.')], {
            when: is(fact('region', 'text'), 'JP'),
          }),
          on('upgrade', [act.record('cheap')], {
            when: compare(fact('price'), '<=', literal(500)),
          }),
          on('upgrade', [act.record('reviewed')], { otherwise: true }),
        ],
      },
    },
    { facts: [declared('region', 'region'), declared('price')] },
  );

  test('an unknown refusal stops the search: cannot tell yet', () => {
    const simulation = simulated(policy, { facts: { price: 1 } });
    expect(simulation.do('upgrade', null, {})).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'unknown-fact' }],
    });
    expect(recorded(simulation)).toEqual([]);
    expect(simulation.decide('upgrade', null, {}).outcome).toBe('unknown');
  });

  test('an unknown permission is passed over: what comes below is stricter', () => {
    const simulation = simulated(policy, { facts: { region: 'US' } });
    simulation.do('upgrade', null, {});
    expect(recorded(simulation)).toEqual(['reviewed']);
  });

  test('what is known decides', () => {
    const simulation = simulated(policy, { facts: { region: 'JP', price: 1 } });
    expect(simulation.do('upgrade', null, {})).toMatchObject({
      kind: 'refused',
      reasons: [{ message: 'Not sold there.' }],
    });
  });

  test('a deadline whose rule would narrow access waits for the fact', () => {
    const simulation = simulated(
      plan(
        {
          trial: {
            deadlines: [deadline('end', after('1 day'))],
            rules: [
              at('end', [act.go('lapsed')], { when: compare(fact('owed'), '>', literal(0)) }),
              at('end', [act.record('goes on')], { otherwise: true }),
            ],
          },
          lapsed: { access: 'none' },
        },
        { facts: [declared('owed')] },
      ),
    );
    simulation.advanceTo(instant('2026-03-05 09:00'));
    expect(simulation.view().state).toBe('trial');
    expect(recorded(simulation)).toEqual([]);
    simulation.set({ owed: 3 });
    expect(simulation.view().state).toBe('lapsed');
    expect(local(simulation.happenings.at(-1)?.at)).toBe('2026-03-05 09:00');
  });

  test('two currencies cannot be compared', () => {
    const money = (minor: string, currency: string) => ({ minor, exponent: 2, currency });
    const cheap = compare(
      { op: 'name', source: 'fact', name: 'price', type: { kind: 'money', currency: null }, span },
      '<',
      literal(money('5000', 'USD'), { kind: 'money', currency: 'USD' }),
    );
    const policy = plan(
      {
        a: {
          rules: [
            on('buy', [act.record('cheap')], { when: cheap }),
            on('buy', [act.record('dear')], { otherwise: true }),
          ],
        },
      },
      {
        facts: [{ name: 'price', type: { kind: 'money', currency: null }, orNothing: false, span }],
      },
    );
    const bought = (price: ReturnType<typeof money>) => {
      const simulation = simulated(policy, { facts: { price } });
      simulation.do('buy', null, {});
      return recorded(simulation);
    };
    expect([bought(money('4999', 'USD')), bought(money('4999', 'EUR'))]).toEqual([
      ['cheap'],
      ['dear'],
    ]);
  });
});

test('rule 14: a change to a plan that the policy does not watch ends the instance beside its last state', () => {
  const simulation = simulated(
    plan({
      current: { rules: [on('upgrade', [act.plan(literal('enterprise')), act.record('done')])] },
    }),
  );
  simulation.do('upgrade', null, {});
  expect(simulation.view()).toMatchObject({ state: 'current', ended: true, deadlines: [] });
  expect(recorded(simulation)).toEqual([
    'done',
    'The plan is no longer one that this policy is for.',
  ]);
  expect(simulation.do('upgrade', null, {})).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'ended' }],
  });
});

test('rule 83: a policy that keeps running goes on under a plan that it does not watch', () => {
  const simulation = simulated(
    plan(
      {
        current: { rules: [on('upgrade', [act.plan(literal('enterprise')), act.record('done')])] },
      },
      { keepsRunning: true },
    ),
  );
  simulation.do('upgrade', null, {});
  expect(simulation.view()).toMatchObject({ state: 'current', ended: false });
  expect(recorded(simulation)).toEqual(['done']);
});

test('rule 16: a setting outside of its range is refused at the beginning', () => {
  const ranged = plan(
    { a: {} },
    {
      settings: [
        {
          name: 'length',
          type: { kind: 'number' },
          value: 14,
          range: { from: 7, to: 30, includingExtensions: false },
          span,
        },
      ],
    },
  );
  const begun = (length: number) =>
    engine.begin(ranged, {
      at: instant('2026-03-01 09:00'),
      event: { name: 'created', fields: {} },
      facts: {},
      settings: { length },
      choices: {},
      subject: { zone: 'UTC', quantities: {}, plan: null },
      others: { subject: {}, account: {} },
    }).answer;
  expect(begun(31)).toMatchObject({ kind: 'refused', reasons: [{ code: 'invalid-field' }] });
  expect(begun(30)).toEqual({ kind: 'accepted' });
});

test('rule 10: policies see each other after the step', () => {
  const closes = {
    op: 'policy-in' as const,
    policy: 'Main',
    of: 'subject' as const,
    state: 'ended',
    not: false,
    span,
  };
  const main = plan(
    { running: { rules: [on('stop', [act.go('ended')])] }, ended: { kind: 'end', access: 'none' } },
    { policy: 'Main' },
  );
  const seats = plan(
    {
      open: { rules: [once(closes, [act.go('closed')])] },
      closed: { kind: 'end', access: 'none' },
    },
    { policy: 'Seats' },
  );
  const simulation = simulated([main, seats]);
  simulation.do('stop', null, {});
  expect(simulation.view('Seats').state).toBe('closed');
});

test('rule 32: a promise that broke is told loudly, and the step stands', () => {
  const simulation = simulated(
    plan(
      { a: { rules: [on('more', [act.add('used')])] } },
      {
        counts: [{ name: 'used', resets: null, span }],
        always: [
          {
            condition: compare(named('count', 'used'), '<=', literal(0)),
            text: 'always used <= 0',
            span,
          },
        ],
      },
    ),
  );
  expect(simulation.do('more', null, {})).toEqual({ kind: 'accepted' });
  expect(simulation.happenings.at(-1)).toMatchObject({
    kind: 'invariant-broken',
    text: 'always used <= 0',
  });
  expect(noticed(simulation)).toEqual([]);
});

test('rule 4: after a refusal no `once` is tried on what did not happen', () => {
  const always = is(fact('ready', 'yes-or-no'), true);
  // The two states go round for ever, which nobody sees as long as the way to them is refused.
  const simulation = simulated(
    plan(
      {
        a: { rules: [on('more', [act.add('lost'), act.go('b')])] },
        b: { rules: [once(always, [act.go('c')])] },
        c: { rules: [once(always, [act.go('b')])] },
      },
      { facts: [declared('ready', 'yes-or-no')] },
    ),
    { facts: { ready: true } },
  );
  expect(simulation.do('more', null, {})).toMatchObject({
    kind: 'refused',
    reasons: [{ code: 'unknown-fact' }],
  });
  expect(simulation.view().state).toBe('a');
});

describe('rule 4: a `once` line that cannot be carried out', () => {
  const policy = plan(
    {
      open: {
        rules: [
          once(is(fact('ready', 'yes-or-no'), true), [act.go('paying')]),
          on('leave', [act.go('gone')], { when: is(fact('ready', 'yes-or-no'), true) }),
        ],
      },
      paying: { entryActions: [act.extend('nowhere', '1 day', 'memory')] },
      gone: { kind: 'end' },
    },
    { facts: [declared('ready', 'yes-or-no')] },
  );

  test('keeps no fact from being known', () => {
    const simulation = simulated(policy);
    simulation.set({ ready: true });
    expect(simulation.view().state).toBe('open');
    expect(simulation.do('leave', null, {})).toEqual({ kind: 'accepted' });
  });

  test('makes no refusal of what is unexpected', () => {
    const simulation = simulated(policy);
    simulation.set({ ready: true });
    expect(simulation.do('never-heard-of', null, {})).toMatchObject({
      kind: 'ignored',
      reason: { code: 'unexpected' },
    });
  });
});
