import { describe, expect, test } from 'vitest';
import type { RequestEvent, StepContext } from '@lintel/contract';
import {
  act,
  after,
  at,
  compare,
  deadline,
  declared,
  fact,
  field,
  is,
  literal,
  named,
  on,
  once,
  plan,
  span,
  startOf,
} from '../../../test/fixtures/plans.ts';
import { instant, local, noticed, recorded, simulated } from '../../../test/fixtures/simulation.ts';
import { engine } from './engine.ts';

const by = (role: string) => ({ role });
const wantsSeats = {
  name: 'request-seats',
  label: 'Add seats',
  by: null,
  fields: [{ name: 'requested', type: { kind: 'number' as const }, atLeast: 1, atMost: 100 }],
};

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

  test('rule 22: nothing that matched and nothing that is known are two codes', () => {
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

describe('typed fields are checked before any rule', () => {
  const policy = plan(
    { open: { rules: [on('request-seats', [act.seats('up', field('requested'))])] } },
    { requests: [wantsSeats] },
  );
  test.each([
    ['missing', {}],
    ['of another type', { requested: 'ten' }],
    ['not a number', { requested: Number.NaN }],
    ['too small', { requested: 0 }],
    ['too large', { requested: 101 }],
    ['not declared', { requested: 1, extra: true }],
    ['from the prototype', { requested: 1, constructor: 1 }],
  ])('a field that is %s is refused', (_, fields) => {
    const simulation = simulated(policy, { quantities: { seats: 5 } });
    expect(simulation.do('request-seats', null, fields)).toMatchObject({
      kind: 'refused',
      reasons: [{ code: 'invalid-field' }],
    });
    expect(simulation.view().quantities).toEqual({ seats: 5 });
  });

  test('a form that is not filled in yet cannot be told, a wrong one is refused', () => {
    const simulation = simulated(policy);
    expect(simulation.decide('request-seats', null, {}).outcome).toBe('unknown');
    expect(simulation.decide('request-seats', null, { requested: 0 }).outcome).toBe('refused');
    expect(simulation.decide('request-seats', null, { requested: 2 })).toMatchObject({
      outcome: 'instant',
      changes: [{ kind: 'change-quantity', what: 'seats', by: 2, from: null }],
    });
  });
});

describe('decide is a dry run', () => {
  const policy = plan({
    open: {
      refusals: [{ requests: ['leave'], text: 'Not today.' }],
      rules: [
        on('upgrade', [act.charge('prorated'), act.plan(field('target', 'text'))], {
          by: ['admin'],
        }),
        on('leave', [act.go('gone')]),
        on('subscribe', [act.go('paid')]),
      ],
    },
    paid: { kind: 'end', entryActions: [act.charge('full')] },
    gone: { kind: 'end' },
  });

  test('it tells money and changes, and nothing has moved', () => {
    const simulation = simulated(policy);
    const before = simulation.view().snapshot;
    expect(simulation.decide('upgrade', by('admin'), { target: 'enterprise' })).toMatchObject({
      outcome: 'payment',
      money: [{ kind: 'charge', amount: 'prorated' }],
      changes: [{ kind: 'change-plan', to: 'enterprise' }],
      rule: { rule: 'open/1' },
    });
    expect(simulation.decide('subscribe', null, {})).toMatchObject({
      outcome: 'payment',
      money: [{ amount: 'full' }],
    });
    expect(simulation.view().snapshot).toBe(before);
  });

  test('a refusal of the state comes before any rule, in the words of the policy', () => {
    expect(simulated(policy).decide('leave', null, {})).toMatchObject({
      outcome: 'refused',
      reasons: [{ message: 'Not today.' }],
    });
  });

  test('a policy that neither has a rule nor refuses takes no part', () => {
    expect(simulated(policy).decide('dance', null, {})).toMatchObject({
      outcome: 'refused',
      takesNoPart: true,
    });
  });
});

describe('rule 11: pause and resume', () => {
  const policy = plan(
    {
      active: { rules: [on('pause', [act.go('paused')]), at('term-end', [act.go('over')])] },
      paused: {
        access: 'read-only',
        pauses: [{ deadline: 'term-end', span }],
        rules: [on('resume', [act.resume('term-end'), act.go('active')])],
      },
      over: {},
    },
    {
      memories: [
        {
          name: 'paid-through',
          type: { kind: 'date' },
          orNothing: false,
          span,
          atFirst: undefined,
        },
      ],
      events: [
        {
          name: 'created',
          fields: [{ name: 'paid-through', type: { kind: 'date' }, atLeast: null, atMost: null }],
        },
      ],
      deadlines: [deadline('term-end', startOf('memory', 'paid-through'))],
    },
  );

  test('a paused deadline does not fire, and the memory moves by what the pause took', () => {
    const simulation = simulated(policy, {
      begin: instant('2026-04-01 09:00'),
      with: { 'paid-through': '2026-07-01' },
    });
    simulation.advanceTo(instant('2026-06-01 12:00'));
    simulation.do('pause', null, {});
    expect(simulation.view().deadlineTimes['term-end']).toBeNull();
    simulation.advanceTo(instant('2026-08-10 12:00'));
    expect(simulation.view().state).toBe('paused');
    simulation.do('resume', null, {});
    expect(local(simulation.view().deadlineTimes['term-end'])).toBe('2026-09-09 00:00');
    simulation.advanceTo(instant('2026-09-09 00:00'));
    expect(simulation.view().state).toBe('over');
  });

  test('over a change of clocks the memory is rounded up to the day', () => {
    const simulation = simulated(policy, {
      begin: instant('2026-09-01 09:00'),
      with: { 'paid-through': '2027-02-01' },
    });
    simulation.advanceTo(instant('2026-10-01 12:00'));
    simulation.do('pause', null, {});
    simulation.advanceTo(instant('2026-11-30 12:00'));
    simulation.do('resume', null, {});
    expect(local(simulation.view().deadlineTimes['term-end'])).toBe('2027-04-03 00:00');
  });

  test('a deadline of the state itself keeps the rest of its time', () => {
    const simulation = simulated(
      plan({
        a: {
          deadlines: [deadline('x', after('10 days'))],
          rules: [
            on('hold', [act.pause('x')]),
            on('go-on', [act.resume('x')]),
            at('x', [act.go('b')]),
          ],
        },
        b: {},
      }),
    );
    simulation.advanceTo(instant('2026-03-05 09:00'));
    simulation.do('hold', null, {});
    simulation.advanceTo(instant('2026-03-20 09:00'));
    simulation.do('go-on', null, {});
    expect(local(simulation.view().deadlineTimes['x'])).toBe('2026-03-26 09:00');
  });
});

test('rule 12: extending by months counts from the first anchor, not from the shortened month', () => {
  const simulation = simulated(
    plan({
      a: {
        deadlines: [deadline('x', after('1 month'))],
        rules: [on('more', [act.extend('x', '1 month')]), at('x', [act.go('b')])],
      },
      b: {},
    }),
    { begin: instant('2027-01-31 09:00') },
  );
  expect(local(simulation.view().deadlineTimes['x'])).toBe('2027-02-28 09:00');
  simulation.do('more', null, {});
  expect(local(simulation.view().deadlineTimes['x'])).toBe('2027-03-31 09:00');
  simulation.do('more', null, {});
  expect(local(simulation.view().deadlineTimes['x'])).toBe('2027-04-30 09:00');
});

test('extend to a time from now never makes a deadline earlier', () => {
  const simulation = simulated(
    plan({
      a: {
        deadlines: [deadline('lease', after('45 minutes'))],
        rules: [
          on('beat', [act.extendFromNow('lease', '45 minutes')]),
          on('short', [act.extendFromNow('lease', '1 minute')]),
          at('lease', [act.go('lost')]),
        ],
      },
      lost: {},
    }),
  );
  simulation.advanceTo(instant('2026-03-01 09:20'));
  simulation.do('beat', null, {});
  simulation.do('short', null, {});
  expect(local(simulation.view().deadlineTimes['lease'])).toBe('2026-03-01 10:05');
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

test('counts start again with each of their periods', () => {
  const paused = plan(
    {
      a: {
        rules: [
          on('pause', [act.add('pauses')], {
            when: compare(named('count', 'pauses'), '<', literal(1)),
          }),
          on('pause', [act.refuse('One a year.')], { otherwise: true }),
        ],
      },
    },
    { counts: [{ name: 'pauses', resets: { every: 'year', from: 'begin' }, span }] },
  );
  const simulation = simulated(paused);
  expect(simulation.do('pause', null, {}).kind).toBe('accepted');
  simulation.advanceTo(instant('2027-03-01 08:59'));
  expect(simulation.do('pause', null, {}).kind).toBe('refused');
  simulation.advanceTo(instant('2027-03-01 09:00'));
  expect(simulation.do('pause', null, {}).kind).toBe('accepted');
});

describe('changes for later', () => {
  const policy = plan(
    {
      open: {
        rules: [
          on('fewer', [act.seats('down', literal(3), 'term-end')]),
          on('fewest', [act.seats('down', literal(5), 'term-end')]),
          at('term-end', [act.charge('full')]),
        ],
      },
    },
    { deadlines: [deadline('term-end', after('30 days', 'begin'))] },
  );

  test('rule 6: they come before what else is due at that instant', () => {
    const simulation = simulated(policy, { quantities: { seats: 10 } });
    simulation.do('fewer', null, {});
    expect(simulation.view().quantities).toEqual({ seats: 10 });
    simulation.advanceTo(instant('2026-03-31 09:00'));
    expect(simulation.view().quantities).toEqual({ seats: 7 });
    expect(simulation.happenings.slice(-2).map(({ kind }) => kind)).toEqual(['change', 'charge']);
  });

  test('a later one replaces the one that waits, and says so', () => {
    const simulation = simulated(policy, { quantities: { seats: 10 } });
    simulation.do('fewer', null, {});
    simulation.do('fewest', null, {});
    simulation.advanceTo(instant('2026-03-31 09:00'));
    expect(simulation.view().quantities).toEqual({ seats: 5 });
    expect(recorded(simulation)).toEqual(['The scheduled change of seats is cancelled.']);
  });
});

test('rule 20: data are deleted once when their time is over, also after the end', () => {
  const simulation = simulated(
    plan({
      open: { rules: [on('close', [act.go('closed')])] },
      closed: {
        kind: 'end',
        access: 'none',
        keepData: { what: 'data', for: { count: 60, unit: 'day', business: false }, span },
      },
    }),
  );
  simulation.do('close', null, {});
  simulation.advanceTo(instant('2027-03-01 09:00'));
  expect(
    simulation.happenings
      .filter(({ kind }) => kind === 'data-deleted')
      .map(({ at: when }) => local(when)),
  ).toEqual(['2026-04-30 09:00']);
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

test('a promise that broke is told loudly, and the step stands', () => {
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

describe('a snapshot is never trusted', () => {
  const policy = plan({ a: { rules: [on('push', [act.go('b')])] }, b: {} });
  const good = simulated(policy).view().snapshot;
  const context: StepContext = {
    at: instant('2026-03-02 09:00'),
    subject: { zone: 'UTC', quantities: {}, plan: null },
    others: { subject: {}, account: {} },
    requestFacts: {},
    people: { byRole: {} },
  };
  const push: RequestEvent = {
    kind: 'request',
    name: 'push',
    fields: {},
    actor: { person: 'ana', roles: [] },
  };

  test.each([
    ['of another plan', { hash: 'b'.repeat(64) }],
    ['in a state that the plan has not', { state: 'paid' }],
    ['with a damaged context', { context: { facts: [] } }],
    ['of an approval', { kind: 'approval' as const }],
  ])('one %s moves nothing', (_, change) => {
    const forged = { ...good, ...change };
    const result = engine.step(policy, forged, push, context);
    expect(result).toMatchObject({ answer: { kind: 'failed' }, snapshot: forged, effects: [] });
    expect(engine.deadlines(policy, forged)).toEqual([]);
    expect(engine.decide(policy, forged, push, context).outcome).toBe('unknown');
  });

  test.each([
    'xstate.after.1.a',
    'due.x',
    '*',
    '__proto__',
    'constructor',
    '',
    'PUSH',
    'facts.set',
  ])('the name %j from outside is nothing to the machine', (name) => {
    expect(engine.step(policy, good, { ...push, name }, context)).toMatchObject({
      snapshot: good,
      effects: [],
    });
    expect(
      engine.step(policy, good, { kind: 'event', name, fields: {} }, context).answer,
    ).toMatchObject({ kind: 'ignored' });
  });

  test('a real one moves, also after a journey through JSON', () => {
    const stored = JSON.parse(JSON.stringify(good)) as typeof good;
    expect(engine.step(policy, stored, push, context).snapshot.state).toBe('b');
  });
});
