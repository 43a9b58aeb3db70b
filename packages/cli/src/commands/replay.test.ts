import { describe, expect, test } from 'vitest';
import { lintel } from '../../../../test/fixtures/command-line.ts';

describe('lintel replay', () => {
  const timeline = {
    given: {
      timeZone: 'Europe/Dublin',
      facts: { 'has-payment-method': true },
      choices: { 'at-the-end': 'convert' },
      persons: { Ana: ['account-manager'] },
    },
    begin: '2026-05-04T09:00:00Z',
    timeline: [
      { at: '2026-05-04T09:00:00Z', event: 'first-sign-in' },
      { at: '2026-05-14T09:00:00Z', event: 'extend-trial', by: 'Ana' },
      { at: '2026-05-14T09:00:00Z', event: 'extend-trial', by: 'account-manager' },
    ],
    ask: ['2026-05-04T09:00:00Z', '2026-05-20T00:00:00Z', '2026-05-26T00:00:00Z'],
  };
  const replay = (file: string, line: unknown, more = '--json') =>
    lintel(`replay plans/${file}.lintel t.json ${more}`, { 't.json': JSON.stringify(line) });

  test('answers each instant asked with what happened since', async () => {
    const { exitCode, json } = await replay('trial', timeline);
    expect(exitCode).toBe(0);
    const [start, extended, converted] = json().asked;
    expect(start).toMatchObject({ at: '2026-05-04T09:00:00Z', state: 'trialing', access: 'full' });
    expect(start.deadlines).toEqual([{ name: 'trial-end', at: '2026-05-18T09:00:00Z' }]);
    expect(extended.deadlines).toEqual([{ name: 'trial-end', at: '2026-05-25T09:00:00Z' }]);
    expect(extended.since).toMatchObject([
      { kind: 'audit', text: 'Trial extended', source: { file: 'plans/trial.lintel' } },
      { kind: 'refusal', reasons: ['This trial was already extended once.'] },
    ]);
    expect(converted).toMatchObject({ state: 'active', ended: true });
    expect(converted.since).toMatchObject([
      { kind: 'notice', at: '2026-05-22T09:00:00Z', template: 'trial-ending' },
      { kind: 'notice', template: 'trial-last-day' },
      { kind: 'entered', at: '2026-05-25T09:00:00Z', state: 'active' },
      { kind: 'charge', what: 'full', amount: '49 EUR' },
    ]);
  });

  test('says who is waited for', async () => {
    const { json } = await replay('seats', {
      given: { timeZone: 'America/Chicago', facts: { seats: 25, 'seats-used': 25 } },
      begin: '2026-06-01T14:00:00Z',
      with: { 'paid-through': '2027-06-01' },
      timeline: [
        {
          at: '2026-07-02T20:00:00Z',
          event: 'request-seats',
          by: 'customer-admin',
          with: { requested: 10 },
        },
      ],
      ask: ['2026-07-02T20:00:00Z', '2026-07-07T20:00:00Z'],
    });
    const [asked, escalated] = json().asked;
    expect(asked.deadlines).toEqual([{ name: 'term-end', at: '2027-06-01T05:00:00Z' }]);
    expect(asked.since).toContainEqual(
      expect.objectContaining({ kind: 'approval', what: 'asked', stage: null }),
    );
    expect(asked.approvals).toMatchObject([{ name: 'seat-change', waitingFor: ['manager'] }]);
    expect(escalated.approvals).toMatchObject([{ waitingFor: ['account-owner'] }]);
  });

  test('begins with the seats that a given plan includes', async () => {
    const { json } = await replay('seats', {
      given: { timeZone: 'America/Chicago', plan: 'growth' },
      begin: '2026-06-01T14:00:00Z',
      with: { 'paid-through': '2027-06-01' },
      timeline: [
        {
          at: '2026-06-02T15:00:00Z',
          event: 'request-seats',
          by: 'customer-admin',
          with: { requested: 1 },
        },
      ],
      ask: ['2026-06-02T15:00:00Z'],
    });
    expect(json()).toMatchObject({
      asked: [
        { since: expect.arrayContaining([expect.objectContaining({ what: 'seats', to: 26 })]) },
      ],
    });
  });

  test('a fact that is set moves what is anchored to it', async () => {
    const { json } = await replay('overdue', {
      given: {
        timeZone: 'Europe/Dublin',
        facts: { 'oldest-unpaid': '2026-09-01', 'unpaid-total': '400 USD' },
      },
      begin: '2026-09-01T07:00:00Z',
      timeline: [{ at: '2026-09-15T11:00:00Z', set: { 'oldest-unpaid': '2026-09-14' } }],
      ask: ['2026-09-08T00:00:00Z', '2026-09-15T11:00:00Z'],
    });
    expect(json().asked).toMatchObject([{ state: 'reminded' }, { state: 'clear' }]);
  });

  test('a policy that another looks at runs with it', async () => {
    const { json } = await replay('seats', {
      given: { timeZone: 'America/Chicago', plan: 'growth' },
      begin: '2026-06-01T14:00:00Z',
      with: { 'paid-through': '2027-06-01' },
      timeline: [{ at: '2026-06-02T15:00:00Z', event: 'cancel', by: 'customer-admin' }],
      ask: ['2026-06-02T15:00:00Z', '2027-06-01T06:00:00Z'],
    });
    const [asked, closed] = json().asked;
    expect(asked.state).toBe('open');
    expect(asked.since).toContainEqual(
      expect.objectContaining({ kind: 'entered', policy: 'Annual subscription' }),
    );
    expect(closed).toMatchObject({ state: 'closed', ended: true });
  });

  test('charges a part of the term where it is known until when it is paid', async () => {
    const line = (paid: object) => ({
      given: { timeZone: 'America/Chicago', plan: 'growth', currency: 'USD', interval: 'year' },
      begin: '2026-06-01T14:00:00Z',
      ...paid,
      timeline: [
        {
          at: '2026-12-01T15:00:00Z',
          event: 'request-seats',
          by: 'customer-admin',
          with: { requested: 2 },
        },
      ],
      ask: ['2026-12-01T15:00:00Z'],
    });
    const charged = async (paid: object) => {
      const { json } = await replay('seats', line(paid));
      return json().asked[0].since.find(({ kind }: { kind: string }) => kind === 'charge').amount;
    };
    expect(await charged({ with: { 'paid-through': '2027-06-01' } })).toMatch(/^\d+\.\d\d USD$/);
    expect(await charged({})).toBeNull();
  });

  test('without --json it is for people', async () => {
    const { printed } = await replay('trial', timeline, '');
    expect(printed).toContain('Free trial, version 3');
    expect(printed).toContain('at 2026-05-26T00:00:00Z');
  });

  test.each([
    [
      'a fact that the policy does not have',
      { given: { ...timeline.given, facts: { cards: 1 } } },
      'given.facts.cards',
    ],
    [
      'money for a yes',
      { given: { ...timeline.given, facts: { 'has-payment-method': '5 EUR' } } },
      'true or false',
    ],
    [
      'a choice that there is not',
      { given: { ...timeline.given, choices: { 'at-the-end': 'stay' } } },
      'convert, lapse',
    ],
    [
      'a role that there is not',
      { given: { ...timeline.given, persons: { Ana: ['acount-manager'] } } },
      'given.persons.Ana',
    ],
    [
      'somebody who is neither a person nor a role',
      { timeline: [{ at: timeline.begin, event: 'first-sign-in', by: 'Anna' }] },
      'timeline[0].by',
    ],
    [
      'an event that there is not',
      { timeline: [{ at: timeline.begin, event: 'first-signin' }] },
      'timeline[0].event',
    ],
    [
      'a currency that nothing is sold in',
      { given: { ...timeline.given, currency: 'XTS' } },
      'given.currency',
    ],
    [
      'an interval that there is not',
      { given: { ...timeline.given, interval: 'week' } },
      'given.interval',
    ],
    ['a vote on nothing', { timeline: [{ at: timeline.begin, event: 'approve' }] }, 'timeline[0]'],
  ])('%s is refused with its place', async (_, change, place) => {
    const { exitCode, json } = await replay('trial', { ...timeline, ...change });
    expect(exitCode).toBe(2);
    expect(json().problem.message).toContain(place);
  });
});
