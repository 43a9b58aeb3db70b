import { describe, expect, test } from 'vitest';
import { CommandProblem } from '../command-problem.ts';
import { parseTimeline } from './parse-timeline.ts';

const good = {
  given: { timeZone: 'Europe/Dublin', persons: { Ana: ['manager'] } },
  begin: '2026-05-04T10:00:00Z',
  timeline: [
    { at: '2026-05-05T10:00:00Z', event: 'first-sign-in', by: 'Ana', with: { a: 1 } },
    { at: '2026-05-05T10:00:00Z', set: { 'oldest-unpaid': null } },
  ],
  ask: ['2026-05-06T10:00:00Z'],
};

function complaintAbout(timeline: unknown): string {
  try {
    parseTimeline(typeof timeline === 'string' ? timeline : JSON.stringify(timeline));
  } catch (cause) {
    if (cause instanceof CommandProblem) return cause.message;
    throw cause;
  }
  return 'nothing';
}

describe('a time line', () => {
  test('is read with two entries at one instant in their order', () => {
    const { begin, timeline } = parseTimeline(JSON.stringify(good));
    expect(begin).toBe('2026-05-04T10:00:00.000Z');
    expect(timeline).toEqual([
      { at: '2026-05-05T10:00:00.000Z', event: 'first-sign-in', by: 'Ana', with: { a: 1 } },
      { at: '2026-05-05T10:00:00.000Z', set: { 'oldest-unpaid': null } },
    ]);
  });

  test.each<[string, unknown, string]>([
    ['what is not JSON', '{', 'not JSON'],
    ['a list', [], 'the top'],
    ['no zone', { ...good, given: {} }, 'given.timeZone'],
    ['an invented zone', { ...good, given: { timeZone: 'Mars/Base' } }, 'Mars/Base'],
    ['a field that is not known', { ...good, tiemline: [] }, 'tiemline'],
    [
      'a field of an entry that is not known',
      { ...good, timeline: [{ ...good.timeline[0], from: 1 }] },
      'from',
    ],
    ['an instant without a zone', { ...good, begin: '2026-05-04T10:00:00' }, 'begin'],
    ['an entry before the begin', { ...good, begin: '2026-05-05T11:00:00Z' }, 'timeline[0]'],
    [
      'entries out of order',
      { ...good, timeline: [{ at: '2026-05-06T10:00:00Z', event: 'x' }, ...good.timeline] },
      'timeline[1]',
    ],
    ['an ask after centuries', { ...good, ask: ['2999-01-01T00:00:00Z'] }, 'ask[0]'],
    ['no ask', { ...good, ask: undefined }, 'ask'],
    [
      'an entry that says nothing',
      { ...good, timeline: [{ at: good.begin }] },
      'timeline[0].event',
    ],
    [
      'roles that are no list',
      { ...good, given: { timeZone: 'UTC', persons: { Ana: 'x' } } },
      'Ana',
    ],
  ])('%s is refused with its place', (_, timeline, place) => {
    expect(complaintAbout(timeline)).toContain(place);
  });

  test('a name like that of a prototype is a name', () => {
    const text = JSON.stringify(good).replace('"Ana":', '"__proto__":');
    expect(Object.keys(parseTimeline(text).given.persons ?? {})).toEqual(['__proto__']);
  });
});
