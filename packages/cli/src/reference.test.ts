import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { referencePage } from './reference.ts';
import { COMMANDS } from './run.ts';

test('the reference page is that of the commands; `npm run gen` makes it anew', () => {
  const page = new URL('../../../docs/reference/cli.md', import.meta.url);
  expect(readFileSync(page, 'utf8')).toBe(referencePage(COMMANDS));
});

test('each command says what it does, and no line is too long for a terminal', () => {
  const page = referencePage(COMMANDS);
  for (const { name, summary } of COMMANDS) {
    expect(page).toContain(`## lintel ${name}`);
    expect(page).toContain(summary);
  }
  expect(page.split('\n').filter((line) => line.length > 160)).toEqual([]);
});
