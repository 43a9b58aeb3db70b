import type { BeginInput, EngineEvent, StepContext } from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { createMachine, initialTransition, transition } from 'xstate';
import { exampleTexts } from './example-texts.ts';
import { again, measure } from './measure.ts';
import type { Section } from './report.ts';

const at = '2026-05-04T10:00:00.000Z';
const later = '2026-05-05T09:00:00.000Z';
const subject = { zone: 'Europe/Dublin', quantities: { seats: 5 }, plan: 'starter' };
const others = { subject: {}, account: {} };
const times = 400;

/** The smallest machine that moves: what XState itself takes for one event. */
const bare = createMachine({
  initial: 'waiting',
  states: { waiting: { on: { go: 'moving' } }, moving: { on: { stop: 'waiting' } } },
});

/**
 * One event on one instance of the trial, entering a state with a deadline and two notices, beside
 * a bare XState transition. A step is pure, so that it can be repeated on the same snapshot.
 */
export function benchStep(): Section {
  const plan = compile(exampleTexts).set?.plans.find(({ policy }) => policy === 'Free trial');
  if (!plan) throw new Error('the example of the trial did not compile');
  const begin: BeginInput = {
    at,
    event: { name: 'sign-up', fields: {} },
    facts: {},
    settings: {},
    choices: {},
    subject,
    others,
  };
  const context: StepContext = {
    at: later,
    subject,
    others,
    requestFacts: {},
    people: { byRole: {} },
  };
  const event: EngineEvent = { kind: 'event', name: 'first-sign-in', fields: {} };
  const begun = engine.begin(plan, begin).snapshot;
  const trialing = engine.step(plan, begun, event, context).snapshot;
  if (trialing.state !== 'trialing') throw new Error(`the trial is in ${trialing.state}`);
  const request = {
    kind: 'request',
    name: 'extend-trial',
    fields: {},
    actor: { person: 'ana', roles: ['account-manager'] },
  } as const;
  const [waiting] = initialTransition(bare);
  return {
    title: 'Step: one event on one instance',
    timings: measure([
      {
        name: 'xstate, bare transition',
        times,
        run: again(() => transition(bare, waiting, { type: 'go' })),
      },
      { name: 'lintel, step', times, run: again(() => engine.step(plan, begun, event, context)) },
      {
        name: 'lintel, decide',
        times,
        run: again(() => engine.decide(plan, trialing, request, context)),
      },
      { name: 'lintel, deadlines', times, run: again(() => engine.deadlines(plan, trialing)) },
      {
        name: 'lintel, entitlements',
        times,
        run: again(() => engine.entitlements(plan, trialing)),
      },
    ]),
    notes: [`snapshot of ${JSON.stringify(trialing).length} characters`],
  };
}
