import type {
  OpenReviewInput,
  ReviewEffect,
  ReviewPlan,
  ReviewStepResult,
  ReviewSubject,
  ReviewWindow,
} from '@lintel/contract';
import { compile } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';
import { engine } from '../engine.ts';

const catalogue = `catalogue "Shop" version 1 {
  currencies EUR
  regions EU
  calendars weekdays
  role lead "Lead"
  role owner "Owner"
  event gone
  templates "hand-in"
}
`;

function planOf(change: Readonly<Record<string, string>> = {}, beside = ''): ReviewPlan {
  const lines = {
    about: 'for every seat where used is no',
    zone: 'time zone "Europe/Berlin"\n each day ends at the same hour\n fact used is yes-or-no',
    starts: 'starts every month on day 31 at 02:30',
    open: 'open for 10 days',
    ask: 'ask any 1 of lead',
    nobody: 'if nobody ask owner',
    remind: 'remind at 50 % of the way',
    answers: 'answers keep, remove, not-sure',
    several: 'with several answers last counts',
    change: 'answers may change until close',
    effect: 'effect at close',
    none: 'if no answer keep',
    on: 'on keep record "Kept"\n on remove notify asked with "hand-in"\n on not-sure notify deciders with "hand-in"',
    ...change,
  };
  const text = `${catalogue}review access "Access" version 1 {\n${Object.values(lines).join('\n')}\n}\n${beside}`;
  const { set, diagnostics } = compile([{ path: 'review.lintel', text }]);
  const [plan] = set?.reviews ?? [];
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return plan;
}

const { reviews } = engine;
const opened = '2027-01-31T01:30:00.000Z';
const input: OpenReviewInput = {
  at: opened,
  zone: 'UTC',
  subjects: [{ id: 's1', facts: { used: false } }],
  people: { byRole: { lead: ['ana', 'ben'], owner: ['olga'] } },
};

function openOf(plan: ReviewPlan, more: Partial<OpenReviewInput> = {}): ReviewWindow {
  const { window } = reviews.open(plan, { ...input, ...more });
  if (window === null) throw new Error('the window does not open');
  return window;
}

/** Answers given one after the other, in the order of the list; each must be accepted. */
function after(
  plan: ReviewPlan,
  window: ReviewWindow,
  ...given: readonly (readonly [person: string, answer: string])[]
): ReviewStepResult {
  let result: ReviewStepResult = { window, answer: { kind: 'accepted' }, effects: [] };
  for (const [person, answer] of given) {
    const at = '2027-02-02T00:00:00.000Z';
    const event = { kind: 'answer', member: 's1', answer, person } as const;
    result = reviews.step(plan, result.window ?? window, event, at);
    expect(result.answer).toEqual({ kind: 'accepted' });
  }
  return result;
}

function closed(plan: ReviewPlan, window: ReviewWindow | null): readonly ReviewEffect[] {
  if (window === null) return [];
  return reviews.step(plan, window, { kind: 'due', key: 'close' }, window.closes).effects;
}

function decided(effects: readonly ReviewEffect[]) {
  return effects.flatMap((effect) => (effect.kind === 'decided' ? [effect.result] : []));
}

function codesOf({ answer }: ReviewStepResult): readonly string[] {
  return answer.kind === 'refused' ? answer.reasons.map(({ code }) => code) : [];
}

describe('rule 90: windows open by the calendar', () => {
  test('the last day stands in for a day that a month lacks, at the local time', () => {
    const plan = planOf();
    expect(reviews.nextOpening(plan, opened, 'UTC')).toBe('2027-02-28T01:30:00.000Z');
    // On 28 March the clock goes over 02:30; the 31st comes after it.
    expect(reviews.nextOpening(plan, '2027-02-28T01:30:00.000Z', 'UTC')).toBe(
      '2027-03-31T00:30:00.000Z',
    );
  });

  test('a quarter begins in January, April, July and October', () => {
    const plan = planOf({ starts: 'starts every quarter on day 1 at 00:00' });
    const seen = ['2027-01-01T00:00:00.000Z'];
    for (let n = 0; n < 4; n++) seen.push(reviews.nextOpening(plan, seen[n] ?? '', 'UTC') ?? '');
    expect(seen.slice(1).map((at) => at.slice(0, 7))).toEqual([
      '2027-03',
      '2027-06',
      '2027-09',
      '2027-12',
    ]);
  });

  test('in the zone of an account it is the zone that the host says', () => {
    const plan = planOf({
      zone: 'time zone of account\n each day ends at the same hour\n fact used is yes-or-no',
    });
    expect(reviews.nextOpening(plan, opened, 'America/New_York')).toBe('2027-01-31T07:30:00.000Z');
  });
});

describe('rule 91: who is in a window, and who is asked', () => {
  test('a subject that cannot be told is in, and marked; one that does not belong is out', () => {
    const subjects: readonly ReviewSubject[] = [
      { id: 'known', facts: { used: false } },
      { id: 'out', facts: { used: true } },
      { id: 'unknown', facts: {} },
      { id: '__proto__', facts: { constructor: true } },
    ];
    const { members } = openOf(planOf(), { subjects });
    expect(members.map(({ id, unclear }) => [id, unclear])).toEqual([
      ['known', undefined],
      ['unknown', true],
      ['__proto__', true],
    ]);
  });

  test('those of `if nobody` are asked only where nobody holds the role', () => {
    expect(openOf(planOf()).members[0]?.asked.map(({ person }) => person)).toEqual(['ana', 'ben']);
    const alone = openOf(planOf(), { people: { byRole: { owner: ['olga'] } } });
    expect(alone.members[0]?.asked).toEqual([{ person: 'olga', role: 'owner' }]);
    const { effects } = reviews.open(planOf(), { ...input, people: { byRole: {} } });
    expect(effects).toEqual([]);
  });

  test('a subject that ends leaves: nothing is done about it, and nobody answers any more', () => {
    const plan = planOf();
    const left = reviews.step(plan, openOf(plan), { kind: 'left', member: 's1' }, opened).window;
    expect(closed(plan, left)).toEqual([]);
    const event = { kind: 'answer', member: 's1', answer: 'keep', person: 'ana' } as const;
    expect(left && codesOf(reviews.step(plan, left, event, opened))).toEqual(['not-asked']);
  });
});

describe('rule 92: answers', () => {
  const plan = planOf();
  test.each([
    ['somebody who was not asked', { member: 's1', answer: 'keep', person: 'olga' }, 'not-asked'],
    [
      'about a subject that is not in it',
      { member: 's2', answer: 'keep', person: 'ana' },
      'not-asked',
    ],
    [
      'something that is no answer',
      { member: 's1', answer: 'burn', person: 'ana' },
      'invalid-field',
    ],
  ] as const)('%s is refused', (_, answer, code) => {
    const result = reviews.step(plan, openOf(plan), { kind: 'answer', ...answer }, opened);
    expect(codesOf(result)).toEqual([code]);
    expect(result.window).toEqual(openOf(plan));
  });

  test('after the close nobody answers any more', () => {
    const window = reviews.step(plan, openOf(plan), { kind: 'due', key: 'close' }, opened).window;
    const event = { kind: 'answer', member: 's1', answer: 'keep', person: 'ana' } as const;
    expect(window && codesOf(reviews.step(plan, window, event, opened))).toEqual(['ended']);
  });

  test('an answer changes where the review says so, and else not', () => {
    const { window } = after(plan, openOf(plan), ['ana', 'keep'], ['ana', 'remove']);
    expect(decided(closed(plan, window))).toEqual([{ answer: 'remove', by: { persons: ['ana'] } }]);
    const fixed = planOf({ change: '' });
    const once = after(fixed, openOf(fixed), ['ana', 'keep']).window;
    const event = { kind: 'answer', member: 's1', answer: 'remove', person: 'ana' } as const;
    expect(once && codesOf(reviews.step(fixed, once, event, opened))).toEqual(['already-decided']);
  });

  test.each([
    [
      'last counts',
      [
        ['ana', 'remove'],
        ['ben', 'keep'],
      ],
      'keep',
      ['ben'],
    ],
    [
      'last counts',
      [
        ['ana', 'remove'],
        ['ben', 'keep'],
        ['ana', 'not-sure'],
      ],
      'not-sure',
      ['ana'],
    ],
    [
      'first counts',
      [
        ['ana', 'remove'],
        ['ben', 'keep'],
      ],
      'remove',
      ['ana'],
    ],
    [
      'first counts',
      [
        ['ana', 'remove'],
        ['ben', 'keep'],
        ['ana', 'not-sure'],
      ],
      'not-sure',
      ['ana'],
    ],
    [
      'any remove wins',
      [
        ['ana', 'remove'],
        ['ben', 'keep'],
      ],
      'remove',
      ['ana'],
    ],
    [
      'any remove wins',
      [
        ['ana', 'remove'],
        ['ana', 'keep'],
        ['ben', 'not-sure'],
      ],
      'not-sure',
      ['ben'],
    ],
    [
      'all must say keep',
      [
        ['ana', 'keep'],
        ['ben', 'keep'],
      ],
      'keep',
      ['ana', 'ben'],
    ],
    [
      'all must say keep',
      [
        ['ana', 'remove'],
        ['ben', 'not-sure'],
        ['ben', 'keep'],
      ],
      'remove',
      ['ana'],
    ],
  ] as const)('%s: %j', (several, given, answer, persons) => {
    const one = planOf({ several: `with several answers ${several}` });
    const { window } = after(one, openOf(one), ...given);
    expect(decided(closed(one, window))).toEqual([{ answer, by: { persons } }]);
  });

  test('as many must answer as `ask` says, or as were asked where those are fewer', () => {
    const three = planOf({ ask: 'ask 3 of lead' });
    const { window } = after(three, openOf(three), ['ana', 'remove']);
    expect(decided(closed(three, window))).toEqual([{ answer: 'keep', by: 'default' }]);
    const both = after(three, openOf(three), ['ana', 'remove'], ['ben', 'remove']).window;
    expect(decided(closed(three, both))[0]?.answer).toBe('remove');
  });
});

test('rule 93: reminders go to whoever has not answered, where an answer is still needed', () => {
  const plan = planOf({ ask: 'ask 2 of lead' });
  const window = openOf(plan);
  expect(reviews.pending(plan, window).map(({ key, at }) => [key, at])).toEqual([
    ['remind:1', '2027-02-05T01:30:00.000Z'],
    ['close', '2027-02-10T01:30:00.000Z'],
  ]);
  const due = { kind: 'due', key: 'remind:1' } as const;
  const told = after(plan, window, ['ana', 'keep']).window ?? window;
  const { effects, window: reminded } = reviews.step(plan, told, due, opened);
  expect(effects).toMatchObject([{ template: 'review-reminder', to: 'lead', people: ['ben'] }]);
  expect(reminded && reviews.step(plan, reminded, due, opened).effects).toEqual([]);
  const done = after(plan, window, ['ana', 'keep'], ['ben', 'keep']).window ?? window;
  expect(reviews.step(plan, done, due, opened).effects).toEqual([]);
  const early = planOf({ remind: 'remind 9 days before close', open: 'open for 10 days' });
  expect(reviews.pending(early, openOf(early))[0]?.at).toBe('2027-02-01T01:30:00.000Z');
});

describe('rule 94: effect', () => {
  test('at the close each answer does what its line says, with those who were meant', () => {
    const plan = planOf();
    const { window } = after(plan, openOf(plan), ['ben', 'remove']);
    expect(closed(plan, window).slice(1)).toMatchObject([
      { kind: 'notify', to: 'asked', people: ['ana', 'ben'], member: 's1' },
    ]);
    const unsure = after(plan, openOf(plan), ['ben', 'not-sure']).window;
    expect(closed(plan, unsure).slice(1)).toMatchObject([{ to: 'deciders', people: ['ben'] }]);
  });

  test('an answer tells the subject that it is about', () => {
    const heard = `policy "Seats" version 1 {
      for every seat
      start state used "Used" { access full on gone go to free }
      end state free "Free" { access none }
    }`;
    const plan = planOf(
      { on: 'on keep record "Kept"\n on remove tell seat to gone\n on not-sure record "Open"' },
      heard,
    );
    const { window } = after(plan, openOf(plan), ['ana', 'remove']);
    expect(closed(plan, window).slice(1)).toMatchObject([
      { kind: 'tell', member: 's1', event: 'gone', source: { rule: 'on remove' } },
    ]);
  });

  test('at once: as soon as enough people have answered, and then no more', () => {
    const plan = planOf({
      effect: 'effect at once',
      change: '',
      several: 'with several answers first counts',
    });
    const { window, effects } = after(plan, openOf(plan), ['ana', 'keep']);
    expect(effects).toMatchObject([{ kind: 'decided' }, { kind: 'record', text: 'Kept' }]);
    const event = { kind: 'answer', member: 's1', answer: 'remove', person: 'ben' } as const;
    expect(window && codesOf(reviews.step(plan, window, event, opened))).toEqual([
      'already-decided',
    ]);
    expect(closed(plan, window)).toEqual([]);
  });

  const followed = planOf({
    zone: 'time zone "Europe/Berlin"\n each day ends at the same hour\n fact used is yes-or-no\n fact seen is date or nothing',
    none: 'if no answer follow recommendation\n recommend keep when seen within 1 week before close\n recommend remove otherwise',
  });
  test.each([
    ['the first day counts', { seen: '2027-02-03' }, 'keep'],
    ['the day before it does not', { seen: '2027-02-02' }, 'remove'],
    ['the day of the close counts', { seen: '2027-02-10' }, 'keep'],
    ['nothing cannot be told', { seen: null }, null],
    ['unknown cannot be told', {}, null],
  ])('follows the recommendation: %s', (_, facts, answer) => {
    const window = openOf(followed, { subjects: [{ id: 's1', facts }] });
    expect(decided(closed(followed, window))).toEqual([{ answer, by: 'recommendation' }]);
  });

  test('the facts of the close decide', () => {
    const window = openOf(followed, { subjects: [{ id: 's1', facts: {} }] });
    const event = { kind: 'set', member: 's1', facts: { seen: '2027-02-09' } } as const;
    const changed = reviews.step(followed, window, event, opened).window;
    expect(decided(closed(followed, changed))[0]?.answer).toBe('keep');
  });
});

describe('rule 90: a review that starts with an event', () => {
  const plan = planOf({ starts: 'starts when gone' });
  const simulation = () =>
    reviews.simulate(plan, {
      ...{ zone: 'UTC', begin: opened, persons: {}, nobodyIs: [] },
      subjects: ['s1', 's2', 's3'].map((id) => ({ id, facts: { used: id === 's3' } })),
    });
  const ids = (view: ReturnType<ReturnType<typeof simulation>['view']>) =>
    view?.members.map(({ id }) => id) ?? [];

  test('waits for no day', () => {
    expect(reviews.nextOpening(plan, opened, 'UTC')).toBeNull();
    const now = simulation();
    now.advanceTo('2030-01-01T00:00:00.000Z');
    expect(now.view()).toBeNull();
  });

  test('opens about what it is reported of, if that belongs to the review', () => {
    const now = simulation();
    now.happen('gone', 's3');
    expect(now.view()).toBeNull();
    now.happen('gone', 's1');
    expect(ids(now.view())).toEqual(['s1']);
    expect(now.happenings.map(({ kind }) => kind)).toEqual([
      ...['happened', 'happened', 'opened', 'notify'],
    ]);
  });

  test('asks about nothing twice at a time, and closes each window at its own instant', () => {
    const now = simulation();
    now.happen('gone', 's1');
    now.advanceTo('2027-02-02T00:00:00.000Z');
    now.happen('gone', null);
    expect(ids(now.view())).toEqual(['s1', 's2']);
    now.answer('s1', 'remove', { role: 'lead' });
    now.advanceTo('2027-02-10T01:30:00.000Z');
    expect(now.view()?.status).toBe('open');
    expect(now.view()?.members.map(({ counts }) => counts?.answer ?? null)).toEqual([
      ...['remove', null],
    ]);
    now.happen('gone', 's1');
    expect(now.view()?.members[0]?.counts).toBeNull();
    now.advanceTo('2027-02-12T00:00:00.000Z');
    expect(now.view()?.members[1]?.counts).toMatchObject({ answer: 'keep', by: 'default' });
  });
});

test('a window of another version is left alone', () => {
  const window = openOf(planOf());
  const other = planOf({ none: 'if no answer remove' });
  const result = reviews.step(other, window, { kind: 'due', key: 'close' }, window.closes);
  expect(result.answer.kind).toBe('failed');
  expect(result.window).toBe(window);
});
