import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { exampleReview } from '../diagnostics/example-text.ts';

function told(text: string): readonly string[] {
  return compile([{ path: 'review.lintel', text }]).diagnostics.map(
    ({ code, message }) => `${code} ${message}`,
  );
}

test('a review that says everything is right', () => {
  expect(told(exampleReview())).toEqual([]);
});

describe('what a review does not say is asked for', () => {
  test.each([
    ['starts', 'when it starts'],
    ['open', 'how long its window is open'],
    ['ask', 'who is asked'],
    ['nobody', 'who is asked where nobody holds the role'],
    ['answers', 'which answers there are'],
    ['several', 'which answer counts when several people answer'],
    ['effect', 'when an answer takes effect'],
    ['none', 'what happens when nobody answers'],
  ])('without the line %s', (line, what) => {
    expect(told(exampleReview({ [line]: '' }))).toContain(
      `LTL-6050 the review \`access\` does not say ${what}`,
    );
  });

  test('a reminder and the change of answers need not be said', () => {
    expect(told(exampleReview({ remind: '', change: '' }))).toEqual([]);
  });

  test('a zone must be said, because windows open at a local time', () => {
    const time = 'each day ends at the same hour\n  calendar us-business';
    expect(told(exampleReview({ time })).join()).toContain('LTL-5006');
  });

  test('business days need a calendar', () => {
    const time = 'time zone utc\n  each day ends at the same hour';
    expect(told(exampleReview({ time })).join()).toContain('LTL-3005');
  });
});

describe('a review that starts with an event', () => {
  test('takes one of the catalogue', () => {
    expect(told(exampleReview({ starts: 'starts when paid' }))).toEqual([]);
    expect(told(exampleReview({ starts: 'starts when payed' }))).toEqual([
      'LTL-2002 the catalogue has no request or event `payed`',
    ]);
  });

  test('may be open for longer than a year, because the next window need not wait for it', () => {
    expect(told(exampleReview({ starts: 'starts when paid', open: 'open for 14 months' }))).toEqual(
      [],
    );
  });

  test.each([
    ['do paid for "S1"', []],
    ['do paid', []],
    ['do payed', ['LTL-6058 nothing happens in this review when `payed` is reported']],
    ['do paid for "S2"', ['LTL-2016 ']],
  ])('reports it in its scenarios: %s', (step, expected) => {
    const scenario = `\n  scenario "S" {\n    given seat "S1" with used-lately = no\n    at 2026-03-02 09:00 ${step}\n  }`;
    const on = `on keep record "Kept"\n  on remove record "Removed"${scenario}`;
    const said = told(exampleReview({ starts: 'starts when paid', on }));
    expect(said.map((each, place) => each.slice(0, expected[place]?.length))).toEqual(expected);
  });
});

describe('what a review says is checked', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['twice', { effect: 'effect at close\n  effect at once' }, 'LTL-2020'],
    ['an answer twice', { answers: 'answers keep, remove, keep' }, 'LTL-2010'],
    [
      'an answer that does two things',
      { on: 'on keep record "A"\n  on remove record "B"\n  on keep record "C"' },
      'LTL-2020',
    ],
    ['an unknown answer', { several: 'with several answers any removed wins' }, 'LTL-6052'],
    [
      'a recommendation of it',
      { none: 'if no answer keep\n  recommend kept otherwise' },
      'LTL-6052',
    ],
    ['no recommendation to follow', { none: 'if no answer follow recommendation' }, 'LTL-6053'],
    [
      'a line after otherwise',
      {
        none: 'if no answer keep\n  recommend keep otherwise\n  recommend remove when used-lately is no',
      },
      'LTL-6053',
    ],
    [
      'a month too long',
      { starts: 'starts every month on day 1 at 08:00', open: 'open for 4 weeks' },
      'LTL-6054',
    ],
    [
      'a day of the month for a year',
      { starts: 'starts every year on day 1 at 08:00' },
      'LTL-3013',
    ],
    [
      'a day that no month has',
      { starts: 'starts every year on 30 February at 08:00' },
      'LTL-3013',
    ],
    ['a month that there is not', { starts: 'starts every year on 1 Marc at 08:00' }, 'LTL-2016'],
    ['a beat of weeks', { starts: 'starts every week on day 1 at 08:00' }, 'LTL-3013'],
    ['a reminder before the opening', { remind: 'remind 60 days before close' }, 'LTL-6055'],
    ['a reminder at the opening', { remind: 'remind at 0 % of the way' }, 'LTL-6055'],
    ['what takes effect and changes', { effect: 'effect at once' }, 'LTL-6056'],
    ['a role that there is not', { ask: 'ask any 1 of bos' }, 'LTL-2003'],
    ['nobody at all', { ask: 'ask 0 of boss' }, 'LTL-3013'],
    ['somebody relative to a person', { nobody: 'if nobody ask boss of requester' }, 'LTL-6057'],
    [
      'a template that there is not',
      { on: 'on keep record "A"\n  on remove notify boss with "helo"' },
      'LTL-2005',
    ],
    [
      'told to the requester',
      { on: 'on keep record "A"\n  on remove notify requester with "hello"' },
      'LTL-6020',
    ],
    [
      'told not too often',
      { on: 'on keep record "A"\n  on remove notify boss with "hello", at most once per 1 day' },
      'LTL-6057',
    ],
    [
      'told to every subject',
      { on: 'on keep record "A"\n  on remove tell every seat of account to paid' },
      'LTL-6057',
    ],
    [
      'told what nobody hears',
      { on: 'on keep record "A"\n  on remove tell seat to paid' },
      'LTL-4023',
    ],
    ['a fact that is not declared', { about: 'for every seat where used is no' }, 'LTL-2007'],
    [
      'a fact that nobody needs',
      { fact: 'fact used-lately is yes-or-no\n  fact other is date' },
      'LTL-2012',
    ],
    [
      'a comparison of what is no date',
      {
        none: 'if no answer keep\n  recommend keep when used-lately within 8 weeks before close\n  recommend remove otherwise',
      },
      'LTL-3003',
    ],
  ])('%s', (_, lines, code) => {
    expect(told(exampleReview(lines)).map((line) => line.slice(0, 8))).toContain(code);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['the last day of February', { starts: 'starts every year on 29 February at 08:00' }],
    [
      'a month that fits',
      { starts: 'starts every month on day 31 at 08:00', open: 'open for 27 days' },
    ],
    [
      'effect at once of the first answer',
      { effect: 'effect at once', change: '', several: 'with several answers first counts' },
    ],
  ])('%s is right', (_, lines) => {
    expect(told(exampleReview(lines))).toEqual([]);
  });
});

describe('what a scenario of a review names exists', () => {
  const scenario = (...steps: readonly string[]): string =>
    exampleReview({
      story: `scenario "Story" {\n    given seat "S1"\n    given person "Ana" is boss\n    begin at 2027-01-01 09:00\n    ${steps.join('\n    ')}\n  }`,
    });

  test('as here', () => {
    expect(
      told(
        scenario(
          'at 2027-03-02 09:00 do answer keep by "Ana" for "S1"',
          'expect answer keep for "S1" by "Ana"',
          'expect no notice "review-reminder"',
        ),
      ),
    ).toEqual([]);
  });

  test.each([
    ['a subject', 'expect member "S2"', 'LTL-2016'],
    ['a person', 'at 2027-03-02 09:00 do answer keep by "Anna" for "S1"', 'LTL-2016'],
    ['an answer', 'expect answer kept for "S1"', 'LTL-6052'],
    ['a role', 'at 2027-03-02 09:00 do answer keep by bos for "S1"', 'LTL-2003'],
    ['a fact', 'at 2027-03-02 09:00 set used of "S1" to yes', 'LTL-2007'],
    ['a value of its type', 'at 2027-03-02 09:00 set used-lately of "S1" to 5', 'LTL-3003'],
    ['a kind', 'given device "D1"', 'LTL-2009'],
    ['a template', 'expect notice "review-askd"', 'LTL-2005'],
    ['an event', 'expect told "S1" to payd', 'LTL-2002'],
    ['a span of time', 'wait some-days', 'LTL-2007'],
    ['nobody in place of another', 'given person "Eva" is boss of "Ana"', 'LTL-6057'],
  ])('%s', (_, step, code) => {
    expect(told(scenario(step)).map((line) => line.slice(0, 8))).toContain(code);
  });

  test('a review in the zone of an account is tested in one', () => {
    const text = scenario('expect window closed');
    expect(told(text.replace('time zone utc', 'time zone of account')).join()).toContain(
      'LTL-5013',
    );
  });
});

test('two reviews of one name are told apart by nobody', () => {
  const text = exampleReview();
  const again = text.slice(text.indexOf('review access'));
  expect(told(text + again).join()).toContain('LTL-2010');
});

test('what a review cannot be without may stand in a line that cannot be read', () => {
  const codes = told(exampleReview({ effect: 'effect at clse' })).map((line) => line.slice(0, 8));
  expect(codes.filter((code) => code === 'LTL-6050')).toEqual([]);
  expect(codes.length).toBeGreaterThan(0);
});

test('exploring says that it does not follow reviews', () => {
  const { diagnostics } = compile([{ path: 'review.lintel', text: exampleReview() }], {
    explore: {},
  });
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
    ['LTL-4035', 'information'],
  ]);
});
