import type { Chance } from '../fixtures/chance.ts';
import type { Feature } from './features.ts';

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
  /** What the policy speaks of. */
  readonly features: ReadonlySet<Feature>;
}

export function randomSpan({ one }: Chance, { features }: Here): string {
  const spans = ['2 hours', '1 day', '3 days', '2 weeks', '1 month', '2 business days'];
  return one([
    ...spans,
    ...['40 minutes', '6 days'],
    ...(features.has('ranges') ? ['grace'] : []),
    ...(features.has('except') ? ['5 business hours'] : []),
  ]);
}

/**
 * One line of a rule.
 *
 * @param asked - Somebody asked for something, which can be refused.
 */
export function randomAction(random: Chance, here: Here, asked: boolean): string {
  const { one, percent } = random;
  const { features, fields } = here;
  const deadline = one(here.deadlines);
  const span = (): string => randomSpan(random, here);
  const from = (): string => (features.has('scheduled') && percent(50) ? ` from ${deadline}` : '');
  const cap = (): string => (features.has('moves') ? randomCap(random, asked) : '');
  if (fields.includes('amount') && features.has('changes') && percent(40))
    return 'change seats up by amount';
  if (fields.includes('target') && features.has('changes') && percent(60))
    return `change plan to target${from()}`;
  if (fields.includes('pay') && percent(60))
    return one([
      'set wished to kind',
      'add pay to spent',
      'charge pay * 2',
      'set agreed to pay - 1 USD',
      `extend ${deadline} by long`,
    ]);
  const ofFeature: Partial<Record<Feature, readonly string[]>> = {
    charges: [
      'charge full',
      'charge 5 USD',
      'invoice full',
      'invoice prorated',
      'collect open invoices',
      'void open invoices',
      'write off open invoices',
      'credit unused time',
      `credit time in ${one(here.states)}`,
      'issue key for 3 days',
    ],
    memory: [
      'add 5 USD to spent',
      'set marks to marks + 1',
      'set marks to used * 150 % rounded up',
      'set agreed to owed * 2 - 5 USD',
      'set seen to yes',
      'set met to now',
      `set wished to ${one(['small', 'big'])}`,
      'extend paid by 1 month',
    ],
    moves: [
      `move ${deadline} to now`,
      `move ${deadline} to ${span()} from now${cap()}`,
      `extend ${deadline} by ${span()}${cap()}`,
      `clear ${deadline}`,
    ],
    pause: [`pause ${deadline}`, `resume ${deadline}`],
    changes: [
      `set way to ${one(['left', 'right'])}`,
      'extend paid by 1 interval',
      'change seats up by 1',
      `change seats up by 2${from()}`,
      `change seats down by 1${from()}`,
      `change interval to ${one(['month', 'year'])}${from()}`,
      `stop billing${from()}`,
    ],
    scheduled: [
      `change seats up by 2 from ${deadline}`,
      `cancel change of ${one(['seats', 'plan', 'interval', 'billing'])}`,
    ],
    keep: [`delete ${one(['logs', 'photos', 'data'])}`],
  };
  return one([
    'record "Done"',
    'notify admin with "one"',
    'add 1 to tries',
    `extend ${deadline} by ${span()}`,
    `extend ${deadline} by 1 month`,
    `extend ${deadline} to ${span()} from now`,
    ...[...features].flatMap((feature) => ofFeature[feature] ?? []),
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

function comparables({ fields, features }: Here): Comparable[] {
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
    ...(features.has('memory') ? remembered : []),
    { name: 'used', values: ['0', '2', 'most', 'seats'], ordered: true },
    { name: 'tries', values: ['1', '2'], ordered: true },
    { name: 'seats', values: ['5', '8'], ordered: true },
    { name: 'owed', values: ['50 USD', '0 USD'], ordered: true },
    { name: 'way', values: ['left', 'right'], ordered: false },
    ...fields.flatMap((field) => ofField[field] ?? []),
  ];
}

function otherAtoms(
  { one, percent }: Chance,
  { state, deadlines, beats, features }: Here,
): string[] {
  const no = percent(50) ? '' : 'not ';
  return [
    percent(50) ? 'good' : 'not good',
    ...(features.has('memory') ? [percent(50) ? 'seen' : 'not seen', 'met is nothing'] : []),
    ...(features.has('switches')
      ? [`switch ${one(['exports', 'beta'])} is ${one(['on', 'off'])}`]
      : []),
    ...(features.has('keep') ? [`${one(['logs', 'photos'])} is ${no}deleted`] : []),
    `due-day is ${no}nothing`,
    `owed is ${no}unknown`,
    ...(state === null ? [] : [`${one(deadlines)} is ${one(['ahead', 'due', 'past', 'nothing'])}`]),
    ...(state === null || !features.has('anchors')
      ? []
      : [`due-day within ${one(['3 weeks', '2 months'])} before ${one(deadlines)}`]),
    ...(state === null || !features.has('memory')
      ? []
      : [`met within 2 days before ${one(deadlines)}`]),
    ...(state === null ? [] : beats.map((beat) => `${beat} is ${no}used up`)),
  ];
}
