import { daysIn, monthNames, monthOf } from '../names/year-days.ts';
import type { Tell } from '../names/tell.ts';
import type { DurationValue, ReviewDays, ReviewReminder } from '../syntax/tree.ts';
import type { ReviewCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** The fewest days from one start to the next. */
const FEWEST: ReadonlyMap<string, number> = new Map([
  ['year', 365],
  ['quarter', 90],
  ['month', 28],
]);

/** LTL-2016, LTL-3013, LTL-5006, LTL-6054, LTL-6055: a window opens on a day that exists, is over before the next one, and reminders lie in it. */
export const windowsFitTheirPeriods: ReviewCheck = ({ node, policy }, tell) => {
  const start = node.items.find((item) => item.kind === 'review-start');
  const days = start?.on.kind === 'review-days' ? start.on : undefined;
  const open = node.items.find((item) => item.kind === 'open-for');
  if (days !== undefined) checkDays(days, tell);
  const hasZone = node.items.some(({ kind }) => kind === 'time-zone');
  if (start !== undefined && !hasZone && !policy.broken) tell('LTL-5006', start.span);
  const period = days === undefined ? undefined : FEWEST.get(days.unit.unit);
  if (open !== undefined && period !== undefined && mostDays(open.duration) >= period)
    tell('LTL-6054', open.duration.span, { unit: days?.unit.unit ?? 'year' });
  for (const item of node.items)
    if (item.kind === 'review-reminder') checkReminder(item, open?.duration ?? null, tell);
};

function checkDays({ unit, day }: ReviewDays, tell: Tell): void {
  if (!FEWEST.has(unit.unit)) {
    tell('LTL-3013', unit.span, {
      what: 'how often a review starts',
      range: '`every year`, `every quarter` or `every month`',
    });
    return;
  }
  const ofYear = day.kind === 'year-day';
  if (ofYear !== (unit.unit === 'year')) {
    const wanted = unit.unit === 'year' ? '`on 1 March`' : '`on day 1`';
    tell('LTL-3013', day.span, { what: `the day of a ${unit.unit}`, range: `written ${wanted}` });
    return;
  }
  if (ofYear && monthOf(day) === 0) {
    const { details } = suggestion(day.month.text, day.month.span, monthNames);
    const values = { name: day.month.text, type: 'month', values: monthNames.join(', ') };
    tell('LTL-2016', day.month.span, values, details);
    return;
  }
  const number = ofYear ? day.day : day;
  const most = ofYear ? daysIn(monthOf(day)) : 31;
  if (!Number.isInteger(number.value) || number.value < 1 || number.value > most)
    tell('LTL-3013', number.span, { what: 'a day of the month', range: `from 1 to ${most}` });
}

function checkReminder({ at }: ReviewReminder, open: DurationValue | null, tell: Tell): void {
  if (at.kind === 'percent') {
    if (at.value <= 0 || at.value >= 100)
      tell('LTL-6055', at.span, { help: 'write a share between 0 % and 100 %' });
  } else if (open !== null && fewestDays(at) >= mostDays(open))
    tell('LTL-6055', at.span, { help: 'write a span that is shorter than the window' });
}

/** At least so long, in days: business days are at least days. */
function fewestDays({ count, unit, business }: DurationValue): number {
  return count * (business ? (unit.unit === 'day' ? 1 : 1 / 24) : (SHORTEST.get(unit.unit) ?? 0));
}

/** At most so long, in days; for business time with weekends and a fortnight of holidays. */
function mostDays({ count, unit, business }: DurationValue): number {
  if (!business) return count * (LONGEST.get(unit.unit) ?? 0);
  const days = unit.unit === 'day' ? count : count / 4;
  return Math.ceil(days / 5) * 7 + 14;
}

const ALWAYS_AS_LONG = [
  ['second', 1 / 86_400],
  ['minute', 1 / 1440],
  ['hour', 1 / 24],
  ['day', 1],
  ['week', 7],
] as const;
const SHORTEST: ReadonlyMap<string, number> = new Map([
  ...ALWAYS_AS_LONG,
  ['month', 28],
  ['quarter', 90],
  ['year', 365],
]);
const LONGEST: ReadonlyMap<string, number> = new Map([
  ...ALWAYS_AS_LONG,
  ['month', 31],
  ['quarter', 92],
  ['year', 366],
]);
