import { readdirSync, readFileSync } from 'node:fs';
import { compile } from '@lintel/dsl';
import { expect, test } from 'vitest';

/** One line of an example, as people write it by mistake. */
interface Slip {
  readonly file: string;
  readonly right: string;
  readonly wrong: string;
}

const examples = new URL('../../dsl/examples/', import.meta.url);
const files = readdirSync(examples)
  .filter((path) => path.endsWith('.lintel'))
  .map((path) => ({ path, text: readFileSync(new URL(path, examples), 'utf8') }));

const slips = JSON.parse(
  readFileSync(new URL('broken/slips.json', import.meta.url), 'utf8'),
) as Slip[];

test('there are many, and no two are the same', () => {
  expect(new Set(slips.map((slip) => JSON.stringify(slip))).size).toBe(slips.length);
  expect(slips.length).toBeGreaterThan(80);
});

test.each(slips)('$wrong: the first thing said is where, and its fix is $right', (slip) => {
  const { file, right, wrong } = slip;
  const whole = files.find(({ path }) => path === file)?.text ?? '';
  const at = whole.indexOf(right);
  expect(at).toBeGreaterThan(0);
  const text = whole.slice(0, at) + wrong + whole.slice(at + right.length);

  const { diagnostics } = compile(files.map((other) => (other.path === file ? { path: file, text } : other)));
  const first = diagnostics.find(({ severity }) => severity !== 'information');
  expect(first?.span.file).toBe(file);
  expect(first?.span.start).toBeGreaterThanOrEqual(at);
  expect(first?.span.end).toBeLessThanOrEqual(at + wrong.length);

  const edits = [...(first?.fixes[0]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  let mended = text;
  for (const { span, text: other } of edits)
    mended = mended.slice(0, span.start) + other + mended.slice(span.end);
  expect(mended.slice(at).split('\n')[0]).toBe(right);
});
