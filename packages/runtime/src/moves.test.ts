import { describe, expect, test } from 'vitest';
import {
  act,
  after,
  at,
  compare,
  deadline,
  lasting,
  literal,
  named,
  on,
  plan,
  span,
  startOf,
} from '../../../test/fixtures/plans.ts';
import { instant, local, recorded, simulated } from '../../../test/fixtures/simulation.ts';

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

  test.each([
    ['no time at all', '2026-06-01 12:00', '2026-07-01 00:00'],
    ['a minute, rounded up once', '2026-06-01 12:01', '2026-07-02 00:00'],
    ['a whole day, and not two', '2026-06-02 12:00', '2026-07-02 00:00'],
  ])('a pause of %s moves the date by what was lost', (_, resumed, end) => {
    const simulation = simulated(policy, {
      begin: instant('2026-04-01 09:00'),
      with: { 'paid-through': '2026-07-01' },
    });
    simulation.advanceTo(instant('2026-06-01 12:00'));
    simulation.do('pause', null, {});
    simulation.advanceTo(instant(resumed));
    simulation.do('resume', null, {});
    expect(local(simulation.view().deadlineTimes['term-end'])).toBe(end);
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

test('rule 33: counts start again with each of their periods', () => {
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

const loans = () =>
  simulated(
    plan(
      {
        lent: {
          rules: [
            at('back', [act.record('back')]),
            on('soon', [act.move('back', { kind: 'from-now', duration: lasting('2 days') })]),
            on('now', [act.move('back', { kind: 'now' })]),
            on('forget', [act.clear('back')]),
            on('late', [
              act.move(
                'back',
                { kind: 'from-now', duration: lasting('90 days') },
                {
                  notAfter: [{ kind: 'deadline', deadline: 'season-end' }],
                  notBefore: [],
                  refuse: 'Not beyond the season.',
                },
              ),
            ]),
            on('early', [
              act.move(
                'back',
                { kind: 'now' },
                {
                  notAfter: [],
                  notBefore: [{ kind: 'deadline', deadline: 'first-day' }],
                  refuse: null,
                },
              ),
            ]),
          ],
        },
      },
      {
        deadlines: [
          deadline('back', after('14 days', 'begin')),
          deadline('season-end', after('30 days', 'begin')),
          deadline('first-day', after('14 days', 'begin')),
        ],
      },
    ),
  );

test('rule 11: a move makes a deadline earlier or later, and to now fires it at once', () => {
  const simulation = loans();
  simulation.do('soon', null, {});
  expect(local(simulation.view().deadlineTimes['back'])).toBe('2026-03-03 09:00');
  simulation.do('now', null, {});
  expect(recorded(simulation)).toEqual(['back']);
});

test('rule 11: a cap stops a move, and refuses it where it leaves nothing', () => {
  const simulation = loans();
  expect(simulation.do('late', null, {})).toEqual({ kind: 'accepted' });
  expect(local(simulation.view().deadlineTimes['back'])).toBe('2026-03-31 09:00');
  expect(simulation.do('late', null, {})).toMatchObject({
    kind: 'refused',
    reasons: [{ message: 'Not beyond the season.' }],
  });
});

test('rule 11: without a refusal a cap that leaves nothing is recorded, and the deadline stays', () => {
  const simulation = loans();
  simulation.do('early', null, {});
  expect(local(simulation.view().deadlineTimes['back'])).toBe('2026-03-15 09:00');
  expect(recorded(simulation)).toEqual(['back stays as it is']);
});

test('rule 11: a cleared deadline is nothing until it is moved', () => {
  const simulation = loans();
  simulation.do('forget', null, {});
  expect(simulation.view().deadlineTimes['back']).toBeNull();
  simulation.advanceTo(instant('2026-04-01 09:00'));
  expect(recorded(simulation)).toEqual([]);
  simulation.do('soon', null, {});
  simulation.advanceTo(instant('2026-04-03 09:00'));
  expect(recorded(simulation)).toEqual(['back']);
});
