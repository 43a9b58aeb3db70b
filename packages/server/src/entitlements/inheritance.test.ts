import { describe, expect, test } from 'vitest';
import { exampleFiles, exampleShop } from '../../test/example-shop.ts';
import { Look } from '../commands/look.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { readEntitlements } from './read-entitlements.ts';

const OWN = '  own entitlements win over inherited\n';

/** What a sub-account on one plan may use under a company on another. */
async function viewOf(order: string, plans: { readonly own: string; readonly above: string }) {
  const files = exampleFiles().map(({ path, text }) => ({ path, text: text.replace(OWN, order) }));
  const shop = await exampleShop('2026-05-04T08:00:00.000Z', memoryStore, undefined, { files });
  await shop.account('globex');
  await shop.account('uk', { kind: 'sub-account', parent: 'globex' });
  const more = { event: 'subscribed', fields: { 'paid-through': '2027-05-04' } };
  await shop.subscription('globex', { ...more, plan: plans.above });
  await shop.subscription('uk', { ...more, plan: plans.own });
  const view = await shop.read((rows) => readEntitlements(new Look(rows, shop.deps), 'uk'));
  const feature = (name: string) => view.features.find((each) => each.feature === name);
  return {
    analytics: feature('analytics')?.access,
    support: feature('support')?.level,
    calls: view.limits.find(({ on }) => on === 'api-calls')?.limit,
  };
}

const small = { analytics: 'denied', support: 'email', calls: 10_000 };
const large = { analytics: 'granted', support: 'priority', calls: 100_000 };

describe('a sub-account with a subscription of its own (rule 59)', () => {
  const below = { own: 'starter', above: 'growth' };
  const over = { own: 'growth', above: 'starter' };

  test('has its own levels and limits where the own entitlements win, and the rest from above', async () => {
    expect(await viewOf(OWN, below)).toEqual({ ...small, analytics: 'granted' });
    expect(await viewOf(OWN, over)).toEqual(large);
  });

  test('has those of the company where the inherited win', async () => {
    const order = '  inherited win over own\n';
    expect(await viewOf(order, below)).toEqual(large);
    expect(await viewOf(order, over)).toEqual({ ...small, analytics: 'granted' });
  });

  test('has the least of both where the narrower wins', async () => {
    const order = '  the narrower wins\n';
    expect(await viewOf(order, below)).toEqual(small);
    expect(await viewOf(order, over)).toEqual(small);
  });

  test('inherits nothing where the catalogue does not say who wins', async () => {
    expect(await viewOf('', below)).toEqual(small);
  });
});
