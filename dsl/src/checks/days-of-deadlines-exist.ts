import { daysIn, monthNames, monthOf, weekdayNames } from '../names/year-days.ts';
import type { Tell } from '../names/tell.ts';
import type { Blackout, Deadline, Word, YearDay } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2016, LTL-3013: days and months of deadlines exist, and some day is left on which the deadline may fall. */
export const daysOfDeadlinesExist: PolicyCheck = ({ names }, tell) => {
  for (const item of names.policy.items) if (item.kind === 'deadline') checkDeadline(item, tell);
  for (const { state } of names.inState.values())
    for (const item of state.items) if (item.kind === 'deadline') checkDeadline(item, tell);
};

function checkDeadline({ at, except }: Deadline, tell: Tell): void {
  if (at.kind === 'every-year') {
    if (at.day !== null && at.unit.unit !== 'year')
      tell('LTL-3013', at.unit.span, {
        what: 'what comes on a day of the calendar',
        range: '`every year`',
      });
    if (at.day !== null) checkYearDay(at.day, tell);
  }
  for (const blackout of except) checkBlackout(blackout, tell);
  const barred = new Set(
    except.flatMap((blackout) =>
      blackout.kind === 'not-on' ? blackout.weekdays.map(({ text }) => text) : [],
    ),
  );
  const [first] = except;
  if (first !== undefined && weekdayNames.every((day) => barred.has(day)))
    tell('LTL-3013', first.span, {
      what: 'the days that are left',
      range: 'at least one day of the week',
    });
}

function checkBlackout(blackout: Blackout, tell: Tell): void {
  if (blackout.kind === 'not-on') {
    for (const day of blackout.weekdays) oneOf(day, 'day of the week', weekdayNames, tell);
    return;
  }
  const { from, to } = blackout;
  if (from.kind === 'year-day') checkYearDay(from, tell);
  if (to.kind === 'year-day') checkYearDay(to, tell);
  const ordered = from.kind === 'year-day' || to.kind === 'year-day' || from.value <= to.value;
  if (from.kind !== to.kind || !ordered)
    tell('LTL-3013', blackout.span, {
      what: 'the days between',
      range: 'two dates in their order, or two days of every year',
    });
}

/** A day that a month has, of a month that there is. */
export function checkYearDay(day: YearDay, tell: Tell): void {
  oneOf(day.month, 'month', monthNames, tell);
  const most = daysIn(monthOf(day));
  if (
    most === 0 ||
    (Number.isInteger(day.day.value) && day.day.value >= 1 && day.day.value <= most)
  )
    return;
  tell('LTL-3013', day.day.span, { what: 'a day of the month', range: `from 1 to ${most}` });
}

function oneOf(word: Word, type: string, known: readonly string[], tell: Tell): void {
  if (known.includes(word.text)) return;
  const { details } = suggestion(word.text, word.span, known);
  tell('LTL-2016', word.span, { name: word.text, type, values: known.join(', ') }, details);
}
