import { describe, expect, it } from 'vitest';
import { createLocalizer } from '../internal/localizer.ts';
import { auditAction } from './audit-action.ts';

const said = async (action: string, lang = 'en', over: object = {}): Promise<string> => {
  const l = await createLocalizer(lang, 'UTC');
  const text = auditAction(l, { action, policy: null, used: {}, ...over });
  return text.replace(/[\u2066-\u2069]/g, '');
};

describe('auditAction', () => {
  it.each([
    ['request request-seats', 'asked for “request seats”'],
    ['due trial-end', 'reached the deadline “trial end”'],
    ['due notice:trialing/trial-ending/1', 'sent the notice “trial ending”'],
    ['due once:limit-day', 'reached the deadline “limit day”'],
    ['due timer:1/0', 'followed up on an approval without an answer'],
    ['approval seat-change denied', 'closed the approval “seat change”: denied'],
    ['member invited', 'invited a member'],
    ['payment method chosen', 'chose a payment method'],
    ['withdraw', 'withdrew the request'],
  ])('says “%s” in plain words', async (action, words) => {
    expect(await said(action)).toBe(words);
  });

  it('names the policy that began, and the facts that were set', async () => {
    expect(await said('begin sign-up', 'en', { policy: 'Free trial' })).toBe(
      'started “Free trial”',
    );
    const used = { 'seats-used': 10, region: 'US' };
    expect(await said('facts set', 'en', { used })).toBe('updated seats used and region');
  });

  it('speaks the language of the reader', async () => {
    expect(await said('member invited', 'de')).toBe('hat ein Mitglied eingeladen');
    expect(await said('member invited', 'ar')).toBe('– دعوة عضو');
  });

  it('says what it has no words for as it was recorded', async () => {
    expect(await said('contract imported')).toBe('contract imported');
  });
});
