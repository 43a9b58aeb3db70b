import { readdirSync, readFileSync } from 'node:fs';
import {
  compile,
  readEditorSet,
  renameableAt,
  renameAt,
  runScenarios,
  type RenameEdit,
  type SourceFile,
} from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';

const read = (folder: URL): SourceFile[] =>
  readdirSync(folder).map((path) => ({
    path,
    text: readFileSync(new URL(path, folder), 'utf8'),
  }));
const sets = [
  { name: 'the examples', files: read(new URL('../dsl/examples/', import.meta.url)) },
  ...read(new URL('corpus/constructs/', import.meta.url)).map((file) => ({
    name: file.path,
    files: [file],
  })),
];

/** One name in so many is tried in a run: which, is fixed. */
const EVERY = 7;

function edited(files: readonly SourceFile[], edits: readonly RenameEdit[]): SourceFile[] {
  return files.map(({ path, text }) => ({
    path,
    text: edits
      .filter((edit) => edit.path === path)
      .toSorted((a, b) => b.start - a.start)
      .reduce((now, { start, end, text: to }) => now.slice(0, start) + to + now.slice(end), text),
  }));
}

/** What is wrong with a set; an expected text that quotes the old name is nobody's fault. */
function wrongWith(files: readonly SourceFile[], oldName: string): readonly string[] {
  const { diagnostics, set } = compile(files);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (set === null) return errors.map(({ code, message }) => `${code} ${message}`);
  const { plans, catalogue } = set;
  return plans.flatMap((plan) =>
    runScenarios(plan, engine, { plansOfSet: plans, catalogue }).flatMap(({ name, steps }) =>
      steps.flatMap(({ failure }) =>
        failure === null || failure.expected.includes(oldName) || failure.expected.includes('"')
          ? []
          : [`${name}: ${failure.expected}, but ${failure.actual}`],
      ),
    ),
  );
}

describe.each(sets)('a name of $name', ({ files }) => {
  const set = readEditorSet(files);
  const declared = [...set.documents.values()].flatMap(({ path, text, mentions }) =>
    mentions
      .filter(({ declares, start }) => declares !== null && renameableAt(set, path, start) !== null)
      .map(({ name, start }) => ({ path, name, start, isTitle: text[start - 1] === '"' })),
  );

  test('that is renamed leaves the policies as they were, scenarios included', () => {
    const tried = declared.filter((_, index) => index % EVERY === 0);
    expect(tried.length).toBeGreaterThan(1);
    const wrong = tried.flatMap(({ path, name, start, isTitle }) => {
      const renaming = renameAt(set, path, start, isTitle ? 'Another title' : 'another-name');
      if (!renaming.ok) return [`${name}: ${renaming.reason}`];
      return wrongWith(edited(files, renaming.edits), name).map((why) => `${name}: ${why}`);
    });
    expect(wrong).toEqual([]);
  });
});
