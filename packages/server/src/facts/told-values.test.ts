import { describe, expect, test } from 'vitest';
import type { Value, ValueType } from '@lintel/contract';
import { policyLanguage } from '../policies/policy-language.ts';
import { exampleFiles } from '../../test/app-shop.ts';
import { wrongEventFields, wrongFacts } from './told-values.ts';

const { set } = policyLanguage.compile(exampleFiles);
if (!set?.catalogue) throw new Error('the examples do not compile');
const { catalogue, plans } = set;
const [plan] = plans;
if (!plan) throw new Error('the examples have no policy');

/** A policy that declares one fact. */
function reading(type: ValueType, orNothing = false, policy = 'Reader') {
  return { ...plan!, policy, facts: [{ name: 'told', type, orNothing, span: plan!.span }] };
}
const problems = (value: Value, ...readers: ReturnType<typeof reading>[]) =>
  wrongFacts({ told: value }, readers, catalogue);

const euros = { minor: '1900', exponent: 2, currency: 'EUR' };
const CASES: readonly [ValueType, Value, Value][] = [
  [{ kind: 'number' }, 3, '3'],
  [{ kind: 'percent' }, 80, '80 %'],
  [{ kind: 'yes-or-no' }, true, 'yes'],
  [{ kind: 'date' }, '2028-02-29', '2026-02-29'],
  [{ kind: 'date' }, '2026-03-01', '2026-03-01T00:00:00.000Z'],
  [{ kind: 'instant' }, '2026-03-01T00:00:00.000Z', '2026-03-01'],
  [{ kind: 'duration' }, { count: 2, unit: 'day', business: false }, 2],
  [{ kind: 'money', currency: 'EUR' }, euros, 1900],
  [{ kind: 'money', currency: 'EUR' }, euros, { ...euros, currency: 'USD' }],
  [{ kind: 'money', currency: null }, euros, { ...euros, exponent: 3 }],
  [{ kind: 'one-of', values: ['low', 'high'] }, 'low', 'middle'],
  [{ kind: 'plan' }, 'starter', 'platinum'],
  [{ kind: 'role' }, 'manager', 'emperor'],
  [{ kind: 'region' }, 'EU', 'MOON'],
  [{ kind: 'text' }, 'anything', 1],
];

describe('a fact that is told', () => {
  test.each(CASES)('as %j takes %j, and not %j', (type, good, bad) => {
    expect(problems(good, reading(type))).toEqual([]);
    const [problem, ...others] = problems(bad, reading(type));
    expect(others).toEqual([]);
    expect(problem?.name).toBe('told');
    expect(problem?.message).toContain('"Reader"');
    expect(problem?.message).toContain(JSON.stringify(bad));
    expect(problem?.message).toContain('such as');
  });

  test('is nothing only where the policy says that it may be', () => {
    expect(problems(null, reading({ kind: 'date' }, true))).toEqual([]);
    expect(problems(null, reading({ kind: 'date' }))).toHaveLength(1);
    expect(problems('soon', reading({ kind: 'date' }, true))[0]?.message).toContain('`null`');
  });

  test('must be one that every policy can read, except that each hears its own currency', () => {
    const number = reading({ kind: 'number' });
    expect(problems(3, number, reading({ kind: 'text' }, false, 'Other'))[0]?.message).toContain(
      '"Other"',
    );
    const inEuros = reading({ kind: 'money', currency: 'EUR' });
    const inDollars = reading({ kind: 'money', currency: 'USD' });
    expect(problems(euros, inDollars, inEuros)).toEqual([]);
    expect(problems({ ...euros, currency: 'GBP' }, inDollars, inEuros)).toHaveLength(1);
  });

  test('is known to some policy; the message lists those that are', () => {
    const [problem] = wrongFacts({ 'devices-activ': 1 }, plans, catalogue);
    expect(problem?.message).toContain('devices-active');
    expect(wrongFacts({ 'devices-active': 1 }, plans, catalogue)).toEqual([]);
    expect(wrongFacts({ told: 1 }, [], null)[0]?.message).toContain('there is none');
  });
});

describe('the field of an event', () => {
  const fields = (name: string, given: Record<string, Value>) =>
    wrongEventFields({ name, fields: given }, catalogue, plans).map((each) => each.name);

  test('has the type of the catalogue, and may be left out', () => {
    expect(fields('subscribed', { 'paid-through': '2027-01-01' })).toEqual([]);
    expect(fields('subscribed', {})).toEqual([]);
    expect(fields('subscribed', { 'paid-through': 'next year' })).toEqual(['paid-through']);
    expect(fields('subscribed', { 'paid-through': null })).toEqual(['paid-through']);
  });

  test('is one that the event has', () => {
    expect(fields('sign-up', { 'paid-through': '2027-01-01', colour: 'red' })).toEqual([
      'paid-through',
      'colour',
    ]);
  });

  test('may name whose trial it is', () => {
    const span = plan!.span;
    const perDomain = { ...plan!, oneTrial: { per: 'email-domain', againAfter: null, span } };
    const sent = { name: 'sign-up', fields: { 'email-domain': 'acme.test' } };
    expect(wrongEventFields(sent, catalogue, [perDomain])).toEqual([]);
    expect(wrongEventFields(sent, catalogue, [plan!])).toHaveLength(1);
  });
});
