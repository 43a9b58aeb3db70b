import type { AccessLine, Expression } from '@lintel/contract';
import { describe, expect, test } from 'vitest';
import { declared, fact, is, plan, span } from '../../../test/fixtures/plans.ts';
import { simulated } from '../../../test/fixtures/simulation.ts';
import { reachOfFeature, reachOfResource } from './reach.ts';
import { sourceOf } from './sources.ts';

const paid = is(fact('paid', 'yes-or-no'), true);
const line = (access: AccessLine['access'], when: Expression | null, more = {}): AccessLine => ({
  level: access,
  access,
  when,
  text: `access ${access}`,
  span,
  ...more,
});

function view(lines: readonly AccessLine[], facts: Readonly<Record<string, boolean | string>>) {
  const policy = plan(
    { open: { access: 'none', accessLines: lines } },
    { facts: [declared('paid', 'yes-or-no'), declared('last', 'date')] },
  );
  return simulated(policy, { facts }).view();
}

describe('rule 49: lines of access', () => {
  const lines = [line('full', paid), line('none', null)];

  test('the first that holds is the access', () => {
    expect(view(lines, { paid: true }).access).toBe('full');
    expect(view(lines, { paid: false }).access).toBe('none');
  });

  test('one that is unknown does not hold', () => {
    expect(view(lines, {}).access).toBe('none');
  });

  test('an unknown line that might have taken something away leaves the narrower access', () => {
    expect(view([line('none', paid), line('full', null)], {}).access).toBe('none');
    const limited = line('full', paid, { level: 'browse', features: [] });
    expect(view([limited, line('full', null)], {}).reach).toEqual({
      level: 'browse',
      features: [],
    });
  });

  test('a resource is limited by the date that holds now, and nothing is made up for an unknown one', () => {
    const side = { field: 'made', relation: 'before', bound: fact('last', 'text') };
    const limited = line('full', null, { features: [], resources: [{ resource: 'film', side }] });
    const bound = (facts: Readonly<Record<string, string>>) =>
      view([limited], facts).reach?.resources?.[0]?.side?.bound;
    expect(bound({ last: '2026-05-01' })).toBe('2026-05-01');
    expect(bound({})).toBeNull();
  });
});

describe('what several lines reach', () => {
  const policy = plan({ open: {} });
  const from = (name: string) => sourceOf(policy, name, name, span);
  const browse = {
    reach: { level: 'browse', features: [{ feature: 'support', level: 'email' }] },
    source: from('browse'),
  };
  const noSso = { reach: { level: 'full', except: ['sso'] }, source: from('no sso') };
  const levels = ['email', 'priority'];

  test('is what all of them reach, and each that removed something is named', () => {
    const sso = reachOfFeature([browse, noSso], 'sso', null, []);
    expect(sso.removedBy.map(({ rule }) => rule)).toEqual(['browse', 'no sso']);
    expect(reachOfFeature([noSso], 'editor', null, []).removedBy).toEqual([]);
  });

  test('a feature is had at the lowest of the levels', () => {
    const support = reachOfFeature([browse, noSso], 'support', 'priority', levels);
    expect(support).toMatchObject({ level: 'email', removedBy: [] });
    expect(support.loweredBy.map(({ rule }) => rule)).toEqual(['browse']);
    expect(reachOfFeature([browse], 'support', 'email', levels).loweredBy).toEqual([]);
  });

  test('the sides of a resource must all hold', () => {
    const side = { field: 'made', relation: 'before', bound: '2026-05-01' } as const;
    const films = {
      reach: { level: 'full', resources: [{ resource: 'film', side }] },
      source: from('films'),
    };
    expect(reachOfResource([films], 'film')).toMatchObject({ removedBy: [], sides: [side] });
    expect(reachOfResource([films], 'book').removedBy.map(({ rule }) => rule)).toEqual(['films']);
    expect(reachOfResource([browse], 'book')).toEqual({ removedBy: [], sides: [] });
  });
});
