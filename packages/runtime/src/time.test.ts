import { expect, test } from 'vitest';
import {
  act,
  after,
  at,
  compare,
  deadline,
  declared,
  fact,
  lasting,
  literal,
  on,
  once,
  past,
  plan,
  span,
  startOf,
} from '../../../test/fixtures/plans.ts';
import { instant, local, noticed, recorded, simulated } from '../../../test/fixtures/simulation.ts';

test('rule 1: a deadline that is past on entry fires at once, at the instant of entry, after the entry', () => {
  const simulation = simulated(
    plan(
      {
        early: { rules: [at('soon', [act.go('late')])] },
        late: {
          notices: [{ to: 'owner', template: 'arrived' }],
          rules: [at('soon', [act.record('past on entry')])],
        },
      },
      { deadlines: [deadline('soon', after('1 day', 'begin'))] },
    ),
  );
  simulation.advanceTo(instant('2026-03-02 09:00'));
  expect(simulation.happenings.map(({ kind, at: when }) => [kind, local(when)])).toEqual([
    ['entered', '2026-03-01 09:00'],
    ['entered', '2026-03-02 09:00'],
    ['notice', '2026-03-02 09:00'],
    ['audit', '2026-03-02 09:00'],
  ]);
});

test('rule 2: chained deadlines land on their own instants, however late anybody looks', () => {
  const chain = plan({
    a: { deadlines: [deadline('x', after('10 days'))], rules: [at('x', [act.go('b')])] },
    b: { deadlines: [deadline('y', after('1 month'))], rules: [at('y', [act.go('c')])] },
    c: {},
  });
  const simulation = simulated(chain);
  simulation.advanceTo(instant('2027-01-01 00:00'));
  expect(simulation.happenings.map(({ at: when }) => local(when))).toEqual([
    '2026-03-01 09:00',
    '2026-03-11 09:00',
    '2026-04-11 09:00',
  ]);
});

test('rule 2: a deadline that a change made due fires at the instant of the change', () => {
  const simulation = simulated(
    plan(
      {
        open: { rules: [at('day', [act.go('shut')])] },
        shut: { deadlines: [deadline('z', after('1 day'))], rules: [at('z', [act.record('z')])] },
      },
      { facts: [declared('due', 'date')], deadlines: [deadline('day', startOf('fact', 'due'))] },
    ),
    { facts: { due: '2026-06-01' } },
  );
  simulation.advanceTo(instant('2026-03-10 12:00'));
  simulation.set({ due: '2026-03-05' });
  expect(simulation.view().state).toBe('shut');
  expect(local(simulation.view().deadlineTimes['z'])).toBe('2026-03-11 12:00');
});

test('rule 3: moving a deadline to a new value arms it again, moving it back to one that fired does not', () => {
  const simulation = simulated(
    plan(
      { open: { rules: [at('day', [act.record('fired')])] } },
      { facts: [declared('due', 'date')], deadlines: [deadline('day', startOf('fact', 'due'))] },
    ),
    { facts: { due: '2026-03-02' } },
  );
  simulation.advanceTo(instant('2026-03-03 00:00'));
  simulation.set({ due: '2026-03-04' });
  simulation.advanceTo(instant('2026-03-05 00:00'));
  expect(recorded(simulation)).toHaveLength(2);
  simulation.set({ due: '2026-03-02' });
  simulation.advanceTo(instant('2026-04-05 00:00'));
  expect(recorded(simulation)).toHaveLength(2);
});

test('rule 4: once is a level: tried on entry, on a fact and at the instant at which time makes it true', () => {
  const stopDay = { op: 'due' as const, not: false, deadline: 'stop-day', span };
  const policy = plan(
    {
      limited: {
        rules: [
          once({ op: 'and', operands: [stopDay, compare(fact('owed'), '>', literal(50))] }, [
            act.go('stopped'),
          ]),
        ],
      },
      stopped: {},
    },
    { facts: [declared('owed')], deadlines: [deadline('stop-day', after('5 days', 'begin'))] },
  );
  const debtor = simulated(policy, { facts: { owed: 80 } });
  debtor.advanceTo(instant('2026-03-06 08:59'));
  expect(debtor.view().state).toBe('limited');
  debtor.advanceTo(instant('2026-03-06 09:00'));
  expect(debtor.view().state).toBe('stopped');

  const small = simulated(policy, { facts: { owed: 20 } });
  small.advanceTo(instant('2026-04-01 09:00'));
  expect(small.view().state).toBe('limited');
  small.set({ owed: 60 });
  expect(small.view().state).toBe('stopped');
  expect(local(small.happenings.at(-1)?.at)).toBe('2026-04-01 09:00');
});

test('rule 5: states that are passed through at one instant run their entry actions in order', () => {
  const always = compare(literal(2), '>', literal(1));
  const simulation = simulated(
    plan({
      a: { rules: [on('push', [act.record('pushed'), act.go('b')])] },
      b: { entryActions: [act.record('in b')], rules: [once(always, [act.go('c')])] },
      c: { kind: 'end', entryActions: [act.record('in c')] },
    }),
  );
  simulation.do('push', null, {});
  expect(recorded(simulation)).toEqual(['pushed', 'in b', 'in c']);
  expect(simulation.view()).toMatchObject({ state: 'c', ended: true });
});

test('rule 6: at one instant deadlines of the header come before those of the state, notices last', () => {
  const simulation = simulated(
    plan(
      {
        open: {
          deadlines: [deadline('mine', after('1 day'))],
          notices: [{ to: 'owner', template: 'told', before: '1 day', deadline: 'later' }],
          rules: [at('mine', [act.record('state')]), at('header', [act.record('header')])],
        },
      },
      {
        deadlines: [
          deadline('header', after('1 day', 'begin')),
          deadline('later', after('2 days', 'begin')),
        ],
      },
    ),
  );
  simulation.advanceTo(instant('2026-03-02 09:00'));
  expect(
    simulation.happenings
      .slice(1)
      .map((happening) => (happening.kind === 'audit' ? happening.text : happening.kind)),
  ).toEqual(['header', 'state', 'notice']);
});

test('rule 6: a deadline whose state was left at the same instant is dropped', () => {
  const simulation = simulated(
    plan({
      a: {
        deadlines: [deadline('x', after('1 day')), deadline('y', after('24 hours'))],
        rules: [at('x', [act.go('b')]), at('y', [act.record('y fired')])],
      },
      b: {},
    }),
  );
  simulation.advanceTo(instant('2026-03-09 09:00'));
  expect(simulation.view().state).toBe('b');
  expect(recorded(simulation)).toEqual([]);
});

test('rule 22: every counts from the entry, stops after its last time and begins anew on entering again', () => {
  const simulation = simulated(
    plan({
      a: {
        repeats: [{ name: 'nudges', every: '2 days', atMost: 3, actions: [act.record('nudge')] }],
        rules: [
          on('ping', [act.record('used up')], {
            when: { op: 'used-up', not: false, repeat: 'nudges', span },
          }),
          on('ping', [act.record('more to come')], { otherwise: true }),
          on('again', [act.go('a')]),
        ],
      },
    }),
  );
  simulation.advanceTo(instant('2026-03-06 09:00'));
  simulation.do('ping', null, {});
  simulation.advanceTo(instant('2026-05-01 09:00'));
  simulation.do('ping', null, {});
  expect(recorded(simulation)).toEqual(['nudge', 'nudge', 'more to come', 'nudge', 'used up']);
  simulation.do('again', null, {});
  simulation.advanceTo(instant('2026-06-01 09:00'));
  expect(recorded(simulation)).toHaveLength(8);
});

test('past X leaves the instant X to the old state; at X does not', () => {
  const simulation = simulated(
    plan({
      a: { deadlines: [deadline('x', after('1 day'))], rules: [past('x', [act.go('b')])] },
      b: {},
    }),
  );
  simulation.advanceTo(instant('2026-03-02 09:00'));
  expect(simulation.view().state).toBe('a');
  simulation.advanceTo(instant('2026-03-02 09:01'));
  expect(simulation.view().state).toBe('b');
  expect(simulation.happenings.at(-1)?.at).toBe('2026-03-02T08:00:00.001Z');
});

test('a notice with a lead time that is longer than what is left is skipped; one for each value is sent', () => {
  const simulation = simulated(
    plan({
      a: {
        deadlines: [deadline('x', after('10 days'))],
        notices: [
          { to: 'owner', template: 'month', before: '1 month', deadline: 'x' },
          { to: 'owner', template: 'day', before: '1 day', deadline: 'x' },
        ],
        rules: [on('more', [act.extend('x', '10 days')]), at('x', [act.go('b')])],
      },
      b: {},
    }),
  );
  simulation.advanceTo(instant('2026-03-10 12:00'));
  simulation.do('more', null, {});
  simulation.advanceTo(instant('2026-04-10 12:00'));
  expect(noticed(simulation)).toEqual([
    'day to owner at 2026-03-10 09:00',
    'day to owner at 2026-03-20 09:00',
  ]);
  expect(simulation.view().state).toBe('b');
});

test('rule 31: a deadline that is nothing makes ahead, due and past unknown', () => {
  const isAhead = { op: 'ahead' as const, not: false, deadline: 'day', span };
  const simulation = simulated(
    plan(
      {
        a: {
          rules: [
            on('ask', [act.record('ahead')], { when: isAhead }),
            on('ask', [act.record('not told')], { otherwise: true }),
          ],
        },
      },
      { facts: [declared('due', 'date')], deadlines: [deadline('day', startOf('fact', 'due'))] },
    ),
    { facts: { due: null } },
  );
  simulation.do('ask', null, {});
  simulation.set({ due: '2026-05-05' });
  simulation.do('ask', null, {});
  expect(recorded(simulation)).toEqual(['not told', 'ahead']);
});

test('two states that hand a past deadline to each other are stopped and recorded', () => {
  const simulation = simulated(
    plan(
      { a: { rules: [at('x', [act.go('b')])] }, b: { rules: [at('x', [act.go('a')])] } },
      { deadlines: [deadline('x', after('1 day', 'begin'))] },
    ),
  );
  simulation.advanceTo(instant('2026-03-03 09:00'));
  const loops = simulation.happenings.filter(
    (happening) => happening.kind === 'ignored' && happening.reason.code === 'internal-loop',
  );
  expect(loops).toHaveLength(1);
});

test('a holiday table that ends is a fault, and nothing moves', () => {
  const simulation = simulated(
    plan({
      a: { rules: [on('push', [act.go('b')])] },
      b: { deadlines: [deadline('x', after('2 business days'))], rules: [at('x', [act.go('a')])] },
    }),
    { begin: instant('2041-03-01 09:00') },
  );
  expect(simulation.do('push', null, {})).toMatchObject({ kind: 'failed' });
  expect(simulation.view().state).toBe('a');
});

test('after a fault nothing more is tried, so that what fails is told and not what came of it', () => {
  const simulation = simulated(
    plan({
      a: {
        deadlines: [deadline('x', after('1 day'))],
        rules: [
          on('push', [
            act.move('x', { kind: 'from-now', duration: lasting('2 business days') }),
            act.add('lost'),
          ]),
        ],
      },
    }),
    { begin: instant('2041-03-01 09:00') },
  );
  expect(simulation.do('push', null, {})).toMatchObject({ kind: 'failed' });
});

test('rule 31: a deadline that counts from an event is nothing until it is reported, with or without a rule', () => {
  const simulation = simulated(
    plan(
      { open: { rules: [at('idle', [act.record('idle')])] } },
      {
        events: [{ name: 'visit', fields: [] }],
        deadlines: [
          deadline('idle', {
            kind: 'after',
            duration: lasting('7 days'),
            anchor: { kind: 'last', event: 'visit' },
          }),
        ],
      },
    ),
  );
  expect(simulation.view().deadlineTimes['idle']).toBeNull();
  simulation.advanceTo(instant('2026-03-02 09:00'));
  expect(simulation.do('visit', null, {})).toEqual({ kind: 'accepted' });
  simulation.advanceTo(instant('2026-03-05 09:00'));
  simulation.do('visit', null, {});
  expect(local(simulation.view().deadlineTimes['idle'])).toBe('2026-03-12 09:00');
  expect(simulation.do('something-else', null, {}).kind).toBe('ignored');
});

test('rule 31: the entry of a state is counted from its last entry', () => {
  const simulation = simulated(
    plan(
      {
        open: { rules: [on('close', [act.go('shut')])] },
        shut: { rules: [on('open', [act.go('open')])] },
      },
      {
        deadlines: [
          deadline('cold', {
            kind: 'after',
            duration: lasting('2 days'),
            anchor: { kind: 'entry-of', state: 'shut' },
          }),
        ],
      },
    ),
  );
  expect(simulation.view().deadlineTimes['cold']).toBeNull();
  simulation.do('close', null, {});
  simulation.do('open', null, {});
  simulation.advanceTo(instant('2026-03-02 09:00'));
  simulation.do('close', null, {});
  simulation.do('open', null, {});
  expect(local(simulation.view().deadlineTimes['cold'])).toBe('2026-03-04 09:00');
});

test('rule 24: a deadline before another one lies that much earlier, unrounded, and goes with it', () => {
  const simulation = simulated(
    plan(
      {
        open: {
          rules: [
            at('notice-end', [act.record('over')]),
            on('longer', [act.extend('term-end', '10 days')]),
          ],
        },
      },
      {
        eachDayEnds: 'at-midnight',
        deadlines: [
          deadline('term-end', after('40 hours')),
          deadline('notice-end', {
            kind: 'after',
            duration: lasting('1 day'),
            anchor: { kind: 'deadline', deadline: 'term-end' },
            before: true,
          }),
        ],
      },
    ),
  );
  const noticeEnd = () => local(simulation.view().deadlineTimes['notice-end'] ?? undefined);
  expect(noticeEnd()).toBe('2026-03-02 01:00');
  simulation.do('longer', null, {});
  expect(noticeEnd()).toBe('2026-03-13 00:00');
  simulation.advanceTo(instant('2026-03-13 00:00'));
  expect(recorded(simulation)).toEqual(['over']);
});
