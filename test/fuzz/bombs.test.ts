import { compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { bombs } from './bombs.ts';
import { faultOf } from './probe.ts';

describe.each(bombs)('$name', ({ text, code }) => {
  test(`is refused with ${code}`, () => {
    const { diagnostics, set } = compile([{ path: 'bomb.lintel', text }]);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
    expect(set).toBeNull();
  });

  test('is answered like any other text', () => {
    expect(faultOf(text)).toBeNull();
  });
});

test('a bomb is told from what is merely large', () => {
  const states = Array.from(
    { length: 400 },
    (_, i) => `state s${String(i)} { access full
    on next go to s${String((i + 1) % 400)} }`,
  ).join('\n');
  const large = `policy "P" version 1 { for every account
    time zone utc
    each day ends at 00:00
    start ${states} }`;
  const { diagnostics, set } = compile([{ path: 'large.lintel', text: large }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(set?.plans[0]?.states).toHaveLength(400);
  expect(faultOf(large)).toBeNull();
});
