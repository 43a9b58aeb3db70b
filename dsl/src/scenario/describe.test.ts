import { expect, test } from 'vitest';
import { happeningInWords } from './describe.ts';

test.each([
  ['Manager', 'approval seat-change, stage "Manager": asked'],
  ['', 'approval seat-change: asked'],
])('an approval is told with its stage, where it has one: %o', (stage, words) => {
  const happening = {
    kind: 'approval',
    approval: 'seat-change',
    stage,
    what: 'asked',
    at: '2026-03-01T09:00:00.000Z',
    source: null,
  } as const;
  expect(happeningInWords(happening, 'UTC')).toBe(`2026-03-01 09:00 ${words}`);
});
