import { expect, test } from 'vitest';
import { hashOf, readHash } from './studio-state.ts';

test('the address keeps the open file and the pane', () => {
  expect(readHash(hashOf({ open: 'trial.lintel', pane: 'time' }))).toEqual({
    open: 'trial.lintel',
    pane: 'time',
  });
});

test.each(['', '#', '#nothing.lintel/elsewhere'])(
  'an address `%s` that says no pane gives none',
  (hash) => {
    expect(readHash(hash).pane).toBe(null);
  },
);

test('an address that is no address does not throw', () => {
  expect(readHash('#%E0%A4%A')).toEqual({ open: '', pane: null });
});
