import type { Action, StatePlan } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import {
  act,
  after,
  deadline,
  is,
  named,
  on,
  once,
  plan,
  span,
  time,
} from '../../../test/fixtures/plans.ts';
import { instant, local, recorded, simulated } from '../../../test/fixtures/simulation.ts';

const deletions = (simulation: ReturnType<typeof simulated>): readonly string[] =>
  simulation.happenings.flatMap((happening) =>
    happening.kind === 'data-deleted' ? [`${happening.what} at ${local(happening.at) ?? ''}`] : [],
  );

const keep = (
  what: string,
  days: number,
  more: object = {},
): NonNullable<StatePlan['keepData']> => ({
  what,
  for: time(`${days} days`),
  span,
  ...more,
});

describe('rule 20: data by class', () => {
  const policy = plan(
    {
      open: {
        keeps: [keep('logs', 10), keep('photos', 20, { evenAfterLeaving: true })],
        keepData: keep('data', 30, { covers: ['licences', 'mails'] }),
        rules: [on('leave', [act.go('left')])],
      },
      left: { rules: [on('return', [act.go('open')])] },
    },
    { deadlines: [deadline('unused', after('1 day'))] },
  );

  test('each class has its own time, and `data` means those that are not named', () => {
    const simulation = simulated(policy);
    simulation.advanceTo(instant('2026-05-01 09:00'));
    expect(deletions(simulation)).toEqual([
      'logs at 2026-03-11 09:00',
      'photos at 2026-03-21 09:00',
      'licences at 2026-03-31 09:00',
      'mails at 2026-03-31 09:00',
    ]);
  });

  test('leaving the state stops it, unless the policy says `even after leaving`', () => {
    const simulation = simulated(policy);
    simulation.advanceTo(instant('2026-03-05 09:00'));
    simulation.do('leave', null, {});
    simulation.advanceTo(instant('2026-05-01 09:00'));
    expect(deletions(simulation)).toEqual(['photos at 2026-03-21 09:00']);
  });

  test('entering again counts again', () => {
    const simulation = simulated(policy);
    simulation.do('leave', null, {});
    simulation.advanceTo(instant('2026-03-15 09:00'));
    simulation.do('return', null, {});
    simulation.advanceTo(instant('2026-04-10 09:00'));
    expect(deletions(simulation)).toEqual([
      'logs at 2026-03-25 09:00',
      'photos at 2026-04-04 09:00',
    ]);
  });

  test('what was deleted by hand is not deleted again, and is known for ever', () => {
    const forget: Action = { do: 'delete', what: 'logs', span };
    const deleted = { op: 'deleted', not: false, data: 'logs', span } as const;
    const simulation = simulated(
      plan({
        open: { keeps: [keep('logs', 10)], rules: [on('forget', [forget, act.go('next')])] },
        next: { rules: [once(deleted, [act.record('Gone'), act.go('last')])] },
        last: {},
      }),
    );
    simulation.do('forget', null, {});
    simulation.advanceTo(instant('2026-05-01 09:00'));
    expect(deletions(simulation)).toEqual(['logs at 2026-03-01 09:00']);
    expect(recorded(simulation)).toEqual(['Gone']);
  });

  test('a time may count from a deadline', () => {
    const simulation = simulated(
      plan(
        { open: { keeps: [keep('logs', 10, { from: 'wipe' })] } },
        { deadlines: [deadline('wipe', after('5 days'))] },
      ),
    );
    simulation.advanceTo(instant('2026-05-01 09:00'));
    expect(deletions(simulation)).toEqual(['logs at 2026-03-16 09:00']);
  });
});

describe('rule 50: reasons', () => {
  const why = { reason: 'unpaid', text: 'Nobody paid in time.' };
  const policy = plan({
    open: { rules: [on('lapse', [{ do: 'go', to: 'closed', because: why, span }])] },
    closed: {
      because: { reason: 'over-limit', text: 'Too many.' },
      refusals: [{ requests: ['buy'], text: 'No.', because: 'unpaid' }],
      rules: [on('pay', [act.go('open')])],
    },
  });
  const names = (simulation: ReturnType<typeof simulated>) =>
    simulation.view().reasons.flatMap(({ name }) => name ?? []);

  test('are kept until the next transition, the way there before the access', () => {
    const simulation = simulated(policy);
    expect(names(simulation)).toEqual([]);
    simulation.do('lapse', null, {});
    expect(names(simulation)).toEqual(['unpaid', 'over-limit', 'unpaid']);
    simulation.do('pay', null, {});
    expect(names(simulation)).toEqual([]);
  });

  test('name a refusal for programs', () => {
    const simulation = simulated(policy, { persons: { Ana: ['owner'] } });
    simulation.do('lapse', null, {});
    const answer = simulation.do('buy', { person: 'Ana' }, {});
    expect(answer).toMatchObject({
      kind: 'refused',
      reasons: [{ name: 'unpaid', message: 'No.' }],
    });
  });
});

describe('switches', () => {
  const off = is(named('switch', 'exports', 'yes-or-no'), false);
  const policy = plan(
    {
      open: { rules: [once(off, [act.go('shut')])] },
      shut: { rules: [once({ op: 'not', operand: off }, [act.go('open')])] },
    },
    { switches: [{ name: 'exports', normally: 'on' }] },
  );

  test('are obeyed at once', () => {
    const simulation = simulated(policy);
    expect(simulation.view().state).toBe('open');
    simulation.turn('exports', false);
    expect(simulation.view().state).toBe('shut');
    simulation.turn('exports', true);
    expect(simulation.view().state).toBe('open');
  });

  test('are as they normally are until somebody uses them', () => {
    const normallyOff = { ...policy, switches: [{ name: 'exports', normally: 'off' as const }] };
    expect(simulated(normallyOff).view().state).toBe('shut');
    expect(simulated(policy, { switches: { exports: false } }).view().state).toBe('shut');
  });
});
