import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { FolderInUse } from './folder-lock.ts';

const folders: string[] = [];
const opened: DataFolder[] = [];
let path = '';

/** Opens the folder as the next process would, when this one has ended. */
function open(): DataFolder {
  for (const folder of opened.splice(0)) folder.release();
  const folder = openDataFolder(path);
  opened.push(folder);
  return folder;
}
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'lintel-data-'));
  folders.push(path);
});
afterAll(() => {
  for (const folder of opened) folder.release();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

test('a second start finds what the first one kept', () => {
  const first = open();
  expect(first.isFilled()).toBe(false);
  expect(first.secretKey(() => 'a')).toBe('a');
  writeFileSync(first.draft, 'rows');
  first.finishDraft();
  const second = open();
  expect(second.isFilled()).toBe(true);
  expect(second.secretKey(() => 'b')).toBe('a');
});

test('a draft that was never finished counts for nothing', () => {
  const first = open();
  writeFileSync(first.draft, 'half');
  writeFileSync(`${first.draft}-wal`, 'half');
  expect(open().isFilled()).toBe(false);
  expect(existsSync(`${first.draft}-wal`)).toBe(false);
});

test('a reset begins anew, with another key', () => {
  const first = open();
  first.secretKey(() => 'a');
  writeFileSync(first.database, 'rows');
  const second = open();
  second.reset();
  expect(second.isFilled()).toBe(false);
  expect(second.secretKey(() => 'b')).toBe('b');
});

test('a second process is kept out while the first one runs', () => {
  open();
  expect(() => openDataFolder(path)).toThrow(FolderInUse);
  expect(open().isFilled()).toBe(false);
});
