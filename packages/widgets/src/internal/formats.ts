import type { Money } from '@lintel/contract';

type Variants = Readonly<Record<string, string>> & { readonly other: string };

/** How values are written in one locale, for one account. What the compiled catalogues call. */
export interface Formats {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  number(value: number): string;
  /** Short, for cards: `1.2M`. Say the whole figure beside it. */
  compact(value: number): string;
  /** 0.25 is 25 %. */
  percent(value: number): string;
  /** Exact for any number of digits; never `Intl`'s own idea of a currency's digits. */
  money(value: Money): string;
  /** A day, of `2026-03-01` or of an instant in the account's zone. */
  date(value: string): string;
  /** Day, time and, where it is not the reader's own, the name of the account's zone. */
  dateTime(value: string): string;
  /** Whole calendar days from `now` to `value` in the account's zone; negative when it has passed. */
  daysBetween(now: string, value: string): number;
  /** `in 3 days`, `today`, `yesterday`; beyond two months in months, beyond two years in years. */
  inDays(days: number): string;
  list(values: readonly string[]): string;
  /** Text of a person or a vendor, kept apart from the direction of the text around it. */
  text(value: string): string;
  plural(count: number, variants: Variants): string;
  select(value: string, variants: Variants): string;
  /** English inside another language. */
  foreign(text: string): string;
  englishPlural(count: number, variants: Variants): string;
}

const ISOLATE = '\u2068';
const ISOLATE_RTL = '\u2067';
const ISOLATE_LTR = '\u2066';
const POP = '\u2069';
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const RTL_LANGUAGES = /^(ar|arc|dv|fa|he|ks|ps|sd|ug|ur|yi|ckb|ku-Arab|ha-Arab)\b/;
/** Signs that several currencies share. */
const AMBIGUOUS = /^(\$|¥|kr|Rs)$/;

/** @param zone - IANA zone of the account; the reader's own when it is not known yet. */
export function createFormats(locale: string, zone: string | null): Formats {
  const isRtl = RTL_LANGUAGES.test(locale);
  const language = locale === 'en-XA' ? 'en' : locale;
  const timeZone = zone === null ? {} : { timeZone: zone };
  const days = once(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', ...timeZone }));
  const utcDays = once(
    () => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  const times = once(
    () =>
      new Intl.DateTimeFormat(language, {
        ...{ day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit' },
        ...(isReadersZone(zone) ? {} : { timeZoneName: 'short' }),
        ...timeZone,
      }),
  );
  const isoDay = once(() => new Intl.DateTimeFormat('en-CA', timeZone));
  const numbers = once(() => new Intl.NumberFormat(language));
  const short = once(() => new Intl.NumberFormat(language, { notation: 'compact' }));
  const percents = once(() => new Intl.NumberFormat(language, { style: 'percent' }));
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
  const lists = once(() => new Intl.ListFormat(language));
  const rules = once(() => new Intl.PluralRules(language));
  const english = once(() => new Intl.PluralRules('en'));
  const dayNumber = (iso: string): number =>
    Date.parse(isDay(iso) ? iso : isoDay().format(new Date(iso))) / 864e5;

  return {
    locale,
    dir: isRtl ? 'rtl' : 'ltr',
    number: (value) => numbers().format(value),
    compact: (value) => short().format(value),
    percent: (value) => percents().format(value),
    money: (value) => formatMoney(value, language),
    date: (value) => (isDay(value) ? utcDays() : days()).format(new Date(value)),
    dateTime: (value) => times().format(new Date(value)),
    daysBetween: (now, value) => dayNumber(value) - dayNumber(now),
    inDays: (count) => formatDays(relative(), count),
    list: (values) => lists().format(values),
    text(value) {
      if (!isRtl && !RTL_LETTERS.test(value)) return value;
      // What begins with an isolate was put together by us: it runs as the page does.
      return (isRtl && /^[\u2066-\u2068]/.test(value) ? ISOLATE_RTL : ISOLATE) + value + POP;
    },
    plural: (count, variants) => pick(variants, rules().select(count), count),
    select: (value, variants) => variants[value] ?? variants.other,
    foreign: (text) => (isRtl ? ISOLATE_LTR + text + POP : text),
    englishPlural: (count, variants) => pick(variants, english().select(count), count),
  };
}

const pick = (variants: Variants, category: string, count: number): string =>
  variants[String(count)] ?? variants[category] ?? variants.other;

const isDay = (value: string): boolean => value.length === 10;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function formatDays(relative: Intl.RelativeTimeFormat, days: number): string {
  const away = Math.abs(days);
  if (away > 730) return relative.format(Math.round(days / 365.25), 'year');
  return away > 60
    ? relative.format(Math.round(days / 30.44), 'month')
    : relative.format(days, 'day');
}

const isReadersZone = (zone: string | null): boolean =>
  zone === null || zone === new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * @see Intl digits differ from ISO 4217 for HUF, IDR, IQD and others, and between engines for RSD; so the exponent is
 * always the amount's own.
 */
function formatMoney({ minor, exponent, currency }: Money, language: string): string {
  const format = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  const text = format.format(`${minor}e-${exponent}` as `${number}`);
  const sign = format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? '';
  return AMBIGUOUS.test(sign) ? `${text}\u00a0${currency}` : text;
}
