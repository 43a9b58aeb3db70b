import type { Action, NoticePlan, Plan } from '@lintel/contract';
import { expect, test } from 'vitest';
import { act, after, at, deadline, lasting, on, plan } from '../../../test/fixtures/plans.ts';
import { instant, local, recorded, simulated } from '../../../test/fixtures/simulation.ts';

type Timing = NoticePlan['timing'];

/** One notice about an end that comes after ten days, and can be moved. */
function telling(
  timing: Timing,
  more: Partial<NoticePlan> = {},
  rest: Pick<Plan, 'quietHours'> = {},
) {
  return plan(
    {
      open: {
        deadlines: [deadline('end', after('10 days'))],
        notices: [{ to: 'owner', template: 'told', more: { timing, ...more } }],
        rules: [
          at('end', [act.go('over')]),
          on('longer', [act.extend('end', '10 days')]),
          on('tell', [act.notify('owner', 'told')]),
          on('leave', [act.go('over')]),
        ],
      },
      over: { kind: 'end' },
    },
    rest,
  );
}

const before = (duration: string, atOnceIfLate?: true): Timing => ({
  kind: 'before',
  duration: lasting(duration),
  deadline: 'end',
  ...(atOnceIfLate ? { atOnceIfLate } : {}),
});

const sent = ({ happenings }: ReturnType<typeof simulated>) =>
  happenings.flatMap((one) => (one.kind === 'notice' ? [local(one.at)] : []));

test('rule 1: a notice that is too late is skipped, or sent at once where it says so', () => {
  const skipped = simulated(telling(before('12 days')));
  skipped.advanceTo(instant('2026-03-20 09:00'));
  expect(sent(skipped)).toEqual([]);
  const late = simulated(telling(before('12 days', true)));
  late.advanceTo(instant('2026-03-20 09:00'));
  expect(sent(late)).toEqual(['2026-03-01 09:00']);
});

test('rule 3: a notice is sent again before a deadline that moved on, unless once only', () => {
  const twice = simulated(telling(before('2 days')));
  twice.advanceTo(instant('2026-03-09 10:00'));
  twice.do('longer', null, {});
  twice.advanceTo(instant('2026-03-30 09:00'));
  expect(sent(twice)).toEqual(['2026-03-09 09:00', '2026-03-19 09:00']);
  const once = simulated(telling(before('2 days'), { onceOnly: true }));
  once.advanceTo(instant('2026-03-09 10:00'));
  once.do('longer', null, {});
  once.advanceTo(instant('2026-03-30 09:00'));
  expect(sent(once)).toEqual(['2026-03-09 09:00']);
});

test('rule 37: in quiet hours notices wait until they are over, whatever happens meanwhile', () => {
  const quiet = { quietHours: { from: '20:00', to: '08:00' } };
  const simulation = simulated(telling({ kind: 'entry' }, {}, quiet), {
    begin: instant('2026-03-01 20:00'),
  });
  simulation.do('leave', null, {});
  expect(simulation.view().ended).toBe(true);
  simulation.advanceTo(instant('2026-03-02 07:59'));
  expect(sent(simulation)).toEqual([]);
  simulation.advanceTo(instant('2026-03-02 08:00'));
  expect(sent(simulation)).toEqual(['2026-03-02 08:00']);
});

test('rule 37: the end of the quiet hours does not belong to them', () => {
  const quiet = { quietHours: { from: '20:00', to: '08:00' } };
  const begun = (time: string) =>
    sent(
      simulated(telling({ kind: 'entry' }, {}, quiet), { begin: instant(`2026-03-01 ${time}`) }),
    );
  expect(begun('08:00')).toHaveLength(1);
  expect(begun('07:59')).toHaveLength(0);
  expect(begun('19:59')).toHaveLength(1);
});

test('rule 38: a notice that a host comes to too late is recorded and not sent', () => {
  const down = [{ from: instant('2026-03-08 00:00'), to: instant('2026-03-09 16:00') }];
  const dropped = simulated(telling(before('2 days'), { unlessLate: lasting('6 hours') }), {
    down,
  });
  dropped.advanceTo(instant('2026-03-10 00:00'));
  expect(sent(dropped)).toEqual([]);
  expect(recorded(dropped)).toEqual(['Notice "told" to owner not sent: it would be too late']);
  const kept = simulated(telling(before('2 days'), { unlessLate: lasting('8 hours') }), { down });
  kept.advanceTo(instant('2026-03-10 00:00'));
  expect(sent(kept)).toHaveLength(1);
});

test('rule 38: a notice that goes out late says when, one in time does not', () => {
  const down = [{ from: instant('2026-03-08 00:00'), to: instant('2026-03-09 16:00') }];
  const sentAt = (given: { down?: typeof down }) => {
    const simulation = simulated(telling(before('2 days')), given);
    simulation.advanceTo(instant('2026-03-10 00:00'));
    return simulation.happenings.flatMap((happening) =>
      happening.kind === 'notice' ? [happening.sentAt] : [],
    );
  };
  expect(sentAt({ down })).toEqual([instant('2026-03-09 16:00')]);
  expect(sentAt({})).toEqual([undefined]);
});

test('rule 38: these people are told this at most once in so long a time', () => {
  const simulation = simulated(telling(before('2 days'), { atMostOncePer: lasting('3 days') }));
  simulation.advanceTo(instant('2026-03-07 09:00'));
  simulation.do('tell', null, {});
  simulation.advanceTo(instant('2026-03-10 09:00'));
  expect(sent(simulation)).toEqual(['2026-03-07 09:00']);
  expect(recorded(simulation)).toHaveLength(1);
});

test('rule 39: a repeated notice includes its first time and excludes its end', () => {
  const simulation = simulated(
    telling({
      kind: 'repeated',
      every: lasting('1 day'),
      from: lasting('3 days'),
      deadline: 'end',
      until: 'end',
    }),
  );
  simulation.advanceTo(instant('2026-03-30 09:00'));
  expect(sent(simulation)).toEqual(['2026-03-08 09:00', '2026-03-09 09:00', '2026-03-10 09:00']);
});

test('rule 39: a share of the way is counted from where the deadline counts from', () => {
  const simulation = simulated(telling({ kind: 'on-the-way', percent: 80, deadline: 'end' }));
  simulation.advanceTo(instant('2026-03-30 09:00'));
  expect(sent(simulation)).toEqual(['2026-03-09 09:00']);
});

test('rule 37: a deadline may have any name and is not taken for notices that wait', () => {
  const simulation = simulated(
    plan({
      open: {
        deadlines: [deadline('held-notices', after('1 day'))],
        rules: [at('held-notices', [act.record('due')])],
      },
    }),
  );
  simulation.advanceTo(instant('2026-03-10 09:00'));
  expect(recorded(simulation)).toEqual(['due']);
});

test('rule 38: what a rule tells may be capped as well, and what waits in quiet hours counts as told', () => {
  const capped = (rest: Pick<Plan, 'quietHours'>) =>
    simulated(
      plan(
        {
          open: {
            rules: [
              on('tell', [
                { ...act.notify('owner', 'told'), atMostOncePer: lasting('1 day') } as Action,
              ]),
            ],
          },
        },
        rest,
      ),
      { begin: instant('2026-03-01 19:00') },
    );
  const byDay = capped({});
  byDay.do('tell', null, {});
  byDay.do('tell', null, {});
  byDay.advanceTo(instant('2026-03-02 19:00'));
  byDay.do('tell', null, {});
  expect(sent(byDay)).toEqual(['2026-03-01 19:00', '2026-03-02 19:00']);
  expect(recorded(byDay)).toEqual(['Notice "told" to owner not sent: it was sent not long ago']);
  const byNight = capped({ quietHours: { from: '18:00', to: '08:00' } });
  byNight.do('tell', null, {});
  byNight.do('tell', null, {});
  byNight.advanceTo(instant('2026-03-03 00:00'));
  expect(sent(byNight)).toEqual(['2026-03-02 08:00']);
  expect(recorded(byNight)).toEqual([
    'Notice "told" to owner not sent: it waits to be sent already',
  ]);
});
