import type { Chance } from '../fixtures/chance.ts';

/** Where a line stands, and what it can speak of there. */
export interface Here {
  /** The state, or `null` in the header. */
  readonly state: string | null;
  readonly states: readonly string[];
  readonly deadlines: readonly string[];
  /** Schedules and repetitions of the state. */
  readonly beats: readonly string[];
  /** Fields of what came. */
  readonly fields: readonly string[];
  /** Only what the reference model knows. */
  readonly plain: boolean;
}

export function randomSpan({ one }: Chance, plain: boolean): string {
  const spans = ['2 hours', '1 day', '3 days', '2 weeks', '1 month', '2 business days'];
  return one([...spans, '40 minutes', ...(plain ? ['6 days'] : ['grace', '5 business hours'])]);
}

/**
 * One line of a rule.
 *
 * @param asked - Somebody asked for something, which can be refused.
 */
export function randomAction(random: Chance, here: Here, asked: boolean): string {
  const { one, percent } = random;
  const deadline = one(here.deadlines);
  const span = (): string => randomSpan(random, here.plain);
  const plain = [
    'record "Done"',
    'notify admin with "one"',
    'add 1 to tries',
    `extend ${deadline} by ${span()}`,
    `extend ${deadline} to ${span()} from now`,
  ];
  if (here.plain) return one(plain);
  if (here.fields.includes('amount') && percent(40)) return 'change seats up by amount';
  if (here.fields.includes('target') && percent(60))
    return percent(50) ? 'change plan to target' : `change plan to target from ${deadline}`;
  if (here.fields.includes('pay') && percent(60))
    return one([
      'set wished to kind',
      'add pay to spent',
      'charge pay * 2',
      'set agreed to pay - 1 USD',
      `extend ${deadline} by long`,
    ]);
  const from = percent(50) ? '' : ` from ${deadline}`;
  return one([
    ...plain,
    'charge full',
    'charge 5 USD',
    'invoice full',
    'invoice prorated',
    'collect open invoices',
    'void open invoices',
    'write off open invoices',
    'credit unused time',
    `credit time in ${one(here.states)}`,
    'add 5 USD to spent',
    'set marks to marks + 1',
    'set marks to used * 150 % rounded up',
    'set agreed to owed * 2 - 5 USD',
    'set seen to yes',
    'set met to now',
    `set wished to ${one(['small', 'big'])}`,
    `set way to ${one(['left', 'right'])}`,
    'extend paid by 1 month',
    'extend paid by 1 interval',
    `move ${deadline} to now`,
    `move ${deadline} to ${span()} from now${randomCap(random, asked)}`,
    `extend ${deadline} by ${span()}${randomCap(random, asked)}`,
    `clear ${deadline}`,
    `pause ${deadline}`,
    `resume ${deadline}`,
    'issue key for 3 days',
    'change seats up by 1',
    `change seats up by 2 from ${deadline}`,
    `change seats down by 1 from ${deadline}`,
    `change interval to ${one(['month', 'year'])}${from}`,
    `stop billing${from}`,
    `cancel change of ${one(['seats', 'plan', 'interval', 'billing'])}`,
    `delete ${one(['logs', 'photos', 'data'])}`,
  ]);
}

function randomCap({ one, percent }: Chance, asked: boolean): string {
  if (percent(50)) return '';
  const cap = ` but not ${one(['after', 'before'])} ${one(['term', 'start of due-day'])}`;
  return percent(80) || !asked ? cap : `${cap} or refuse "Not so."`;
}

/** A name and what it can be compared with. */
interface Comparable {
  readonly name: string;
  readonly values: readonly string[];
  readonly ordered: boolean;
}

export function randomCondition(random: Chance, here: Here): string {
  if (random.percent(65)) return randomAtom(random, here);
  const glue = random.one([' and ', ' or ']);
  return [randomAtom(random, here), randomAtom(random, here)].join(glue);
}

function randomAtom(random: Chance, here: Here): string {
  const { one, percent } = random;
  if (percent(40)) return one(otherAtoms(random, here));
  const { name, values, ordered } = one(comparables(here));
  return ordered
    ? `${name} ${one(['<', '<=', '>', '>=', 'is', 'is not'])} ${one(values)}`
    : `${name} is ${one(['', 'not '])}${one(values)}`;
}

function comparables({ fields, plain }: Here): Comparable[] {
  const remembered: Comparable[] = [
    { name: 'owed', values: ['spent', 'agreed'], ordered: true },
    { name: 'spent', values: ['9 USD'], ordered: true },
    { name: 'marks', values: ['1', 'used', 'most'], ordered: true },
    { name: 'marks + used', values: ['3', 'seats - 1'], ordered: true },
    { name: 'wished', values: ['small', 'big'], ordered: false },
  ];
  const ofField: Record<string, Comparable> = {
    amount: { name: 'amount', values: ['2', 'most', 'used'], ordered: true },
    days: { name: 'days', values: ['2', '5'], ordered: true },
    target: { name: 'target', values: ['basic', 'pro'], ordered: false },
    kind: { name: 'kind', values: ['small', 'big'], ordered: false },
    pay: { name: 'pay', values: ['20 USD', 'spent', 'owed'], ordered: true },
  };
  return [
    ...(plain ? [] : remembered),
    { name: 'used', values: ['0', '2', 'most', 'seats'], ordered: true },
    { name: 'tries', values: ['1', '2'], ordered: true },
    { name: 'seats', values: ['5', '8'], ordered: true },
    { name: 'owed', values: ['50 USD', '0 USD'], ordered: true },
    { name: 'way', values: ['left', 'right'], ordered: false },
    ...fields.flatMap((field) => ofField[field] ?? []),
  ];
}

function otherAtoms({ one, percent }: Chance, { state, deadlines, beats, plain }: Here): string[] {
  const no = percent(50) ? '' : 'not ';
  return [
    percent(50) ? 'good' : 'not good',
    ...(plain
      ? []
      : [
          percent(50) ? 'seen' : 'not seen',
          'met is nothing',
          `switch ${one(['exports', 'beta'])} is ${one(['on', 'off'])}`,
          `${one(['logs', 'photos'])} is ${no}deleted`,
        ]),
    `due-day is ${no}nothing`,
    `owed is ${no}unknown`,
    ...(state === null ? [] : [`${one(deadlines)} is ${one(['ahead', 'due', 'past', 'nothing'])}`]),
    ...(state === null || plain
      ? []
      : [
          `due-day within ${one(['3 weeks', '2 months'])} before ${one(deadlines)}`,
          `met within 2 days before ${one(deadlines)}`,
        ]),
    ...(state === null ? [] : beats.map((beat) => `${beat} is ${no}used up`)),
  ];
}
