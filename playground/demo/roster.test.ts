import { expect, test } from 'vitest';
import { ACCOUNTS, ROSTER } from './roster.ts';
import { CUSTOMERS, findViewer, FIRST_VIEWER } from './who-is-looking.ts';
import { usageOfDay } from './usage.ts';

const everybody = ACCOUNTS.flatMap((account) => ROSTER[account]);

test('sixty people have ids and addresses of their own', () => {
  expect(everybody).toHaveLength(60);
  expect(new Set(everybody.map(({ id }) => id)).size).toBe(60);
  for (const { id, email } of everybody) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(email).toMatch(/^[a-z.-]+@[a-z.-]+\.example$/);
  }
});

test('in each customer the bar offers the six who matter, and the approver of a sub-account sits in its parent', () => {
  for (const { people } of CUSTOMERS) expect(people).toHaveLength(6);
  expect(findViewer('brightwater-studio/approver').viewer).toMatchObject({
    as: 'parentApprover',
    signedIn: { account: 'brightwater', user: { name: 'Dana Okafor' } },
  });
});

test('an unknown viewer is the first one', () => {
  expect(findViewer('nobody/anything').viewer.key).toBe(FIRST_VIEWER);
  expect(findViewer('halden-logistik/owner').viewer.name).toBe('Ingrid Halden');
});

test('usage is the same for the same seed, another for another, and rests on Sundays', () => {
  const day = (at: string, seed = 1) =>
    usageOfDay('halden-logistik', at, 10, seed)[0]?.quantity ?? 0;
  expect(day('2026-11-18T20:00:00.000Z')).toBe(day('2026-11-18T20:00:00.000Z'));
  expect(day('2026-11-18T20:00:00.000Z')).not.toBe(day('2026-11-18T20:00:00.000Z', 2));
  expect(day('2026-11-22T20:00:00.000Z')).toBeLessThan(day('2026-11-18T20:00:00.000Z') / 3);
});
