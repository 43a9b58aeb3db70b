import { expect, test } from 'vitest';
import type { MachineConfig } from '@lintel/contract';
import { type MachineParts, pureMachine } from './machine.ts';

const noGuards: MachineParts<number>['guards'] = {
  'rule-matches': () => true,
  'rule-unknown': () => false,
  'role-refused': () => false,
  'request-refused': () => false,
  'outcome-is': () => false,
};
const parts: MachineParts<number> = {
  guards: noGuards,
  actions: {
    enter: (count) => count + 1,
    leave: (count) => count,
    perform: () => {
      throw new Error('broken');
    },
    refused: (count) => count,
    remember: (count) => count,
    'no-rule-applied': (count) => count,
    unexpected: (count) => count + 100,
  },
};
const machine = (states: MachineConfig['states']) =>
  pureMachine({ id: 'm', initial: 'a', states }, parts);

const plain = machine({
  a: {
    entry: [{ type: 'enter' }],
    on: {
      go: [{ target: 'b' }],
      break: [{ actions: [{ type: 'perform' }] }],
      '*': [{ actions: [{ type: 'unexpected' }] }],
    },
  },
  b: { type: 'final', entry: [{ type: 'enter' }] },
});

test('a machine is asked, and answers with a state and a context', () => {
  expect(plain.begin(0)).toEqual({ ok: true, state: 'a', done: false, context: 1 });
  expect(plain.move('a', 1, 'go')).toEqual({ ok: true, state: 'b', done: true, context: 2 });
  expect(plain.move('a', 1, 'dance')).toEqual({ ok: true, state: 'a', done: false, context: 101 });
});

test('an endless chain of eventless transitions is an answer, not a hang', () => {
  const loop = machine({ a: { always: [{ target: 'b' }] }, b: { always: [{ target: 'a' }] } });
  expect(loop.begin(0)).toMatchObject({
    ok: false,
    message: expect.stringContaining('nfinite loop') as string,
  });
});

test('an action that throws is an answer, and nothing moved', () => {
  expect(plain.move('a', 1, 'break')).toMatchObject({
    ok: false,
    message: expect.stringContaining('broken') as string,
  });
});

test.each(['xstate.after.1000.a', 'xstate.init', 'xstate.stop', '*', '', '__proto__', 'Go'])(
  'the event %j is refused',
  (event) => {
    expect(plain.move('a', 1, event)).toMatchObject({ ok: false });
  },
);

test.each(['c', 'constructor', ''])('a state %j that the machine has not is refused', (state) => {
  expect(plain.move(state, 1, 'go')).toMatchObject({ ok: false });
});
