import { describe, expect, test } from 'vitest';
import type { RequestEvent, StepContext } from '@lintel/contract';
import { act, on, plan } from '../../../test/fixtures/plans.ts';
import { instant, simulated } from '../../../test/fixtures/simulation.ts';
import { engine } from './engine.ts';

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
