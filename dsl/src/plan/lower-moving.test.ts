import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { example } from '../diagnostics/example-text.ts';

function movingOf(lines: string) {
  const text = example({ more: `  moving from version 0 {\n${lines}\n  }` });
  return compile([{ path: 'a.lintel', text }]).set?.plans[0]?.moving;
}

test.each([
  ['', { deadlines: null, when: { kind: 'at-once' } }],
  ['keep deadlines at renewal', { deadlines: 'keep', when: { kind: 'at-renewal' } }],
  ['restart deadlines at once', { deadlines: 'restart', when: { kind: 'at-once' } }],
  [
    'on 2027-01-01 keep deadlines cap deadlines at 2 weeks from now',
    {
      deadlines: 'keep',
      cap: { count: 2, unit: 'week', business: false },
      when: { kind: 'on', date: '2027-01-01' },
    },
  ],
])('`%s` is a part of the plan', (lines, expected) => {
  expect(movingOf(lines)).toMatchObject({ fromVersion: 0, states: [], ...expected });
});

test('a plan without a cap has no key for it', () => {
  expect(movingOf('keep deadlines')).not.toHaveProperty('cap');
});
