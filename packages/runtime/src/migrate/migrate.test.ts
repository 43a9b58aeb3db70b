import { describe, expect, test } from 'vitest';
import type { StepContext } from '@lintel/contract';
import { instant } from '../../../../test/fixtures/simulation.ts';
import { instanceOf, move, pending, version } from '../../../../test/fixtures/versions.ts';
import { engine } from '../engine.ts';
import { migrate } from './migrate.ts';
import { undoMove } from './undo.ts';
import { whenToMove } from './when-to-move.ts';

const trial = (days: number, more = '', lines = ''): string => `${more}
  deadline trial-end is ${days} days after begin
  start state trialing "Trial" {
    access full
    notify admin with "ending" 3 days before trial-end
    on more by admin extend trial-end by 7 days
    on stop go to ended
    at trial-end go to over
${lines}
  }
  state over "Over" { access read-only
    on stop go to ended }
  end state ended "Ended" { access none }`;

const first = version(1, trial(14));
const shorter = (rule: string) => version(2, `${trial(11)}\n  moving from version 1 { ${rule} }`);

describe('rule 42: deadlines of an instance that moves', () => {
  test.each([
    ['', '2026-03-12 09:00', 'count from where they began, with the new length'],
    ['keep deadlines', '2026-03-15 09:00', 'stay where they are'],
    ['restart deadlines', '2026-03-16 09:00', 'count from the move'],
    ['cap deadlines at 2 days from now', '2026-03-07 09:00', 'are no later than the cap'],
    [
      'keep deadlines cap deadlines at 2 days from now',
      '2026-03-07 09:00',
      'are kept up to the cap',
    ],
    [
      'keep deadlines cap deadlines at 90 days from now',
      '2026-03-15 09:00',
      'are not moved by a late cap',
    ],
  ])('with `%s` they end on %s: they %s', (rule, end) => {
    const newer = shorter(rule);
    const { step } = move(first, newer, instanceOf(first));
    expect(pending(newer, step.snapshot)['trial-end']).toBe(instant(end));
  });

  test('that the move puts into the past fall due at its instant, not before', () => {
    const newer = version(2, `${trial(3)}\n  moving from version 1 {}`);
    const { step } = move(first, newer, instanceOf(first));
    expect(step.snapshot.state).toBe('trialing');
    expect(pending(newer, step.snapshot)).toEqual({ 'trial-end': instant('2026-03-05 09:00') });
  });

  test('keep what extended them', () => {
    const extended = instanceOf(first, (simulation) => simulation.do('more', null, {}));
    expect(pending(first, extended)['trial-end']).toBe(instant('2026-03-22 09:00'));
    const recounted = shorter('');
    const { step } = move(first, recounted, extended);
    expect(pending(recounted, step.snapshot)['trial-end']).toBe(instant('2026-03-19 09:00'));
    const kept = shorter('keep deadlines');
    expect(pending(kept, move(first, kept, extended).step.snapshot)['trial-end']).toBe(
      instant('2026-03-22 09:00'),
    );
  });

  test('are extended by the clock on the wall, also over a change of clocks', () => {
    const longer = version(1, trial(30));
    const extended = instanceOf(longer, (simulation) => simulation.do('more', null, {}));
    const newer = version(2, `${trial(20)}\n  moving from version 1 {}`);
    const { step } = move(longer, newer, extended);
    expect(pending(newer, step.snapshot)['trial-end']).toBe(instant('2026-03-28 09:00'));
  });

  test('without a name are paired in the order of the text', () => {
    const unnamed = (days: number, moving: string) =>
      `  start state a "A" { access full
    after ${days} days go to b }
  end state b "B" { access none }${moving}`;
    const older = version(1, unnamed(90, ''));
    const newer = version(2, unnamed(60, '\n  moving from version 1 { keep deadlines }'));
    const { step, changes } = move(older, newer, instanceOf(older));
    expect(changes).toEqual([]);
    expect(Object.values(pending(newer, step.snapshot))).toEqual([instant('2026-05-30 09:00')]);
  });

  test('from a date follow the date, whatever `moving` says', () => {
    const paid = (moving: string) => `  fact paid-until is date
  deadline term-end is start of paid-until
  start state a "A" { access full
    at term-end go to b }
  end state b "B" { access none }${moving}`;
    const older = version(1, paid(''));
    const newer = version(
      2,
      paid('\n  moving from version 1 { restart deadlines cap deadlines at 2 days from now }'),
    );
    const snapshot = instanceOf(older, () => undefined, { facts: { 'paid-until': '2027-01-01' } });
    const { step, changes } = move(older, newer, snapshot);
    expect(changes).toEqual([]);
    expect(pending(newer, step.snapshot)['term-end']).toBe(instant('2027-01-01 00:00'));
  });

  test('that are paused keep what is left of them', () => {
    const pausing = (days: number, moving = '') => `  deadline trial-end is ${days} days after begin
  start state a "A" { access full
    on stop { pause trial-end
      go to held }
    at trial-end go to over }
  state held "Held" { access none
    on renew { resume trial-end
      go to a } }
  end state over "Over" { access none }${moving}`;
    const older = version(1, pausing(14));
    const newer = version(2, pausing(10, '\n  moving from version 1 {}'));
    const held = instanceOf(older, (simulation) => simulation.do('stop', null, {}));
    const { step } = move(older, newer, held);
    const renewed = engine.step(
      newer,
      step.snapshot,
      { kind: 'request', name: 'renew', fields: {}, actor: { person: 'ana', roles: [] } },
      contextAt('2026-03-05 09:00'),
    );
    expect(pending(newer, renewed.snapshot)['trial-end']).toBe(instant('2026-03-19 09:00'));
  });
});

function contextAt(at: string): StepContext {
  return {
    at: instant(at),
    subject: { zone: 'Europe/Berlin', quantities: {}, plan: 'basic' },
    others: { subject: {}, account: {} },
    requestFacts: {},
    people: { byRole: {} },
  };
}

describe('rule 41: what was done', () => {
  test('a deadline that was cleared does not come back', () => {
    const clearing = (
      days: number,
      moving = '',
    ) => `  deadline trial-end is ${days} days after begin
  start state a "A" { access full
    on more clear trial-end
    on stop go to b
    at trial-end go to b }
  end state b "B" { access none }${moving}`;
    const older = version(1, clearing(14));
    const without = instanceOf(older, (simulation) => simulation.do('more', null, {}));
    for (const rule of ['', 'keep deadlines']) {
      const newer = version(2, clearing(10, `\n  moving from version 1 { ${rule} }`));
      expect(pending(newer, move(older, newer, without).step.snapshot)).toEqual({});
    }
  });

  test('steps of a schedule that have passed are not made up for', () => {
    const chasing = (moving = '') => `  start state a "A" { access full
    schedule chases is 2, 6 and 11 days after entry
    at chases notify admin with "news"
    on stop go to b }
  end state b "B" { access none }${moving}`;
    const older = version(1, chasing());
    const later = instanceOf(older, (simulation) =>
      simulation.advanceTo(instant('2026-03-04 09:00')),
    );
    const newer = version(2, chasing('\n  moving from version 1 { keep deadlines }'));
    expect(pending(newer, move(older, newer, later).step.snapshot)).toEqual({
      'step:chases': instant('2026-03-07 09:00'),
    });
    const { step } = move(older, newer, later, '2026-03-08 09:00');
    expect(pending(newer, step.snapshot)).toEqual({ 'step:chases': instant('2026-03-12 09:00') });
  });

  test('is not done again: a notice that was sent, a deadline that fired', () => {
    const recording = (moving: string) => `  deadline soon is 2 days after begin
  start state a "A" { access full
    notify admin with "news" 1 day before soon
    at soon record "Two days"
    on stop go to b }
  end state b "B" { access none }${moving}`;
    const older = version(1, recording(''));
    const newer = version(2, recording('\n  moving from version 1 { keep deadlines }'));
    const later = instanceOf(older, (simulation) =>
      simulation.advanceTo(instant('2026-03-04 09:00')),
    );
    expect(pending(newer, move(older, newer, later).step.snapshot)).toEqual({});
    const sooner = version(
      2,
      recording('\n  moving from version 1 {}').replace('2 days after', '1 day after'),
    );
    expect(pending(sooner, move(older, sooner, later).step.snapshot)).toEqual({});
  });

  test('is not made up for: repetitions whose time has passed', () => {
    const repeating = (every: string, moving: string) => `  start state a "A" { access full
    every ${every} at most 9 times as nudges notify admin with "news"
    on stop go to b }
  end state b "B" { access none }${moving}`;
    const older = version(1, repeating('30 days', ''));
    const newer = version(2, repeating('1 day', '\n  moving from version 1 {}'));
    const { step } = move(older, newer, instanceOf(older));
    expect(pending(newer, step.snapshot)).toEqual({ 'every:nudges': instant('2026-03-06 09:00') });
  });

  test('moving charges, tells and records nothing', () => {
    const newer = shorter('');
    const { step } = move(first, newer, instanceOf(first));
    expect(step).toMatchObject({ answer: { kind: 'accepted' }, effects: [], entered: [] });
    expect(step.snapshot.step).toBe(instanceOf(first).step + 1);
  });
});

describe('rule 41: states', () => {
  const renamed = `${trial(14).replaceAll('trialing', 'trying')}
  moving from version 1 { keep deadlines
    state trialing to trying }`;

  test('have other names, and the instance goes on in them', () => {
    const newer = version(2, renamed);
    const { step, changes } = move(first, newer, instanceOf(first));
    expect(changes).toEqual([{ kind: 'state', from: 'trialing', to: 'trying' }]);
    expect(pending(newer, step.snapshot)).toEqual({
      'notice:trying/ending/1': instant('2026-03-12 09:00'),
      'trial-end': instant('2026-03-15 09:00'),
    });
  });

  test('without a place in the later version keep the instance where it is', () => {
    const newer = version(2, renamed.replace('state trialing to trying', ''));
    expect(
      migrate({
        older: first,
        newer,
        snapshot: instanceOf(first),
        at: instant('2026-03-05 09:00'),
      }),
    ).toMatchObject({ kind: 'stays', because: 'no-target' });
  });

  test('that are ends end it', () => {
    const newer = version(2, `${trial(14)}\n  moving from version 1 { state trialing to ended }`);
    const { step, changes } = move(first, newer, instanceOf(first));
    expect(step.snapshot).toMatchObject({ status: 'ended', state: 'ended' });
    expect(changes).toContainEqual({ kind: 'access', from: 'full', to: 'none' });
  });

  test('whose `once` is true are left at the instant of the move', () => {
    const newer = version(
      2,
      trial(14, '', '    once trial-end is ahead go to over') + '\n  moving from version 1 {}',
    );
    expect(move(first, newer, instanceOf(first)).step).toMatchObject({
      snapshot: { state: 'over' },
      entered: ['over'],
    });
  });
});

describe('rule 43: what an instance remembers', () => {
  const remembering = (header: string, moving = '', note = '"x"') =>
    version(
      moving === '' ? 1 : 2,
      `${header}
  start state a "A" { access full
    on more { add 1 to tries
      record "More" }
    on stop when tries > 9 or note is ${note} go to b
    on stop otherwise go to b
    after grace go to b }
  end state b "B" { access none }${moving}`,
    );
  const header =
    '  setting grace = 14 days from 1 day to 60 days\n  memory note is text at first "n"\n  count tries';
  const older = remembering(header);
  const moving = '\n  moving from version 1 {}';

  test('comes along by its name, what was agreed with a customer too', () => {
    const given = { settings: { grace: { count: 30, unit: 'day' as const, business: false } } };
    const snapshot = instanceOf(older, (simulation) => simulation.do('more', null, {}), given);
    const newer = remembering(header.replace('14 days', '10 days'), moving);
    const { step } = move(older, newer, snapshot);
    expect(step.snapshot.context).toMatchObject({
      settings: given.settings,
      memory: { note: 'n' },
      counts: { tries: { value: 1 } },
    });
  });

  test('a setting that nobody changed follows the text', () => {
    const newer = remembering(header.replace('14 days', '10 days'), moving);
    const { step } = move(older, newer, instanceOf(older));
    expect(step.snapshot.context['settings']).toEqual({
      grace: { count: 10, unit: 'day', business: false },
    });
  });

  test('is left behind where its type is another, and that is told', () => {
    const newer = remembering(header.replace('"n"', '3').replace('text', 'number'), moving, '3');
    const { step, changes } = move(older, newer, instanceOf(older));
    expect(step.snapshot.context['memory']).toEqual({ note: 3 });
    expect(changes).toEqual([{ kind: 'forgotten', what: 'memory', name: 'note' }]);
  });
});

describe('rule 43: a waiting approval', () => {
  const asking = (approval: string, moving = '') =>
    version(
      moving === '' ? 1 : 2,
      `  start state a "A" { access full
    on more by admin ${approval}
    on stop go to b }
  end state b "B" { access none }${moving}`,
    );
  const older = asking('ask approval check { when approved record "Yes" }');
  const waiting = instanceOf(older, (simulation) => simulation.do('more', { role: 'admin' }, {}));
  const moving = '\n  moving from version 1 {}';

  test('goes on where the later version asks it too', () => {
    const newer = asking('ask approval check { when approved record "Yes!" }', moving);
    const { step } = move(older, newer, waiting);
    expect(step.snapshot.context['asks']).toHaveLength(1);
    expect(step.effects).toEqual([]);
  });

  test('is withdrawn where it does not', () => {
    const { step, changes } = move(older, asking('record "Free now"', moving), waiting);
    expect(changes).toEqual([{ kind: 'withdrawn', approval: 'check' }]);
    expect(step.effects).toMatchObject([{ kind: 'withdraw-approval', approval: 'check' }]);
  });
});

describe('rule 40: an instance stays with its version', () => {
  const at = instant('2026-03-05 09:00');
  const newer = shorter('');
  const snapshot = instanceOf(first);

  test.each([
    ['that ended', { ...snapshot, status: 'ended' as const }, 'ended'],
    ['that is damaged', { ...snapshot, context: {} }, 'cannot-be-read'],
    ['of another plan', { ...snapshot, hash: '0'.repeat(64) }, 'cannot-be-read'],
  ])('%s', (_, broken, because) => {
    expect(migrate({ older: first, newer, snapshot: broken, at })).toMatchObject({
      kind: 'stays',
      because,
    });
  });

  test('that another version, or none, would have to move', () => {
    const silent = version(2, trial(14));
    const third = version(3, `${trial(14)}\n  moving from version 2 {}`);
    for (const plan of [silent, third])
      expect(migrate({ older: first, newer: plan, snapshot, at })).toMatchObject({
        because: 'not-from-this-version',
      });
  });

  test('and is told apart when another release wrote its plan', () => {
    const old = { ...first, format: 0 as unknown as typeof first.format };
    expect(migrate({ older: old, newer, snapshot, at })).toMatchObject({
      because: 'old-format',
    });
  });
});

describe('rule 43: a move is undone', () => {
  const newer = shorter('');
  const snapshot = instanceOf(first);
  const { step } = move(first, newer, snapshot);

  test('as long as nothing happened since', () => {
    expect(undoMove(snapshot, step.snapshot, step.snapshot)).toEqual({
      ...snapshot,
      step: step.snapshot.step + 1,
    });
  });

  test('but not after the next event', () => {
    const request = {
      kind: 'request' as const,
      name: 'more',
      fields: {},
      actor: { person: 'ana', roles: ['admin'] },
    };
    const next = engine.step(newer, step.snapshot, request, contextAt('2026-03-06 09:00'));
    expect(next.answer.kind).toBe('accepted');
    expect(undoMove(snapshot, step.snapshot, next.snapshot)).toBeNull();
  });
});

describe('rule 40: the time of a move', () => {
  const published = instant('2026-03-05 09:00');
  const subject = { zone: 'Europe/Berlin', paidThrough: '2026-06-01' };

  test.each([
    ['at once', published],
    ['at renewal', instant('2026-06-01 00:00')],
    ['on 2026-09-01', instant('2026-09-01 00:00')],
    ['on 2026-01-01', published],
  ])('`%s`', (when, at) => {
    expect(whenToMove(shorter(when), published, subject)).toBe(at);
  });

  test('is not known while nothing is paid that could be renewed', () => {
    expect(
      whenToMove(shorter('at renewal'), published, { ...subject, paidThrough: null }),
    ).toBeNull();
  });
});
