import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exampleShop } from '../../test/example-shop.ts';
import { openSqliteStore } from '../store/sqlite/sqlite-store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lintel-worker-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => openSqliteStore(join(folder, 'shop.db'));

describe('after downtime', () => {
  test('what fell due meanwhile happens in order, each at its own instant', async () => {
    const before = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await before.account('globex');
    await before.subscription('globex');
    await before.event('globex', 'first-sign-in');
    await before.store.close();

    const after = await exampleShop('2026-09-01T12:00:00.000Z', open);
    expect(await after.worker.drain()).toBeGreaterThan(0);
    expect(after.failures).toEqual([]);
    const notices = await after.read((rows) => rows.notices.all());
    expect(notices.map(({ template, at }) => [template, at])).toEqual([
      ['trial-ending', '2026-05-15T08:00:00.000Z'],
      ['trial-last-day', '2026-05-17T08:00:00.000Z'],
      ['trial-ended', '2026-05-18T08:00:00.000Z'],
    ]);
    expect(notices.map(({ sentAt }) => sentAt)).toEqual(
      notices.map(() => '2026-09-01T12:00:00.000Z'),
    );
    const trial = await after.instance('globex', 'Free trial');
    expect(trial).toMatchObject({ status: 'ended', endedAt: '2026-06-17T08:00:00.000Z' });
    const entries = await after.read((rows) => rows.audit.all({ instance: trial.id }));
    const due = entries.filter(({ action }) => action.startsWith('due'));
    expect(due.every(({ writtenAt }) => writtenAt === '2026-09-01T12:00:00.000Z')).toBe(true);
    expect(await after.worker.drain()).toBe(0);
    await after.store.close();
  });

  test('business time that was moved does not jump back', async () => {
    const before = await exampleShop('2026-05-04T08:00:00.000Z', open);
    await before.goTo('2026-07-01T00:00:00.000Z');
    await before.store.close();
    const after = await exampleShop('2026-05-04T09:00:00.000Z', open);
    expect(after.businessClock.now()).toBe('2026-07-01T01:00:00.000Z');
    await after.store.close();
  });
});
