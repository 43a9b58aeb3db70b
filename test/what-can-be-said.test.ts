import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The page that tells vendors how the language says what they need. */
const page = new URL('../docs/reference/what-can-be-said.md', import.meta.url);
const rows = readFileSync(page, 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, need, said, href] = /^\| (.+?) +\| `(.+?)` +\| \[.+\]\((.+)\) +\|$/u.exec(line) ?? [];
    return need === undefined || said === undefined || href === undefined
      ? []
      : [{ need, said, file: new URL(href, page) }];
  });

const spaces = (text: string) => text.replaceAll(/\s+/gu, ' ');

/** The folders whose files are compiled and whose scenarios are run by other tests. */
const proved = ['dsl/examples/', 'dsl/cookbook/', 'test/corpus/constructs/'];

test('there is a row for every line of a table', () => {
  const lines = readFileSync(page, 'utf8').split('\n');
  const inTables = lines.filter((line) => line.startsWith('|') && !/^\| (Need|-+) /u.test(line));
  expect(rows.length).toBeGreaterThan(100);
  expect(rows).toHaveLength(inTables.length);
});

test.each(rows)('$need: the line stands in a policy that is proved', ({ said, file }) => {
  expect(existsSync(file)).toBe(true);
  expect(proved.some((folder) => file.pathname.includes(`/${folder}`))).toBe(true);
  expect(spaces(readFileSync(file, 'utf8'))).toContain(spaces(said));
});
