import { expect, test } from 'vitest';
import { happeningInWords, reasonsInWords } from './describe.ts';

test.each([
  ['Manager', 'approval seat-change, stage "Manager": asked'],
  ['', 'approval seat-change: asked'],
])('an approval is told with its stage, where it has one: %o', (stage, words) => {
  const happening = {
    kind: 'approval',
    policy: 'Seats',
    approval: 'seat-change',
    stage,
    what: 'asked',
    at: '2026-03-01T09:00:00.000Z',
    source: null,
  } as const;
  expect(happeningInWords(happening, 'UTC')).toBe(`2026-03-01 09:00 ${words}`);
});

test.each([
  [{ message: 'Once.', data: {} }, '"Once."'],
  [{ message: '', data: {} }, 'invalid-field'],
  [
    { message: '', data: { field: 'amount', problem: 'missing' } },
    'invalid-field (field: amount, problem: missing)',
  ],
])('a reason without a text is told with what it knows: %o', (reason, words) => {
  expect(reasonsInWords([{ code: 'invalid-field', lang: null, source: null, ...reason }])).toBe(
    words,
  );
});
