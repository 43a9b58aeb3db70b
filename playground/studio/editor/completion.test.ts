import type { Completion } from '@lintel/dsl';
import { expect, test } from 'vitest';
import { editorCompletions } from './completion.ts';

const item = (label: string, kind: Completion['kind'], insert = label): Completion => ({
  label,
  kind,
  insert,
  detail: `a ${kind}`,
  example: null,
});

test('what is chosen replaces the begun word, and keeps the order of the language', () => {
  const shown = editorCompletions(
    { replace: { start: 3, end: 6 }, items: [item('one', 'name'), item('when', 'word')] },
    6,
  );
  expect(shown).toMatchObject({
    from: 3,
    to: 6,
    options: [
      { label: 'one', boost: -0, detail: 'a name' },
      { label: 'when', boost: -1, type: 'keyword' },
    ],
  });
});

test('a begun text is replaced with its closing quote', () => {
  const replace = { start: 3, end: 8 };
  expect(editorCompletions({ replace, items: [item('"a"', 'text')] }, 5)?.to).toBe(8);
});

test('signs are typed faster than chosen, so that they alone offer nothing', () => {
  expect(editorCompletions({ replace: { start: 0, end: 0 }, items: [item('{', 'sign')] }, 0)).toBe(
    null,
  );
});
