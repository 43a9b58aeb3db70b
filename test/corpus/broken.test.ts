import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from '@lintel/dsl';

const folder = new URL('broken/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

/** Per file: each diagnostic as `code line:column underlined text`. */
const expected = JSON.parse(read('expected.json')) as Record<string, string[]>;
const files = readdirSync(folder).filter((file) => file.endsWith('.lintel'));

test('every broken text says what is expected of it', () => {
  expect(Object.keys(expected).sort()).toEqual(files.sort());
});

test.each(files)('%s is reported where it is wrong, and nowhere else', (file) => {
  const text = read(file);
  const { diagnostics } = parse(text, { file });
  const found = diagnostics.map(
    ({ code, span }) =>
      `${code} ${String(span.line)}:${String(span.column)} ${text.slice(span.start, span.end)}`,
  );
  expect(found).toEqual(expected[file]);
  expect(found).not.toEqual([]);
});

test.each(files)('the fixes of %s leave fewer mistakes', (file) => {
  const text = read(file);
  const { diagnostics } = parse(text, { file });
  const edits = diagnostics
    .flatMap(({ fixes }) => fixes[0]?.edits ?? [])
    .sort((a, b) => b.span.start - a.span.start);
  let mended = text;
  for (const { span, text: replacement } of edits) {
    mended = mended.slice(0, span.start) + replacement + mended.slice(span.end);
  }
  const left = parse(mended, { file }).diagnostics.length;
  if (edits.length === 0) expect(left).toBe(diagnostics.length);
  else expect(left).toBeLessThan(diagnostics.length);
});
