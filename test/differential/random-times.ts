import type { Chance } from '../fixtures/chance.ts';
import { type Here, randomSpan } from './random-words.ts';

/** A line `notify …` of a state. */
export function randomNotice(random: Chance, here: Here): string {
  const { deadlines, beats, features } = here;
  const { one, percent } = random;
  const deadline = one(deadlines);
  const span = randomSpan(random, here);
  const before = `${span} before ${deadline}`;
  if (!features.has('notices')) return `notify boss with "two" ${before}`;
  const who = one(['boss with "two"', 'admin with "one"', 'admin with "two"']);
  const time = one([
    before,
    before,
    `${before}, at once if late`,
    `every ${one(['1 day', '8 hours'])} from 3 days before ${deadline} until ${one(deadlines)}`,
    `half-way to ${deadline}`,
    `at 80 % of the way to ${deadline}`,
    'on entry',
    `at ${one(['50', '80', '100'])} % of seats${percent(50) ? ', again after falling below 40 %' : ''}`,
    ...beats.map((beat) => `${one(['2 hours', '1 day'])} before ${beat}`),
  ]);
  const terms = [
    ...(percent(20) && !time.includes(' % of seats') ? [', unless more than 6 hours late'] : []),
    ...(percent(20) ? [', at most once per 2 days'] : []),
    ...(percent(15) && time !== 'on entry' && !time.includes(' % of seats') ? [', once only'] : []),
  ];
  return `notify ${who} ${time}${terms.join('')}`;
}

/** Times that follow no regular beat. */
export function randomSchedule({ one }: Chance, name: string, { deadlines }: Here): string {
  const anchor = one(['entry', 'begin', one(deadlines)]);
  const times = one([
    `2 days after ${anchor}, then 4 days, then 1 week`,
    `2, 6 and 11 days after ${anchor}`,
    `1 month after ${anchor}, then 1 month`,
    `3 hours after ${anchor}`,
  ]);
  return `schedule ${name} is ${times}`;
}
