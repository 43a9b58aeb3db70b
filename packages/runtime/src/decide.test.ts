import { describe, expect, test } from 'vitest';
import { act, field, on, plan } from '../../../test/fixtures/plans.ts';
import { simulated } from '../../../test/fixtures/simulation.ts';

const by = (role: string) => ({ role });

const wantsSeats = {
  name: 'request-seats',
  label: 'Add seats',
  by: null,
  fields: [{ name: 'requested', type: { kind: 'number' as const }, atLeast: 1, atMost: 100 }],
};

describe('rule 36: typed fields are checked before any rule', () => {
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
