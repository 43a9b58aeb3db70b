import type { ReplayTimeline } from '@lintel/contract';
import { timelineProblem } from './timeline-problem.ts';
import { readInstant } from './read-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** No policy thinks further; a longer ask is a typing mistake that would take for ever. */
const LONGEST_YEARS = 50;
const YEAR_MS = 366 * 24 * 3_600_000;

/** Reads the JSON of a time line: its shape, its instants and their order. Values are read by the plan later. */
export function parseTimeline(
  text: string,
  { askMayMiss = false }: { readonly askMayMiss?: boolean } = {},
): ReplayTimeline {
  const root = fieldsOf('the top', parseJson(text));
  only('the top', root, ['given', 'begin', 'with', 'timeline', 'ask']);
  const begin = instantAt('begin', root.begin);
  const timeline = listOf('timeline', root.timeline ?? []).map((entry, index) =>
    entryOf(`timeline[${String(index)}]`, entry),
  );
  const ask = listOf('ask', askMayMiss ? (root.ask ?? []) : root.ask).map((at, index) =>
    instantAt(`ask[${String(index)}]`, at),
  );
  inOrder(
    'timeline',
    begin,
    timeline.map(({ at }) => at),
  );
  inOrder('ask', begin, ask);
  return {
    given: givenOf(root.given),
    begin,
    ...(root.with === undefined ? {} : { with: fieldsOf('with', root.with) }),
    timeline,
    ask,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw timelineProblem('the top', `it is not JSON (${cause.message})`);
  }
}

function givenOf(written: unknown): ReplayTimeline['given'] {
  const given = fieldsOf('given', written);
  only('given', given, [
    'timeZone',
    'facts',
    'choices',
    'settings',
    'quantities',
    'plan',
    'currency',
    'interval',
    'persons',
  ]);
  return {
    timeZone: zoneOf(given.timeZone),
    facts: fieldsOf('given.facts', given.facts ?? {}),
    settings: fieldsOf('given.settings', given.settings ?? {}),
    choices: mapOf('given.choices', given.choices, textAt),
    quantities: mapOf('given.quantities', given.quantities, numberAt),
    persons: mapOf('given.persons', given.persons, (place, roles) =>
      listOf(place, roles).map((role, index) => textAt(`${place}[${String(index)}]`, role)),
    ),
    ...(given.plan === undefined ? {} : { plan: textAt('given.plan', given.plan) }),
    ...(given.currency === undefined ? {} : { currency: textAt('given.currency', given.currency) }),
    ...(given.interval === undefined ? {} : { interval: intervalOf(given.interval) }),
  };
}

function entryOf(place: string, written: unknown): ReplayTimeline['timeline'][number] {
  const entry = fieldsOf(place, written);
  const at = instantAt(`${place}.at`, entry.at);
  if (entry.set !== undefined) {
    only(place, entry, ['at', 'set']);
    return { at, set: fieldsOf(`${place}.set`, entry.set) };
  }
  only(place, entry, ['at', 'event', 'by', 'with']);
  return {
    at,
    event: textAt(`${place}.event`, entry.event),
    ...(entry.by === undefined ? {} : { by: textAt(`${place}.by`, entry.by) }),
    ...(entry.with === undefined ? {} : { with: fieldsOf(`${place}.with`, entry.with) }),
  };
}

function intervalOf(written: unknown): 'month' | 'year' {
  if (written === 'month' || written === 'year') return written;
  throw timelineProblem('given.interval', '"month" or "year" belongs here');
}

function zoneOf(written: unknown): string {
  const zone = textAt('given.timeZone', written);
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone && zone;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw timelineProblem('given.timeZone', `\`${zone}\` is not a time zone such as Europe/Dublin`);
  }
}

function inOrder(place: string, begin: string, instants: readonly string[]): void {
  let before = begin;
  for (const [index, at] of instants.entries()) {
    const here = `${place}[${String(index)}]`;
    if (at < before) {
      const than = before === begin ? '`begin`' : 'the one before it';
      throw timelineProblem(here, `it is earlier than ${than}`, 'put the instants into order');
    }
    if (Date.parse(at) - Date.parse(begin) > LONGEST_YEARS * YEAR_MS) {
      throw timelineProblem(here, `it is more than ${String(LONGEST_YEARS)} years after \`begin\``);
    }
    before = at;
  }
}

function fieldsOf(place: string, written: unknown): Fields {
  if (typeof written === 'object' && written !== null && !Array.isArray(written)) {
    return written as Fields;
  }
  throw timelineProblem(place, 'an object with names and values belongs here');
}

function listOf(place: string, written: unknown): readonly unknown[] {
  if (Array.isArray(written)) return written;
  throw timelineProblem(place, 'a list belongs here');
}

function mapOf<T>(
  place: string,
  written: unknown,
  read: (place: string, value: unknown) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(fieldsOf(place, written ?? {}));
  return Object.fromEntries(entries.map(([key, value]) => [key, read(`${place}.${key}`, value)]));
}

function textAt(place: string, written: unknown): string {
  if (typeof written === 'string' && written !== '') return written;
  throw timelineProblem(place, 'a text belongs here');
}

function numberAt(place: string, written: unknown): number {
  if (typeof written === 'number' && Number.isFinite(written)) return written;
  throw timelineProblem(place, 'a number belongs here');
}

function instantAt(place: string, written: unknown): string {
  const instant = readInstant(written);
  if (instant !== null) return instant;
  throw timelineProblem(place, 'an instant such as "2026-05-04T10:00:00Z" belongs here');
}

function only(place: string, fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw timelineProblem(place, `\`${unknown}\` is not known; known are ${known.join(', ')}`);
}
