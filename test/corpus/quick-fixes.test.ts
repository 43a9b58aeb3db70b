import { readdirSync, readFileSync } from 'node:fs';
import { catalogueEntries, compile, quickFixesAt, readEditorSet, type QuickFix } from '@lintel/dsl';
import { describe, expect, test } from 'vitest';

interface File {
  readonly path: string;
  readonly text: string;
}
type Diagnostic = QuickFix['diagnostic'];

const broken = new URL('broken/', import.meta.url);
const path = 'broken.lintel';
const alone = readdirSync(broken)
  .filter((name) => name.endsWith('.lintel'))
  .map((name) => ({
    name,
    files: [{ path, text: readFileSync(new URL(name, broken), 'utf8') }],
  }));

const examples = new URL('../../dsl/examples/', import.meta.url);
const rightFiles = readdirSync(examples).map((name) => ({
  path: name,
  text: readFileSync(new URL(name, examples), 'utf8'),
}));
const slips = (
  JSON.parse(readFileSync(new URL('slips.json', broken), 'utf8')) as {
    readonly file: string;
    readonly right: string;
    readonly wrong: string;
  }[]
).map(({ file, right, wrong }) => ({
  name: wrong,
  files: rightFiles.map((other) =>
    other.path === file ? { path: file, text: other.text.replace(right, () => wrong) } : other,
  ),
}));

const wrongOfCodes = catalogueEntries.map(([name, { wrong }]) => ({
  name,
  files: [{ path, text: wrong.replace(/[‹›]/g, '') }],
}));

/** The files after one fix, as an editor leaves them. */
function mended(files: readonly File[], { edits }: QuickFix['fix']): readonly File[] {
  return files.map((file) => {
    const own = edits.filter(({ span }) => span.file === file.path);
    const text = own
      .toSorted((a, b) => b.span.start - a.span.start)
      .reduce((t, edit) => t.slice(0, edit.span.start) + edit.text + t.slice(edit.span.end), file.text);
    return { path: file.path, text };
  });
}

const sameAs =
  ({ code, message }: Diagnostic) =>
  (other: Diagnostic): boolean =>
    other.code === code && other.message === message;

describe.each([
  ['a broken text', alone, 60],
  ['a line with a slip', slips, 80],
  ['the wrong text of a code', wrongOfCodes, 20],
])('every fix that is offered for %s', (_, texts, atLeast) => {
  const offered = texts.flatMap(({ name, files }) => {
    const set = readEditorSet(files);
    return files.flatMap((file) =>
      quickFixesAt(set, file.path, { start: 0, end: file.text.length }).map((fix) => ({
        name: `${name}: ${fix.diagnostic.message}: ${fix.fix.title}`,
        files,
        before: set.compiled().diagnostics,
        ...fix,
      })),
    );
  });

  test('is one of many', () => {
    expect(offered.length).toBeGreaterThan(atLeast);
  });

  test('takes away what it mends', () => {
    const useless = offered.filter(({ files, before, diagnostic, fix }) => {
      const after = compile(mended(files, fix)).diagnostics;
      const isSame = sameAs(diagnostic);
      return after.filter(isSame).length >= before.filter(isSame).length;
    });
    expect(useless.map(({ name }) => name)).toEqual([]);
  });
});
