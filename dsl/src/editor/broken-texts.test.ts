import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completionsAt } from './complete.ts';
import { outlineOf } from './document-outline.ts';
import { readEditorSet } from './editor-set.ts';
import { foldsOf } from './folding.ts';
import { highlightsOf } from './highlight.ts';
import { hoverAt } from './hover.ts';
import { referencesAt } from './references.ts';
import { renameAt } from './rename.ts';

const folder = new URL('../../../test/corpus/broken/', import.meta.url);
const texts = readdirSync(folder)
  .filter((path) => path.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, folder), 'utf8') }));

test.each(texts)('every place of $path is answered', ({ path, text }) => {
  const set = readEditorSet([{ path, text }]);
  const document = set.documents.get(path)!;
  for (let offset = 0; offset <= text.length; offset += 3) {
    const { replace } = completionsAt(set, path, offset);
    expect(replace.start).toBeLessThanOrEqual(offset);
    expect(hoverAt(set, path, offset)?.start ?? 0).toBeLessThanOrEqual(offset);
    for (const { start, end } of referencesAt(set, path, offset))
      expect(text.slice(start, end)).not.toBe('');
    renameAt(set, path, offset, 'another-name');
  }
  const ends = [...foldsOf(document), ...highlightsOf(set, path)].map(({ end }) => end);
  expect(Math.max(0, ...ends)).toBeLessThanOrEqual(text.length);
  for (const { word, whole } of outlineOf(document)) {
    expect(whole.start).toBeLessThanOrEqual(word.start);
    expect(whole.end).toBeGreaterThanOrEqual(word.end);
  }
});

test('a text that is deeply nested, or very long, is answered in little time', () => {
  const deep = `policy "A" version 1 { always ${'('.repeat(60)}a${')'.repeat(60)} }`;
  const long = 'state a { access full }\n'.repeat(2000);
  const before = performance.now();
  for (const text of [deep, long]) {
    const set = readEditorSet([{ path: 'a.lintel', text }]);
    completionsAt(set, 'a.lintel', text.length);
    highlightsOf(set, 'a.lintel');
  }
  // Seconds would mean that something grows faster than the text; the bound leaves room for a busy machine.
  expect(performance.now() - before).toBeLessThan(2000);
});
