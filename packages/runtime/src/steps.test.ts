import { expect, test } from 'vitest';
import { act, after, at, deadline, lasting, on, plan, span } from '../../../test/fixtures/plans.ts';
import { instant, local, recorded, simulated } from '../../../test/fixtures/simulation.ts';

const chases = {
  name: 'chases',
  first: [lasting('2 days'), lasting('6 days')],
  anchor: { kind: 'entry' as const },
  then: [lasting('1 week')],
  text: 'schedule chases is 2 and 6 days after entry, then 1 week',
  span,
};
const atStep = (name: string, step: 'each' | 'last', text: string) =>
  at(name, [act.record(text)], {
    trigger: { kind: 'due', deadline: name, strictlyAfter: false, step },
  });

test('rule 22: the steps of a schedule count from the anchor, then from the step before, and anew on entry', () => {
  const simulation = simulated(
    plan({
      open: {
        schedules: [chases],
        rules: [
          atStep('chases', 'each', 'chased'),
          atStep('chases', 'last', 'last'),
          on('again', [act.go('open')]),
        ],
      },
    }),
  );
  simulation.advanceTo(instant('2026-06-01 09:00'));
  expect(
    simulation.happenings.flatMap((one) =>
      one.kind === 'audit' ? [[one.text, local(one.at)]] : [],
    ),
  ).toEqual([
    ['chased', '2026-03-03 09:00'],
    ['chased', '2026-03-07 09:00'],
    ['chased', '2026-03-14 09:00'],
    ['last', '2026-03-14 09:00'],
  ]);
  simulation.do('again', null, {});
  simulation.advanceTo(instant('2026-06-03 09:00'));
  expect(recorded(simulation)).toHaveLength(5);
});

test('rule 22: of the steps before the entry only the latest comes, at the entry', () => {
  const simulation = simulated(
    plan(
      {
        early: { rules: [at('soon', [act.go('late')])] },
        late: {
          schedules: [{ ...chases, anchor: { kind: 'begin' } }],
          rules: [atStep('chases', 'each', 'chased')],
        },
      },
      { deadlines: [deadline('soon', after('10 days', 'begin'))] },
    ),
  );
  simulation.advanceTo(instant('2026-03-11 09:00'));
  expect(recorded(simulation)).toEqual(['chased']);
  expect(local(simulation.view().deadlines[0]?.at)).toBe('2026-03-14 09:00');
});

test('rule 31: a schedule that counts from what has not happened has no steps', () => {
  const simulation = simulated(
    plan(
      {
        open: {
          schedules: [{ ...chases, anchor: { kind: 'last', event: 'call' } }],
          rules: [atStep('chases', 'each', 'chased')],
        },
      },
      { events: [{ name: 'call', fields: [] }] },
    ),
  );
  expect(simulation.view().deadlines).toEqual([]);
  simulation.do('call', null, {});
  expect(local(simulation.view().deadlines[0]?.at)).toBe('2026-03-03 09:00');
});

test('rule 22: a step counts although its rule is refused, so that the next one comes', () => {
  const capped = act.move(
    'end',
    { kind: 'from-now', duration: lasting('60 days') },
    {
      notAfter: [{ kind: 'deadline', deadline: 'end' }],
      notBefore: [],
      refuse: 'Not longer.',
    },
  );
  const simulation = simulated(
    plan({
      open: {
        deadlines: [deadline('end', after('30 days'))],
        schedules: [chases],
        rules: [
          at('chases', [capped], {
            trigger: { kind: 'due', deadline: 'chases', strictlyAfter: false, step: 'each' },
          }),
          atStep('chases', 'last', 'last'),
        ],
      },
    }),
  );
  simulation.advanceTo(instant('2026-03-20 09:00'));
  expect(recorded(simulation)).toEqual(['last']);
});
