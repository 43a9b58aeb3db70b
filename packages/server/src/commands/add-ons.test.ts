import { beforeEach, describe, expect, test } from 'vitest';
import { exampleFiles, exampleShop } from '../../test/example-shop.ts';
import type { Shop } from '../../test/example-shop.ts';
import { memoryStore } from '../store/memory/memory-store.ts';
import { beginSubscription } from './begin-subscription.ts';
import { SYSTEM } from './command-deps.ts';

const ADD_ONS = `
  request take-calm "Take the calm lane"
  request take-slow "Take the slow lane"
  request drop-fast "Drop the fast lane"
  request grow "Grow"
  add-on fast-lane "Fast lane" for starter, growth { include analytics at most 1 }
  add-on calm-lane "Calm lane" for starter { only with fast-lane ends with the plan include analytics }
  add-on slow-lane "Slow lane" for starter, growth { never with fast-lane include analytics }
`;

const LANES = `policy "Lanes" version 1 {
  for plan starter, growth
  time zone utc
  each day ends at the same hour
  begin on subscribed
  start state open "Open" {
    access full
    on take-calm change calm-lane up by 1
    on take-slow change slow-lane up by 1
    on drop-fast change fast-lane down by 1
    on grow change plan to growth
    on cancel go to closed
  }
  end state closed "Closed" { access none }
}
`;

let shop: Shop;
beforeEach(async () => {
  const files = exampleFiles().map(({ path, text }) =>
    path === 'catalogue.lintel'
      ? { path, text: text.replace('  bundle launch-pack', `${ADD_ONS}\n  bundle launch-pack`) }
      : { path, text },
  );
  shop = await exampleShop('2026-05-04T08:00:00.000Z', memoryStore, undefined, {
    files: [...files, { path: 'lanes.lintel', text: LANES }],
  });
  await shop.account('globex');
});

const begin = (addOns: Readonly<Record<string, number>>, plan = 'starter') =>
  shop.write((rows) =>
    beginSubscription(
      rows,
      shop.deps,
      { actor: SYSTEM },
      {
        ...{ id: 'globex-sub', account: 'globex', plan, interval: 'year', addOns },
        ...{ event: 'subscribed', fields: { 'paid-through': '2027-05-04' }, choices: {} },
      },
    ),
  );
const ask = (name: string) => shop.request('globex', 'ada', ['customer-admin'], name);
const bought = async () =>
  (await shop.read((rows) => rows.subscriptions.get('globex-sub')))?.addOns;
const refusedWith = (message: string) => ({
  kind: 'refused',
  decision: { outcome: 'refused', reasons: [{ code: 'refused-by-policy', message }] },
});

describe('a new subscription (rule 58)', () => {
  test.each([
    [{ 'calm-lane': 1 }, 'Calm lane needs Fast lane.'],
    [{ 'fast-lane': 1, 'slow-lane': 1 }, 'Slow lane does not go together with Fast lane.'],
    [{ 'fast-lane': 2 }, 'Fast lane can be bought at most 1 times.'],
  ])('with %o is refused', async (addOns, message) => {
    expect(await begin(addOns)).toEqual({ kind: 'unfit', message });
    expect(await bought()).toBeUndefined();
  });

  test('with an add-on of another plan is refused', async () => {
    expect(await begin({ 'fast-lane': 1, 'calm-lane': 1 }, 'growth')).toEqual({
      kind: 'unfit',
      message: 'Calm lane is not sold for Growth.',
    });
  });

  test('with what goes together begins', async () => {
    expect(await begin({ 'fast-lane': 1, 'calm-lane': 1 })).toMatchObject({ kind: 'accepted' });
  });
});

describe('a request (rule 58)', () => {
  test('for an add-on without what that requires is refused', async () => {
    await begin({});
    expect(await ask('take-calm')).toMatchObject(refusedWith('Calm lane needs Fast lane.'));
    expect(await bought()).toEqual({});
  });

  test('for an add-on beside what that requires is accepted', async () => {
    await begin({ 'fast-lane': 1 });
    expect(await ask('take-calm')).toMatchObject({ kind: 'accepted' });
    expect(await bought()).toEqual({ 'fast-lane': 1, 'calm-lane': 1 });
  });

  test('is refused where an add-on excludes what is there', async () => {
    await begin({ 'fast-lane': 1 });
    expect(await ask('take-slow')).toMatchObject(
      refusedWith('Slow lane does not go together with Fast lane.'),
    );
  });

  test('to drop what another add-on requires is refused, and accepted otherwise', async () => {
    await begin({ 'fast-lane': 1, 'calm-lane': 1 });
    expect(await ask('drop-fast')).toMatchObject(refusedWith('Calm lane needs Fast lane.'));
    expect(await ask('grow')).toMatchObject({ kind: 'accepted' });
    expect(await bought()).toEqual({ 'fast-lane': 1 });
    expect(await ask('drop-fast')).toMatchObject({ kind: 'accepted' });
  });
});
