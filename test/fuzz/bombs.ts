/** Texts that are made to be too much: each must be refused with a code, and at once. */
export interface Bomb {
  readonly name: string;
  readonly text: string;
  /** The code that refuses it. */
  readonly code: string;
}

const many = (count: number, line: (index: number) => string, separator = '\n'): string =>
  Array.from({ length: count }, (_, index) => line(index)).join(separator);

const policy = (header: string, states: string): string => `policy "P" version 1 {
  for every account
  time zone utc
  each day ends at 00:00
  ${header}
  ${states}
}`;

const oneState = (lines: string): string =>
  `start state a { access full
    ${lines}
    on leave go to b }
  state b { access none
    on come-back go to a }`;

export const bombs: readonly Bomb[] = [
  { name: 'more bytes than are read', text: '# comment\n'.repeat(7_000), code: 'LTL-1025' },
  { name: 'more words than are read', text: 'state '.repeat(6_000), code: 'LTL-1026' },
  { name: 'numbers glued to each other', text: '1-'.repeat(30_000), code: 'LTL-1026' },
  { name: 'braces in braces', text: policy('', 'state a {'.repeat(100)), code: 'LTL-1027' },
  {
    name: 'brackets in brackets',
    text: policy('', oneState(`on e when ${'('.repeat(2_000)}x${')'.repeat(2_000)} go to b`)),
    code: 'LTL-1027',
  },
  {
    name: 'not not not',
    text: policy('', oneState(`on e when ${'not '.repeat(3_000)} x go to b`)),
    code: 'LTL-1027',
  },
  { name: 'a mistake in every line', text: 'policy "a"\n'.repeat(1_600), code: 'LTL-1031' },
  { name: 'a text that never ends', text: `policy "${'\\'.repeat(60_001)}`, code: 'LTL-1012' },
  {
    name: 'a number that cannot be kept',
    text: policy('', oneState(`limit seats to ${'9'.repeat(5_000)} hard`)),
    code: 'LTL-1023',
  },
  {
    name: 'a span of time beyond every calendar',
    text: policy('', oneState('after 999999999 years go to b')),
    code: 'LTL-3013',
  },
  {
    name: 'a beat without an end',
    text: policy('', oneState('every 1 minute at most 999999999 times record "tick"')),
    code: 'LTL-3013',
  },
  {
    name: 'no time between two states',
    text: policy('', oneState('after 0 minutes go to b')),
    code: 'LTL-3013',
  },
  {
    name: 'a circle of states at one instant',
    text: policy(
      'fact f is yes-or-no',
      many(
        50,
        (i) => `${i === 0 ? 'start ' : ''}state s${String(i)} { access full
        once f is yes go to s${String((i + 1) % 50)} }`,
      ),
    ),
    code: 'LTL-4007',
  },
  {
    name: 'a circle of deadlines',
    text: policy(
      many(50, (i) => `deadline d${String(i)} is 1 day after d${String((i + 1) % 50)}`),
      oneState('at d0 go to b'),
    ),
    code: 'LTL-5009',
  },
  {
    name: 'a circle of plans',
    text: `catalogue "C" { currencies EUR
      ${many(50, (i) => `plan p${String(i)} "P" extends p${String((i + 1) % 50)} { include a }`)} }`,
    code: 'LTL-2021',
  },
  {
    name: 'conditions whose cases multiply',
    text: policy(
      many(30, (i) => `fact f${String(i)} is yes-or-no`),
      oneState(`on e when ${many(30, (i) => `f${String(i)} is yes`, ' and ')} go to a
        on e when not (${many(30, (i) => `f${String(i)} is no`, ' and ')}) go to b`),
    ),
    code: 'LTL-4004',
  },
  {
    name: 'choices whose cases multiply',
    text: policy(
      many(
        14,
        (i) =>
          `choice c${String(i)} is ${many(18, (j) => `v${String(i)}x${String(j)}`, ', ')} or z${String(i)}`,
      ),
      oneState(`on e when ${many(14, (i) => `c${String(i)} is z${String(i)}`, ' and ')} go to a`),
    ),
    code: 'LTL-4005',
  },
  {
    name: 'letters that turn the reading direction',
    text: policy('', oneState(`record "${'\u202e'.repeat(1_000)}"`)),
    code: 'LTL-1030',
  },
  {
    name: 'names that are doors in other languages',
    text: policy('', 'start state __proto__ { access full on constructor go to prototype }'),
    code: 'LTL-1028',
  },
];
