import { describe, expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money keeps its own exponent', () => {
  test.each([
    ['EUR', '1452', 2, 'de', '14,52 €'],
    ['USD', '1452', 2, 'en', '$14.52 USD'],
    ['JPY', '8000', 0, 'en', '¥8,000 JPY'],
    ['KWD', '1234567', 3, 'en', 'KWD 1,234.567'],
    ['HUF', '149900', 2, 'en', 'HUF 1,499.00'],
    ['IQD', '1250', 3, 'en', 'IQD 1.250'],
    ['EUR', '-1', 2, 'en', '-€0.01'],
    ['EUR', '0', 2, 'en', '€0.00'],
    ['EUR', '123456789012345678', 2, 'en', '€1,234,567,890,123,456.78'],
  ])('%s %s', (currency, minor, exponent, locale, expected) => {
    expect(plain(createFormats(locale, 'UTC').money({ minor, exponent, currency }))).toBe(expected);
  });
});

describe('days are those of the account', () => {
  test('an instant shortly before midnight in UTC is the next day in Berlin', () => {
    const instant = '2026-12-31T23:30:00.000Z';
    expect(createFormats('en', 'Europe/Berlin').date(instant)).toBe('Jan 1, 2027');
    expect(createFormats('en', 'America/New_York').date(instant)).toBe('Dec 31, 2026');
  });

  test('a date is that date in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
      expect(createFormats('en', zone).date('2026-03-01')).toBe('Mar 1, 2026');
    }
  });

  test.each([
    ['over the change to summer time', '2026-03-28T22:30:00.000Z', '2026-03-29T21:30:00.000Z', 1],
    ['on the same day', '2026-05-04T00:00:00.000Z', '2026-05-04T20:00:00.000Z', 0],
    ['a minute over midnight', '2026-05-04T21:59:00.000Z', '2026-05-04T22:00:00.000Z', 1],
    ['backwards', '2026-05-04T10:00:00.000Z', '2026-05-01T10:00:00.000Z', -3],
  ])('%s are counted by the calendar', (_, now, then, days) => {
    expect(createFormats('en', 'Europe/Berlin').daysBetween(now, then)).toBe(days);
  });

  test.each([
    [0, 'today'],
    [1, 'tomorrow'],
    [-1, 'yesterday'],
    [3, 'in 3 days'],
    [60, 'in 60 days'],
    [301, 'in 10 months'],
    [1100, 'in 3 years'],
  ])('%d is said as `%s`', (days, text) => {
    expect(createFormats('en', 'UTC').inDays(days)).toBe(text);
  });

  test('the zone is named where it is not the reader’s own', () => {
    const other =
      new Intl.DateTimeFormat().resolvedOptions().timeZone === 'Asia/Tokyo' ? 'UTC' : 'Asia/Tokyo';
    expect(createFormats('en', other).dateTime('2026-05-04T10:00:00.000Z')).toMatch(/GMT\+9|UTC/);
  });
});

describe('directions', () => {
  test('text of others is kept apart in a language that is written from right to left', () => {
    expect(createFormats('ar', null).text('ana@x.io')).toBe('\u2068ana@x.io\u2069');
    expect(createFormats('en', null).text('ana@x.io')).toBe('ana@x.io');
  });

  test('and so is a name from right to left in any language', () => {
    expect(createFormats('en', null).text('شركة')).toBe('\u2068شركة\u2069');
  });

  test('a sentence that was put together runs as the page does, whatever its parts are', () => {
    const { text } = createFormats('ar', null);
    const line = `${text('Seats')}: ${text('غير محدود')}`;
    expect(text(line)).toBe(`\u2067${line}\u2069`);
    expect(text(text(line))).toBe(`\u2067\u2067${line}\u2069\u2069`);
  });

  test('English that stands in for a missing translation is kept apart there', () => {
    expect(createFormats('ar', null).foreign('3 days left')).toBe('\u20663 days left\u2069');
    expect(createFormats('de', null).foreign('3 days left')).toBe('3 days left');
  });

  test.each([
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['arn', 'ltr'],
    ['de', 'ltr'],
    ['en-XA', 'ltr'],
  ])('%s is written %s', (locale, dir) => {
    expect(createFormats(locale, null).dir).toBe(dir);
  });
});

describe('plurals', () => {
  const variants = { 0: 'none', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

  test.each([
    ['en', 1, 'one'],
    ['en', 0, 'none'],
    ['en', 2, 'other'],
    ['ar', 2, 'two'],
    ['ar', 3, 'few'],
    ['ar', 11, 'many'],
    ['ar', 100, 'other'],
  ])('%s %d takes `%s`', (locale, count, expected) => {
    expect(createFormats(locale, null).plural(count, variants)).toBe(expected);
  });

  test('a category that is not there falls to the last', () => {
    expect(createFormats('ar', null).plural(3, { other: 'all' })).toBe('all');
  });
});
