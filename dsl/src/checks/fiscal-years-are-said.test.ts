import { expect, test } from 'vitest';
import { compile } from '../compile.ts';

const codes = (catalogue: string, header = '') =>
  compile([
    {
      path: 'office.lintel',
      text: `catalogue "Office" version 1 {
  currencies EUR
  role clerk "Clerk"
  request leave "Leave"
  feature desk "Desk"
  meter letters "Letters"
  plan basic "Basic" { include desk, 5 letters price 10 EUR per month }
  ${catalogue}
}
policy "Office" version 1 {
  for plan basic
  time zone utc
  each day ends at 00:00
  ${header}
  start state open "Open" {
    access full
    on leave by clerk go to closed
  }
  end state closed "Closed" { access none }
}
`,
    },
  ])
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const april = 'fiscal year begins on 1 April';

test.each([
  ['', 'count visits resets every fiscal year', ['LTL-2019']],
  [april, 'count visits resets every fiscal year', []],
  ['', 'deadline over is every fiscal quarter at 08:00', ['LTL-2019']],
  [april, 'deadline over is every fiscal quarter at 08:00', []],
  [april, 'count visits resets every fiscal week', ['LTL-7015']],
  [april, 'count visits resets every fiscal month', []],
  ['meter calls "Calls" resets every fiscal quarter', '', ['LTL-2019']],
  [`meter calls "Calls" resets every fiscal quarter ${april}`, '', []],
])('%s with %s: %o', (catalogue, header, wanted) => {
  expect(codes(catalogue, header)).toEqual(wanted);
});

test.each([
  ['fiscal year begins on 31 April', ['LTL-3013']],
  ['fiscal year begins on 1 Aprl', ['LTL-2016']],
  ['fiscal quarter begins on 1 April', ['LTL-7015']],
  [`${april} ${april}`, ['LTL-2010']],
  ['fiscal year begins on 29 February', []],
])('the catalogue that says %s: %o', (catalogue, wanted) => {
  expect(codes(catalogue)).toEqual(wanted);
});
