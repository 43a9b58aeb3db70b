import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonBytes } from './json-bytes.ts';

const bytesOf = (value: unknown, leavesOut: (key: string) => boolean = () => false): string => {
  const json = new JsonBytes(leavesOut);
  json.add(value);
  return Buffer.from(json.bytes()).toString('utf8');
};

test('the bytes are those of JSON.stringify, for whatever a plan may hold', () => {
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(true, false, null, 'a "quoted" word', 'a\\b', '\u007f', 'línea\n', '\ud800'),
      fc.array(tie('value')),
      fc.dictionary(fc.string(), fc.oneof(tie('value'), fc.constant(undefined))),
    ),
  }));
  fc.assert(
    fc.property(value, (any) => {
      expect(bytesOf(any)).toBe(JSON.stringify(any));
    }),
    { numRuns: 1000 },
  );
});

test('members are left out by their names', () => {
  expect(
    bytesOf({ a: 1, span: { line: 1 }, b: [{ span: 2, c: 'x' }] }, (key) => key === 'span'),
  ).toBe('{"a":1,"b":[{"c":"x"}]}');
});

test('more than the array holds at first is written whole', () => {
  const long = {
    texts: Array.from({ length: 3000 }, (_, i) => `text ${i} \u20ac`),
    plain: 'x'.repeat(50_000),
  };
  expect(bytesOf(long)).toBe(JSON.stringify(long));
});
