import { expect, test } from 'vitest';
import { isMistaken, readFindings } from './findings.ts';

const report = String.raw`## ./packages/widgets/src/meter.ts

| Line | Column | Type    | Rule                         | Message                                          |
|------|--------|---------|------------------------------|--------------------------------------------------|
| 66   | 11     | ${'`error`'} | no-unknown-attribute | Unknown attribute 'x' |
| 67   | 11     | ${'`error`'} | no-incompatible-type-binding | Type 'Symbol(undefined) \| "true"' is not assignable to '"true" \| "false"' |
`;

const says = (message: string): boolean =>
  isMistaken({ file: 'a.ts', line: 1, rule: 'no-incompatible-type-binding', message });

test('a report is read row by row', () => {
  expect(readFindings(report)).toEqual([
    {
      file: './packages/widgets/src/meter.ts',
      line: 66,
      rule: 'no-unknown-attribute',
      message: "Unknown attribute 'x'",
    },
    {
      file: './packages/widgets/src/meter.ts',
      line: 67,
      rule: 'no-incompatible-type-binding',
      message: `Type 'Symbol(undefined) | "true"' is not assignable to '"true" | "false"'`,
    },
  ]);
});

test.each([
  `Type 'Symbol(undefined) | "true"' is not assignable to '"true" | "false"'`,
  `Type 'string | Symbol(undefined)' is not assignable to 'string'`,
  `Type 'true | Symbol(undefined)' is not assignable to '"true" | "false"'`,
  `Type 'Symbol(undefined) | "tabpanel"' is not assignable to '"alert" | "alertdialog" | ... 89 more ...'`,
  `Type '"one-time-code"' is not assignable to '"on" | "off" | ... 48 more ...'`,
  `The value 'meter' is not assignable to '"alert" | "alertdialog" | ... 89 more ...'`,
])('nothing, and a newer role, are no fault: %s', (message) => {
  expect(says(message)).toBe(true);
});

test.each([
  `Type 'number | Symbol(undefined)' is not assignable to 'string'`,
  `Type '"maybe" | Symbol(undefined)' is not assignable to '"true" | "false"'`,
  `Type 'true | Symbol(undefined)' is not assignable to 'number'`,
  `Type 'number' is not assignable to 'string'`,
  `The value 'metre' is not assignable to '"alert" | "alertdialog" | ... 89 more ...'`,
  `Unknown attribute 'x'`,
])('a wrong type stays a fault: %s', (message) => {
  expect(says(message)).toBe(false);
});
