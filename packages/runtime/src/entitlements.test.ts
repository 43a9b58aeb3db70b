import { expect, test } from 'vitest';
import {
  act,
  after,
  at,
  deadline,
  declared,
  fact,
  literal,
  named,
  on,
  plan,
  span,
} from '../../../test/fixtures/plans.ts';
import { instant, local, simulated } from '../../../test/fixtures/simulation.ts';
import { engine } from './engine.ts';

const policy = plan(
  {
    trial: {
      access: 'full',
      limits: [
        {
          on: 'seats',
          to: literal(5),
          per: null,
          kind: 'hard',
          refuse: 'A trial has five seats.',
          upToPercent: null,
          notifyAtPercent: [],
          span,
        },
        {
          on: 'api-calls',
          to: { op: '*', left: fact('bought'), right: literal(120, { kind: 'percent' }) },
          per: 'month',
          kind: 'soft',
          refuse: null,
          upToPercent: 150,
          notifyAtPercent: [80],
          span,
        },
      ],
      deadlines: [
        deadline('trial-end', {
          kind: 'after',
          duration: { kind: 'name', source: 'setting', name: 'length' },
          anchor: { kind: 'entry' },
        }),
      ],
      rules: [
        on('buy', [act.go('paid')], {
          by: ['admin'],
          when: {
            op: 'is',
            not: false,
            left: named('choice', 'at-the-end', 'text'),
            right: literal('convert'),
            span,
          },
        }),
        on('buy', [act.refuse('Ask us.')], { by: ['admin'], otherwise: true }),
        on('borrow', [
          {
            do: 'issue',
            licence: 'offline',
            for: { kind: 'span', span: { count: 14, unit: 'day', business: false } },
            span,
          },
          { do: 'collect', span },
        ]),
      ],
    },
    paid: { kind: 'end', access: 'read-only', billing: 'none' },
  },
  {
    facts: [declared('bought')],
    settings: [
      {
        name: 'length',
        type: { kind: 'duration' },
        value: { count: 14, unit: 'day', business: false },
        range: null,
        span,
      },
    ],
    choices: [
      {
        name: 'at-the-end',
        values: ['convert', 'lapse'],
        normally: 'lapse',
        mayChange: false,
        span,
      },
    ],
  },
);

test('limits are what the state says, and unknown where something they are made from is', () => {
  const known = simulated(policy, { facts: { bought: 1000 } }).view();
  expect(known).toMatchObject({
    access: 'full',
    billing: 'normal',
    limits: [
      { on: 'seats', to: 5, kind: 'hard', refuse: 'A trial has five seats.' },
      {
        on: 'api-calls',
        to: 1200,
        per: 'month',
        kind: 'soft',
        upToPercent: 150,
        notifyAtPercent: [80],
      },
    ],
  });
  expect(simulated(policy).view().limits[1]?.to).toBeNull();
});

test('a setting and a choice of the customer replace those of the policy', () => {
  const week = { count: 7, unit: 'day' as const, business: false };
  const usual = simulated(policy);
  expect(local(usual.view().deadlineTimes['trial-end'])).toBe('2026-03-15 09:00');
  expect(usual.do('buy', { role: 'admin' }, {})).toMatchObject({
    kind: 'refused',
    reasons: [{ message: 'Ask us.' }],
  });
  const own = simulated(policy, {
    settings: { length: week },
    choices: { 'at-the-end': 'convert' },
  });
  expect(local(own.view().deadlineTimes['trial-end'])).toBe('2026-03-08 09:00');
  own.do('buy', { role: 'admin' }, {});
  expect(own.view()).toMatchObject({
    state: 'paid',
    access: 'read-only',
    billing: 'none',
    ended: true,
  });
  expect(
    simulated(policy, { choices: { 'at-the-end': 'nonsense' } }).do('buy', { role: 'admin' }, {}),
  ).toMatchObject({ kind: 'refused' });
});

test('licences and collections leave as data, with their instants', () => {
  const simulation = simulated(policy);
  simulation.do('borrow', null, {});
  expect(simulation.happenings.slice(-2)).toMatchObject([
    { kind: 'licence', licence: 'offline', until: instant('2026-03-15 09:00') },
    { kind: 'collect' },
  ]);
});

test('an explanation names the line that led here, what comes next and what can be asked', () => {
  const pushed = plan({
    a: { rules: [on('push', [act.go('b')], { by: ['admin'] })] },
    b: {
      deadlines: [deadline('x', after('1 day'))],
      rules: [at('x', [act.go('a')]), on('pull', [act.go('a')]), on('note', [act.record('noted')])],
    },
  });
  const simulation = simulated(pushed);
  simulation.advanceTo(instant('2026-03-01 12:00'));
  simulation.do('push', { role: 'admin' }, {});
  simulation.do('note', null, {});
  expect(engine.explain(pushed, simulation.view().snapshot, simulation.now)).toMatchObject({
    state: { name: 'b', since: instant('2026-03-01 12:00') },
    because: { rule: 'a/1' },
    next: [{ key: 'x', name: 'x', at: instant('2026-03-02 12:00') }],
    requests: [{ request: 'pull', by: null, rules: [{ rule: 'b/2' }] }, { request: 'note' }],
  });
  const first = simulated(policy).view().snapshot;
  expect(engine.explain(policy, first, instant('2026-03-02 09:00'))).toMatchObject({
    because: null,
    requests: [
      { request: 'buy', by: ['admin'], rules: [{ rule: 'trial/1' }, { rule: 'trial/2' }] },
      { request: 'borrow', by: null },
    ],
    memory: { 'at-the-end': 'lapse' },
  });
});

test('a snapshot of another plan gives no access', () => {
  const { snapshot } = simulated(policy).view();
  expect(engine.entitlements(policy, { ...snapshot, hash: 'b'.repeat(64) })).toMatchObject({
    access: 'none',
    limits: [],
  });
  expect(engine.entitlements(policy, snapshot).access).toBe('full');
});
