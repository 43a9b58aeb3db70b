import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { completionsAt, readEditorSet, type SourceFile } from '@lintel/dsl';

const constructs = textsIn('./corpus/constructs/').map((file) => [file]);
const examples = textsIn('../dsl/examples/');

function textsIn(folder: string): readonly SourceFile[] {
  const url = new URL(folder, import.meta.url);
  return readdirSync(url)
    .filter((name) => name.endsWith('.lintel'))
    .map((path) => ({ path, text: readFileSync(new URL(path, url), 'utf8') }));
}

/**
 * Words that nobody can be offered where they stand: numbers and dates, new names, texts that mean
 * themselves, and signs that touch the word before them, which a cursor there would still complete.
 */
function* offerable(files: readonly SourceFile[]) {
  const set = readEditorSet(files);
  for (const { path, text, parsed, mentions, reading } of set.documents.values()) {
    const byIndex = new Map(mentions.map((mention) => [mention.index, mention]));
    for (const [index, { token }] of reading.words.entries()) {
      const { image, startOffset: offset } = token;
      const mention = byIndex.get(index);
      const isNew = mention !== undefined && (mention.declares !== null || mention.place.foreign);
      const means = mention === undefined ? !image.startsWith('"') : !isNew;
      const touches = /\S/u.test(text.charAt(offset - 1)) && !/^[\w"]/u.test(image);
      if (index === 0 || !means || touches || /^\d/u.test(image)) continue;
      const line = parsed.tokens[index]?.startLine ?? 0;
      yield { set, path, offset, image, where: `${path}:${line} ${image}` };
    }
  }
}

test.each(
  [...constructs, examples].map((files) => [files.map(({ path }) => path).join(), files] as const),
)('every word of %s is offered where it stands', (_names, files) => {
  const missing: string[] = [];
  let asked = 0;
  for (const { set, path, offset, image, where } of offerable(files)) {
    const labels = completionsAt(set, path, offset).items.map(({ label }) => label);
    asked += 1;
    // Words that cannot but follow each other are offered as one.
    if (!labels.some((label) => label === image || label.startsWith(`${image} `)))
      missing.push(`${where}, offered: ${labels.slice(0, 6).join(', ')}`);
  }
  expect(asked).toBeGreaterThan(100);
  expect(missing).toEqual([]);
});
