import type { YearDay } from '../syntax/tree.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export const monthNames: readonly string[] = months;
export const weekdayNames: readonly string[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
];
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** 1 to 12; 0 for a word that is no month. */
export function monthOf({ month }: YearDay): number {
  return monthNames.indexOf(month.text) + 1;
}

/** How many days a month may have; 29 in February. */
export function daysIn(month: number): number {
  return longest[month - 1] ?? 0;
}

/** `12-24`, as the plan has it. */
export function yearDayText(day: YearDay): string {
  const digits = (value: number) => String(value).padStart(2, '0');
  return `${digits(monthOf(day))}-${digits(day.day.value)}`;
}
