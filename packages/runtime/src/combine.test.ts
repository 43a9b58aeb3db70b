import { describe, expect, test } from 'vitest';
import type { Access, EngineDecision, Outcome, Reason, RuleSource } from '@lintel/contract';
import {
  type AccessVoice,
  type DecisionVoice,
  combineAccess,
  combineDecisions,
} from './combine.ts';

const source = (policy: string): RuleSource => ({
  policy,
  version: 1,
  rule: 'r',
  text: '',
  span: { file: 'p.lintel', start: 0, end: 0, line: 1, column: 1 },
});
const voice = (
  policy: string,
  access: Access | null,
  more: Partial<AccessVoice> = {},
): AccessVoice => ({
  policy,
  access,
  speaksFor: 'subscription',
  began: '2026-01-01T00:00:00.000Z',
  ended: null,
  overrides: [],
  source: source(policy),
  ...more,
});

describe('access of several policies (rule 10)', () => {
  test('the narrowest wins, and its line is named', () => {
    const both = combineAccess([
      voice('Annual', 'full'),
      voice('Overdue', 'read-only', { speaksFor: 'account' }),
    ]);
    expect(both).toEqual({
      answer: 'granted',
      level: 'read-only',
      decidedBy: [source('Overdue')],
      narrowedTo: [],
      reasons: [],
    });
  });

  test('a policy of the account opens no door by itself', () => {
    expect(combineAccess([voice('Overdue', 'full', { speaksFor: 'account' })])).toMatchObject({
      answer: 'denied',
      level: null,
    });
    expect(
      combineAccess([voice('Overdue', 'full', { speaksFor: 'account' }), voice('Annual', 'full')]),
    ).toMatchObject({ answer: 'granted', level: 'full' });
  });

  test('an ended instance counts until another one of the subscription begins', () => {
    const lapsed = voice('Trial', 'none', { ended: '2026-02-01T00:00:00.000Z' });
    expect(combineAccess([lapsed])).toMatchObject({ answer: 'denied', level: 'none' });
    const bought = voice('Annual', 'full', { began: '2026-02-01T00:00:00.000Z' });
    expect(combineAccess([lapsed, bought])).toMatchObject({ answer: 'granted', level: 'full' });
  });

  test('a policy that began before the end does not outlive it', () => {
    const ended = voice('Annual', 'none', { ended: '2026-06-01T00:00:00.000Z' });
    expect(combineAccess([ended, voice('Tier', 'full')])).toMatchObject({
      answer: 'denied',
      level: 'none',
    });
  });

  test('what cannot be told is unknown, never granted; a known refusal is known all the same', () => {
    expect(combineAccess([voice('Annual', null), voice('Seats', 'full')])).toMatchObject({
      answer: 'unknown',
      level: null,
    });
    expect(combineAccess([voice('Annual', null), voice('Seats', 'none')])).toMatchObject({
      answer: 'denied',
    });
  });

  test('rule 82: a policy that overrides another one speaks in its place', () => {
    expect(
      combineAccess([
        voice('Annual', 'read-only'),
        voice('Courtesy', 'full', { overrides: ['Annual'] }),
      ]),
    ).toMatchObject({ level: 'full' });
  });
});

const reason = (code: Reason['code']): Reason => ({
  code,
  message: '',
  lang: null,
  source: null,
  data: {},
});
const says = (
  policy: string,
  outcome: Outcome,
  reasons: Reason[] = [],
  takesNoPart = false,
): DecisionVoice => ({
  policy,
  overrides: [],
  decision: {
    outcome,
    reasons,
    approval: null,
    money: [],
    changes: [],
    rule: null,
    takesNoPart,
  } satisfies EngineDecision,
});

describe('a request that several policies hear', () => {
  test('is refused by one of them, with all reasons', () => {
    const answer = combineDecisions([
      says('Overdue', 'refused', [reason('refused-by-policy')]),
      says('Seats', 'refused', [reason('no-price')]),
      says('Tier', 'instant'),
    ]);
    expect(answer).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'refused-by-policy' }, { code: 'no-price' }],
      acting: [],
    });
  });

  test('goes on when all of them agree, as the strictest says', () => {
    const answer = combineDecisions([says('Seats', 'payment'), says('Audit', 'approval')]);
    expect(answer.outcome).toBe('approval');
    expect(answer.acting.map(({ policy }) => policy)).toEqual(['Audit', 'Seats']);
  });

  test('a role refusal counts only if no policy accepts (rule 8)', () => {
    const refused = says('Trial', 'refused', [reason('role-refused')]);
    expect(combineDecisions([refused, says('Seats', 'instant')])).toMatchObject({
      outcome: 'instant',
    });
    expect(combineDecisions([refused])).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'role-refused' }],
    });
  });

  test('has no policy when nobody takes part', () => {
    expect(combineDecisions([says('Seats', 'refused', [], true)])).toMatchObject({
      outcome: 'refused',
      reasons: [{ code: 'no-policy' }],
    });
  });

  test('what cannot be told yet is not allowed', () => {
    expect(
      combineDecisions([
        says('Seats', 'instant'),
        says('Tier', 'unknown', [reason('unknown-fact')]),
      ]),
    ).toMatchObject({ outcome: 'unknown', acting: [] });
  });
});
