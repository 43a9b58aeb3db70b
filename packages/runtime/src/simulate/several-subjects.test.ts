import { describe, expect, test } from 'vitest';
import type { Action, Expression, Plan } from '@lintel/contract';
import { act, declared, fact, is, on, once, plan, span } from '../../../../test/fixtures/plans.ts';
import { recorded, simulated } from '../../../../test/fixtures/simulation.ts';

const tell = (subject: string, each: boolean, event = 'stop-sailing'): Action => ({
  do: 'tell',
  subject,
  each,
  event,
  span,
});
const feesAreStopped: Expression = {
  op: 'policy-in',
  policy: 'Harbour fees',
  of: 'account',
  state: 'stopped',
  not: false,
  span,
};
const event = (name: string) => ({ name, fields: [] });

const fees = (...actions: readonly Action[]): Plan =>
  plan(
    {
      settled: { rules: [on('remind', [...actions, act.go('stopped')])] },
      stopped: { rules: [on('pay', [act.go('settled')])] },
    },
    {
      policy: 'Harbour fees',
      for: { kind: 'every', subject: 'account' },
      events: [event('remind'), event('pay'), event('told-off')],
    },
  );
const boat = (states: Parameters<typeof plan>[0], more: Parameters<typeof plan>[1] = {}): Plan =>
  plan(states, {
    policy: 'Mooring',
    for: { kind: 'every', subject: 'boat' },
    events: [event('stop-sailing'), event('sail')],
    ...more,
  });
const mooring = boat({
  moored: {
    rules: [
      on('stop-sailing', [act.record('told'), act.go('chained')]),
      on('sail', [act.go('at-sea')]),
    ],
  },
  chained: {},
  'at-sea': {},
});
const boats = (...names: readonly string[]) => ({
  subjects: names.map((name) => ({ kind: 'boat', name, facts: {} })),
});
const states = (simulation: ReturnType<typeof simulated>, ...names: readonly string[]) =>
  names.map((name) => simulation.view('Mooring', name).state);

describe('rule 81: what is told', () => {
  test('is raised on every subject of the kind, at the same instant, after the step', () => {
    const simulation = simulated([fees(tell('boat', true)), mooring], boats('B1', 'B2'));
    simulation.do('remind', null, {});
    expect(states(simulation, 'B1', 'B2')).toEqual(['chained', 'chained']);
    const entered = simulation.happenings.filter(
      ({ kind, at }) => kind === 'entered' && at === simulation.now,
    );
    expect(entered.map(({ policy, about }) => [policy, about]).slice(-3)).toEqual([
      ['Harbour fees', undefined],
      ['Mooring', 'B1'],
      ['Mooring', 'B2'],
    ]);
  });

  test('is raised on the one at hand alone', () => {
    const log = boat(
      { watching: { rules: [on('storm', [tell('boat', false)])] } },
      { policy: 'Log', events: [event('storm')] },
    );
    const simulation = simulated([log, mooring], boats('B1', 'B2'));
    simulation.do('storm', null, {}, undefined, 'B2');
    expect(states(simulation, 'B1', 'B2')).toEqual(['moored', 'chained']);
    simulation.do('storm', null, {}, undefined, 'B2');
    expect(simulation.happenings).toContainEqual(
      expect.objectContaining({ kind: 'ignored', event: 'stop-sailing', about: 'B2' }),
    );
  });

  test('that no policy of the subject knows is recorded as unexpected', () => {
    const simulation = simulated([fees(tell('boat', true, 'sink')), mooring], boats('B1'));
    simulation.do('remind', null, {});
    expect(simulation.happenings).toContainEqual(
      expect.objectContaining({
        kind: 'ignored',
        event: 'sink',
        about: 'B1',
        reason: expect.objectContaining({ code: 'unexpected' }) as unknown,
      }),
    );
  });

  test('reaches the account from a subject of it', () => {
    const teller = boat({ a: { rules: [on('sail', [tell('account', false, 'told-off')])] } });
    const told = plan(
      { a: { rules: [on('told-off', [act.record('heard')])] } },
      {
        policy: 'Fees',
        for: { kind: 'every', subject: 'account' },
        events: [event('told-off')],
      },
    );
    const simulation = simulated([teller, told], boats('B1'));
    simulation.do('sail', null, {});
    expect(recorded(simulation)).toEqual(['heard']);
  });

  test('reaches all that it is told to before anybody looks again', () => {
    const isChained: Expression = {
      op: 'policy-in',
      policy: 'Mooring',
      of: 'subject',
      state: 'chained',
      not: false,
      span,
    };
    const log = boat(
      {
        open: {
          rules: [
            on('stop-sailing', [act.record('told')]),
            once(isChained, [act.record('seen'), act.go('closed')]),
          ],
        },
        closed: { rules: [on('stop-sailing', [act.record('too late')])] },
      },
      { policy: 'Z log', events: [event('stop-sailing')] },
    );
    const chains = boat({
      moored: { rules: [on('stop-sailing', [act.go('chained')])] },
      chained: {},
    });
    const simulation = simulated([fees(tell('boat', true)), log, chains], boats('B1', 'B2'));
    simulation.do('remind', null, {});
    expect(recorded(simulation)).toEqual(['told', 'seen', 'told', 'seen']);
  });

  test('goes round no more often than a simulation can bear, whatever a plan says', () => {
    const echo = boat({ a: { rules: [on('stop-sailing', [tell('boat', true)])] } });
    const simulation = simulated([echo], boats('B1', 'B2'));
    expect(() => simulation.do('stop-sailing', null, {})).not.toThrow();
  });
});

describe('rule 80: policies see', () => {
  const chainedWithFees = boat({
    moored: { rules: [once(feesAreStopped, [act.go('chained')])] },
    chained: {},
  });

  test('those of the account, after its step', () => {
    const simulation = simulated([fees(), chainedWithFees], boats('B1', 'B2'));
    simulation.do('remind', null, {});
    expect(states(simulation, 'B1', 'B2')).toEqual(['chained', 'chained']);
  });

  test('those that begin after them', () => {
    const begun = plan(
      { stopped: {} },
      { policy: 'Z fees', for: { kind: 'every', subject: 'account' } },
    );
    const looks = boat({
      moored: {
        rules: [once({ ...feesAreStopped, policy: 'Z fees' } as Expression, [act.go('chained')])],
      },
      chained: {},
    });
    expect(states(simulated([looks, begun], boats('B1')), 'B1')).toEqual(['chained']);
  });

  test('those of their own subject, and not those of the one beside it', () => {
    const log = boat(
      { open: { rules: [on('sail', [act.go('closed')])] }, closed: {} },
      { policy: 'Log', events: [event('sail')] },
    );
    const follows = boat({
      moored: {
        rules: [
          once(
            { op: 'policy-in', policy: 'Log', of: 'subject', state: 'closed', not: false, span },
            [act.go('chained')],
          ),
        ],
      },
      chained: {},
    });
    const simulation = simulated([follows, log], boats('B1', 'B2'));
    simulation.do('sail', null, {}, undefined, 'B2');
    expect(states(simulation, 'B1', 'B2')).toEqual(['moored', 'chained']);
  });
});

test('facts are told to every subject, or to the one that is meant', () => {
  const heavy = boat(
    { light: { rules: [once(is(fact('heavy', 'yes-or-no'), true), [act.go('full')])] }, full: {} },
    { facts: [declared('heavy', 'yes-or-no')] },
  );
  const simulation = simulated([heavy], {
    facts: { heavy: false },
    subjects: [
      { kind: 'boat', name: 'B1', facts: { heavy: true } },
      { kind: 'boat', name: 'B2', facts: {} },
      { kind: 'boat', name: 'B3', facts: {} },
    ],
  });
  expect(states(simulation, 'B1', 'B2', 'B3')).toEqual(['full', 'light', 'light']);
  simulation.set({ heavy: true }, 'B2');
  expect(states(simulation, 'B1', 'B2', 'B3')).toEqual(['full', 'full', 'light']);
  simulation.set({ heavy: true });
  expect(states(simulation, 'B1', 'B2', 'B3')).toEqual(['full', 'full', 'full']);
});
