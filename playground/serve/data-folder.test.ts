import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openDataFolder } from './data-folder.ts';

const folders: string[] = [];
let path = '';
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'lintel-data-'));
  folders.push(path);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('a second start finds what the first one kept', () => {
  const first = openDataFolder(path, { reset: false });
  expect(first.isFilled()).toBe(false);
  expect(first.secretKey(() => 'a')).toBe('a');
  writeFileSync(first.draft, 'rows');
  first.finishDraft();
  const second = openDataFolder(path, { reset: false });
  expect(second.isFilled()).toBe(true);
  expect(second.secretKey(() => 'b')).toBe('a');
});

test('a draft that was never finished counts for nothing', () => {
  const first = openDataFolder(path, { reset: false });
  writeFileSync(first.draft, 'half');
  writeFileSync(`${first.draft}-wal`, 'half');
  expect(openDataFolder(path, { reset: false }).isFilled()).toBe(false);
  expect(existsSync(`${first.draft}-wal`)).toBe(false);
});

test('a reset begins anew, with another key', () => {
  const first = openDataFolder(path, { reset: false });
  first.secretKey(() => 'a');
  writeFileSync(first.database, 'rows');
  const second = openDataFolder(path, { reset: true });
  expect(second.isFilled()).toBe(false);
  expect(second.secretKey(() => 'b')).toBe('b');
});
