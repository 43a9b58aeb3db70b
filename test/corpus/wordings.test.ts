import { readFileSync } from 'node:fs';
import { compile, type SourceFile } from '@lintel/dsl';
import { expect, test } from 'vitest';

/** Words of a policy as people write them who have not read the grammar. */
interface Wording {
  /** What stands in the policy or in the catalogue. */
  readonly right: string;
  readonly wrong: string;
  /** The one thing that is told: its code, and the words that are underlined. */
  readonly told: string;
  /** What its fix makes of the words, where that is not `right`: both are good. */
  readonly fixed?: string;
  /** How it is mended, where nothing can be written for the author. */
  readonly help?: string;
}

const read = (name: string): string =>
  readFileSync(new URL(`wordings/${name}`, import.meta.url), 'utf8');
const files: readonly SourceFile[] = ['catalogue.lintel', 'trial.lintel'].map((path) => ({
  path,
  text: read(path),
}));
const wordings = JSON.parse(read('wordings.json')) as Wording[];

test('the texts are right as they stand, and many ways to say them are tried', () => {
  expect(compile(files).diagnostics.filter(({ severity }) => severity !== 'information')).toEqual(
    [],
  );
  expect(new Set(wordings.map(({ wrong }) => wrong)).size).toBe(wordings.length);
  expect(wordings.length).toBeGreaterThan(300);
});

test.each(wordings)('$wrong: one thing is told, and it mends it', ({ right, wrong, ...meant }) => {
  const file = files.find(({ text }) => text.includes(right));
  const at = file?.text.indexOf(right) ?? 0;
  const whole = file?.text ?? '';
  const text = whole.slice(0, at) + wrong + whole.slice(at + right.length);

  const { diagnostics } = compile(files.map((one) => (one === file ? { ...one, text } : one)));
  const told = diagnostics.filter(({ severity }) => severity !== 'information');
  expect(told.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`)).toEqual([
    meant.told,
  ]);

  const edits = [...(told[0]?.fixes[0]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  if (meant.help !== undefined) {
    expect(edits).toEqual([]);
    expect(told[0]?.help).toBe(meant.help);
    return;
  }
  let mended = text;
  for (const { span, text: other } of edits)
    mended = mended.slice(0, span.start) + other + mended.slice(span.end);
  const behind = whole.length - at - right.length;
  expect(mended.slice(at, mended.length - behind)).toBe(meant.fixed ?? right);
});
