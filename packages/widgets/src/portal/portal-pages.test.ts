import { expect, test } from 'vitest';
import { pagesFor, unknownPages } from './portal-pages.ts';

const everything = {
  scopes: ['view', 'usage:read', 'billing:read', 'approvals:decide', 'audit:read'] as const,
};
const who = (scopes: readonly string[]) => ({
  scopes: [...scopes] as (typeof everything.scopes)[number][],
});

test('an owner sees every page, a member only what the role may read', () => {
  expect(pagesFor(who(everything.scopes), '', '')).toEqual([
    'overview',
    'seats',
    'usage',
    'plans',
    'billing',
    'approvals',
    'notices',
    'audit',
  ]);
  expect(pagesFor(who(['view']), '', '')).toEqual(['overview', 'seats', 'plans', 'notices']);
});

test('the layout chooses pages and their order, and hides others', () => {
  expect(pagesFor(who(everything.scopes), 'usage overview', '')).toEqual(['usage', 'overview']);
  expect(pagesFor(who(everything.scopes), '', 'audit  notices')).not.toContain('audit');
});

test('a layout cannot show what the role may not read', () => {
  expect(pagesFor(who(['view']), 'audit overview', '')).toEqual(['overview']);
});

test('names that no page has are passed over, and can be told of', () => {
  expect(pagesFor(who(['view']), 'overview sets', '')).toEqual(['overview']);
  expect(unknownPages('overview sets', 'audits')).toEqual(['sets', 'audits']);
});
