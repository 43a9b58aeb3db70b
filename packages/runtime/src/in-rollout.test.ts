import { describe, expect, test } from 'vitest';
import type { RolloutPlan } from '@lintel/contract';
import { span } from '../../../test/fixtures/plans.ts';
import { inRollout } from './in-rollout.ts';

const rollout = (percent: number, more: Partial<RolloutPlan> = {}): RolloutPlan => ({
  percent,
  regions: [],
  pilots: [],
  stopWhenPromiseBreaks: false,
  span,
  ...more,
});
const accounts = Array.from({ length: 10_000 }, (_, index) => `acc_${String(index)}`);
const inside = (plan: RolloutPlan, version = 2) =>
  accounts.filter((account) =>
    inRollout(plan, { policy: 'Trial', version, account, region: 'DE' }),
  );

describe('rule 44: a rollout', () => {
  test.each([1, 10, 50, 99])('to %d %% takes about as many', (percent) => {
    const share = (inside(rollout(percent)).length / accounts.length) * 100;
    expect(Math.abs(share - percent)).toBeLessThan(1.5);
  });

  test('to all takes everybody', () => {
    expect(inside(rollout(100))).toHaveLength(accounts.length);
  });

  test('that is widened keeps everybody who was in', () => {
    const wide = new Set(inside(rollout(20)));
    expect(inside(rollout(10)).every((account) => wide.has(account))).toBe(true);
  });

  test('of another version takes others', () => {
    const first = new Set(inside(rollout(10)));
    const both = inside(rollout(10), 3).filter((account) => first.has(account));
    expect(both.length).toBeLessThan(first.size / 2);
  });

  test('in other regions takes nobody here', () => {
    expect(inside(rollout(100, { regions: ['FR'] }))).toEqual([]);
  });

  test('takes its pilots, wherever they are', () => {
    const pilots = ['acc_7'];
    expect(inside(rollout(0.0001, { pilots, regions: ['FR'] }))).toEqual(pilots);
  });
});
