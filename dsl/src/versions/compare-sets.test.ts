import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CompiledSet } from '@lintel/contract';
import { compile } from '../compile.ts';
import { type SetComparison, compareSets } from './compare-sets.ts';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));
const examples = compiled(files);

function compiled(texts: typeof files): CompiledSet {
  const { set, diagnostics } = compile(texts);
  if (set === null) throw new Error(diagnostics.map(({ message }) => message).join('; '));
  return set;
}

/** The examples with words of one file replaced, against the examples. */
function against(path: string, ...words: readonly (readonly [string, string])[]): SetComparison {
  const changed = files.map((file) => {
    if (file.path !== path) return file;
    const text = words.reduce((now, [from, to]) => {
      if (!now.includes(from)) throw new Error(`${path} has no ${from}`);
      return now.replaceAll(from, to);
    }, file.text);
    return { path, text };
  });
  return compareSets(examples, compiled(changed));
}

/** Each change with a sign: `!` hurts what runs, `~` hurts what begins, nothing is neutral. */
function told({ changes }: SetComparison): string[] {
  return changes.map(({ text, hurts, reaches }) =>
    hurts ? `${reaches === 'running' ? '!' : '~'} ${text}` : text,
  );
}

const trial = 'trial.lintel';
const four = ['version 3', 'version 4'] as const;
const moving = (lines = '') =>
  ['  scenario "No card', `  moving from version 3 { ${lines} }\n\n  scenario "No card`] as const;

describe('a new version in words', () => {
  test('the same set is no difference', () => {
    expect(compareSets(examples, examples).changes).toEqual([]);
  });

  test('comments, layout and scenarios are no difference', () => {
    const { changes, policies } = against(
      trial,
      ['  setting trial-length = 14', '  # How long.\n\n  setting   trial-length = 14'],
      ['at 2026-03-15', 'at  2026-03-15'],
    );
    expect(changes).toEqual([]);
    expect(policies.some(({ needsVersion }) => needsVersion)).toBe(false);
  });

  test.each<[string, string, readonly (readonly [string, string])[], string]>([
    [
      'a length',
      trial,
      [['trial-length = 14 days', 'trial-length = 11 days']],
      '~ trial-length is 3 days shorter: 11 days instead of 14 days',
    ],
    [
      'a length without a name',
      trial,
      [['after 90 days go to lapsed', 'after 60 days go to lapsed']],
      '~ in not-started, the wait is 30 days shorter: 60 days instead of 90 days',
    ],
    [
      'a limit',
      trial,
      [['limit seats to 5', 'limit seats to 4']],
      '~ in trialing, the limit of seats is 4 hard "A trial has five seats.", and was 5 hard "A trial has five seats."',
    ],
    [
      'an exit',
      trial,
      [['    on cancel by customer-admin go to lapsed\n', '']],
      '~ in trialing, on cancel has no answer any more, and nothing leads from here to lapsed',
    ],
    [
      'who may',
      trial,
      [['on extend-trial by account-manager', 'on extend-trial by manager']],
      '~ in trialing, on extend-trial is for manager, and was for account-manager',
    ],
    [
      'where it leads',
      trial,
      [['on cancel by customer-admin go to lapsed', 'on cancel by customer-admin go to expired']],
      'in trialing, on cancel no longer leads to lapsed, and leads to expired now',
    ],
    [
      'a refusal',
      trial,
      [['"Add a payment method first."', '"First a payment method."']],
      'in trialing, on subscribe: by customer-admin when has-payment-method, go to active; by customer-admin otherwise, refuse: "First a payment method."; it was: by customer-admin when has-payment-method, go to active; by customer-admin otherwise, refuse: "Add a payment method first."',
    ],
    [
      'a notice',
      trial,
      [['3 days before trial-end', '2 days before trial-end']],
      'in trialing, customer-admin is told "trial-ending" 2 days before trial-end, and was told 3 days before trial-end',
    ],
    [
      'for whom it is',
      trial,
      [['for plan starter, growth', 'for plan starter']],
      '~ it is no longer for the plan growth',
    ],
    [
      'who approves',
      'seats.lintel',
      [['ask any 1 of manager', 'ask any 1 of manager, customer-admin']],
      'in "Manager" of the approval seat-change, any of manager or customer-admin must agree, and it was any of manager',
    ],
    [
      'a price',
      'catalogue.lintel',
      [['49 EUR', '59 EUR']],
      '~ the plan starter costs 59 EUR per month instead of 49 EUR',
    ],
    [
      'with what an add-on is sold',
      'catalogue.lintel',
      [['at most 10', 'at most 10\n    ends with the plan']],
      '~ the add-on more-calls ends with the plan',
    ],
    [
      'how a meter is counted',
      'catalogue.lintel',
      [['resets every month', 'resets every month from begin']],
      'the meter api-calls is counted in pieces, anew every month, from the day on which the subscription began, and was counted in pieces, anew every month',
    ],
    [
      'what is locked',
      'catalogue.lintel',
      [['  own entitlements', '  lock sso for sub-accounts\n  own entitlements']],
      'what is locked for sub-accounts is sso, and was nothing',
    ],
    [
      'how many seats are billed at least',
      'catalogue.lintel',
      [['count from acceptance', 'count from acceptance\n    bill at least 2 seats']],
      'what is billed is at least 2 seats, and was at least 0 seats',
    ],
    [
      'what happens on entry and by itself',
      'renewal.lintel',
      [['every 3 days at most 4 times', 'every 2 days at most 4 times']],
      'in past-due, every 2 days, at most 4 times (retries): collect open invoices; it was every 3 days, at most 4 times (retries): collect open invoices',
    ],
    [
      'how long data is kept',
      'renewal.lintel',
      [['keep data for 90 days', 'keep data for 30 days']],
      '~ in ended, data is kept for 30 days, and was kept for 90 days',
    ],
    [
      'the zone',
      'renewal.lintel',
      [['Europe/Berlin', 'Europe/Paris']],
      'its time zone is Europe/Paris, and was Europe/Berlin',
    ],
  ])('tells %s', (_what, path, words, sentence) => {
    expect(told(against(path, ...words))).toContain(sentence);
  });

  test('a stage that changes in several ways is told in all of them', () => {
    const changed = told(
      against(
        'seats.lintel',
        ['ask any 1 of manager', 'ask any 1 of manager, customer-admin'],
        ['remind every 1 business day', 'remind every 2 business days'],
      ),
    );
    expect(changed.filter((text) => text.includes('must agree'))).toHaveLength(1);
    expect(changed.filter((text) => text.includes('2 business days'))).toHaveLength(1);
    expect(changed.filter((text) => text.includes('1 business day,'))).toHaveLength(0);
  });

  test('places point at both texts', () => {
    const [change] = against(trial, ['limit seats to 5', 'limit seats to 4']).changes;
    expect(change).toMatchObject({
      area: 'limits',
      kind: 'changed',
      policy: 'Free trial',
      before: { file: trial },
      after: { file: trial },
    });
  });

  test('a policy that came and one that went are told', () => {
    const fewer = compiled(files.filter(({ path }) => path !== 'device.lintel'));
    expect(told(compareSets(fewer, examples))).toEqual(['the policy is new']);
    expect(told(compareSets(examples, fewer))).toEqual([
      'the policy is gone, and nothing new begins under it',
    ]);
  });
});

describe('what hurts', () => {
  const shorter = ['trial-length = 14 days', 'trial-length = 11 days'] as const;
  const sentence = 'trial-length is 3 days shorter: 11 days instead of 14 days';

  test('hurts what runs only if it moves', () => {
    const stays = against(trial, four, shorter);
    expect(told(stays)).toEqual([`~ ${sentence}`]);
    expect(stays.policies.find(({ policy }) => policy === 'Free trial')?.running).toContain(
      'stays with it',
    );
    const moves = against(trial, four, shorter, moving());
    expect(told(moves)).toEqual([`! ${sentence}`]);
  });

  test('a shorter time hurts nobody who runs where deadlines are kept', () => {
    expect(told(against(trial, four, shorter, moving('keep deadlines')))).toEqual([
      `~ ${sentence}`,
    ]);
  });

  test('a longer time hurts nobody', () => {
    const longer = ['trial-length = 14 days', 'trial-length = 21 days'] as const;
    expect(told(against(trial, four, longer, moving()))).toEqual([
      'trial-length is 7 days longer: 21 days instead of 14 days',
    ]);
  });

  test('a state with another name is told as that, and its rules are the same', () => {
    const comparison = against(
      'renewal.lintel',
      ['version 7', 'version 8'],
      ['moving from version 6', 'moving from version 7'],
      ['paused', 'halted'],
      ['state frozen to halted', 'state paused to halted'],
    );
    expect(told(comparison)).toEqual(['the state paused is called halted']);
  });

  test('a content that changed under the same version is told', () => {
    const { policies } = against(trial, shorter);
    expect(policies.filter(({ needsVersion }) => needsVersion)).toMatchObject([
      { policy: 'Free trial', before: 3, after: 3 },
    ]);
  });
});

test('comparing a version with every other example text gives sentences, and throws nothing', () => {
  for (const older of examples.plans) {
    for (const newer of examples.plans) {
      const changes = compareSets(
        { catalogue: null, plans: [older] },
        { catalogue: null, plans: [{ ...newer, policy: older.policy }] },
      ).changes;
      expect(changes.length > 0).toBe(older !== newer);
      expect(changes.every(({ text }) => text.length > 0 && !text.includes('undefined'))).toBe(
        true,
      );
    }
  }
});
