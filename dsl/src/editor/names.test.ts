import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { readEditorSet } from './editor-set.ts';
import { definitionAt, referencesAt } from './references.ts';
import { renameableAt, renameAt } from './rename.ts';
import { resolveMention } from './resolve-mention.ts';

const folder = new URL('../../examples/', import.meta.url);
const files = readdirSync(folder).map((path) => ({
  path,
  text: readFileSync(new URL(path, folder), 'utf8'),
}));
const set = readEditorSet(files);
const catalogue = files.find(({ path }) => path === 'catalogue.lintel')!;
const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';
const offsetOf = (path: string, part: string): number =>
  textOf(path).indexOf(part) + part.lastIndexOf(' ') + 2;

/** Texts that show every construct; each with the catalogue beside it that it was written for. */
const constructs = new URL('../../../test/corpus/constructs/', import.meta.url);
const shown = [
  ...files.map((file) => ({ ...file, set })),
  ...readdirSync(constructs)
    .filter((path) => path.endsWith('.lintel'))
    .map((path) => {
      const file = { path, text: readFileSync(new URL(path, constructs), 'utf8') };
      const bringsCatalogue = /^catalogue/m.test(file.text);
      return { ...file, set: readEditorSet(bringsCatalogue ? [file] : [catalogue, file]) };
    }),
];

describe('what is written in the language', () => {
  test.each(shown)('every word of $path has a part in the grammar', ({ path, set }) => {
    const words = set.documents.get(path)?.reading.words ?? [];
    expect(words.filter((word) => word.as === null)).toEqual([]);
    expect(words.length).toBeGreaterThan(100);
  });

  test.each(files)('every name of $path is declared, or known to the language', ({ path }) => {
    const document = set.documents.get(path);
    const open = document?.mentions.filter(
      (mention) =>
        mention.place.foreign !== true &&
        resolveMention(set, document, mention) === null &&
        mention.place.also?.includes(mention.name) !== true,
    );
    expect(open?.map(({ name }) => name)).toEqual([]);
  });
});

describe('definition and references', () => {
  test('a role leads to the catalogue', () => {
    const found = definitionAt(set, 'trial.lintel', offsetOf('trial.lintel', 'by account-manager'));
    expect(found?.path).toBe('catalogue.lintel');
    expect(textOf('catalogue.lintel').slice(found?.start, found?.end)).toBe('account-manager');
  });

  test('a deadline of a state is found in its lines and in the scenarios', () => {
    const text = textOf('trial.lintel');
    const found = referencesAt(set, 'trial.lintel', offsetOf('trial.lintel', 'at trial-end'));
    expect(found.every(({ start, end }) => text.slice(start, end) === 'trial-end')).toBe(true);
    expect(found).toHaveLength(text.split(/\btrial-end\b(?!-|ing|ed)/).length - 1);
  });

  test('a state of another policy leads there', () => {
    const offset = textOf('seats.lintel').search(/(?<=is in )\w/);
    const other = offset === -1 ? null : definitionAt(set, 'seats.lintel', offset);
    expect(offset === -1 || other?.path !== 'seats.lintel').toBe(true);
  });

  test('a word of the language is declared nowhere', () => {
    expect(definitionAt(set, 'trial.lintel', offsetOf('trial.lintel', 'access full'))).toBeNull();
  });
});

describe('rename', () => {
  const renamed = (path: string, part: string, to: string) =>
    renameAt(set, path, offsetOf(path, part), to);

  test('a role is renamed in all files, and they still compile', () => {
    const renaming = renamed('trial.lintel', 'by customer-admin', 'head-of-it');
    if (!renaming.ok) throw new Error(renaming.reason);
    const edited = files.map(({ path, text }) => ({
      path,
      text: renaming.edits
        .filter((edit) => edit.path === path)
        .toSorted((a, b) => b.start - a.start)
        .reduce((now, { start, end, text: to }) => now.slice(0, start) + to + now.slice(end), text),
    }));
    expect(edited.some(({ text }) => /\bcustomer-admin\b/.test(text))).toBe(false);
    const errors = compile(edited).diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test('a word that stays usable as a name may become one', () => {
    expect(renamed('trial.lintel', 'deadline trial-end', 'pause')).toMatchObject({ ok: true });
  });

  test.each([
    ['a reserved word', 'state', 'word of the language'],
    ['a name of the same policy', 'extension', 'already declared: trial.lintel line'],
    ['a counted thing of the catalogue', 'api-calls', 'already declared: catalogue.lintel'],
    ['a word with a meaning in conditions', 'unknown', 'already means something'],
    ['two words', 'trial over', 'small letters'],
    ['what every object has', 'constructor', 'cannot be a name'],
    ['nothing', '', 'small letters'],
  ])('%s is refused, with the reason', (_, to, reason) => {
    const renaming = renamed('trial.lintel', 'deadline trial-end', to);
    expect(renaming).toMatchObject({ ok: false });
    expect(renaming.ok ? '' : renaming.reason).toContain(reason);
  });

  test.each([
    ['what the server tells', 'trial.lintel', 'fact has-payment-method', 'told by the server'],
    ['the end of the paid term', 'renewal.lintel', 'memory paid-through', 'told by the server'],
    ['a currency', 'catalogue.lintel', 'currencies EUR', 'code of a currency'],
    ['a calendar', 'catalogue.lintel', 'calendars  us-business', 'a calendar that the language'],
    [
      'a field that a line shares',
      'catalogue.lintel',
      'request request-upgrade "Upgrade"               { target',
      'several requests',
    ],
  ])('%s keeps its name, with the reason', (_, path, part, reason) => {
    const offset = offsetOf(path, part);
    expect(renameableAt(set, path, offset)).toBeNull();
    const renaming = renameAt(set, path, offset, 'something-else');
    expect(renaming.ok ? '' : renaming.reason).toContain(reason);
  });

  describe('of what is spoken of in several ways', () => {
    const text = `catalogue "Studio" version 1 {
  currencies EUR
  meter scans "Scans"
  resource recording "Recording" with made is date
  request lend "Lend" { fee is number }
  plan basic "Basic" {
    include 5 scans
    price 9 EUR per month
    each extra scan 2 EUR per month
  }
}
policy "Scanning" version 1 {
  for plan basic
  fact scans-used is number
  fact fee is number
  memory until is date
  start state open "Open" {
    access full to recordings made before until
    on lend when request.fee < fact.fee and scans-used < 9 go to shut
  }
  end state shut "Shut" { access none }
}
`;
    const path = 'studio.lintel';
    const one = readEditorSet([{ path, text }]);
    const after = (part: string, to: string): string => {
      const renaming = renameAt(one, path, text.indexOf(part) + part.length - 1, to);
      if (!renaming.ok) throw new Error(renaming.reason);
      return renaming.edits
        .toSorted((a, b) => b.start - a.start)
        .reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
    };

    test('a meter is followed by the fact that counts it, and by its singular', () => {
      expect(after('meter scans', 'copies')).toBe(
        text.replaceAll('scans', 'copies').replaceAll('extra scan ', 'extra copie '),
      );
    });

    test('a resource is followed by its plural, and its dates are found', () => {
      expect(after('resource recording', 'film')).toContain('access full to films made before');
      expect(after('with made', 'shot')).toContain('recordings shot before until');
    });

    test('a field and a fact of one name are two', () => {
      expect(after('{ fee', 'deposit')).toContain('request.deposit < fact.fee');
      expect(after('fact fee', 'deposit')).toContain('request.fee < fact.deposit');
    });
  });

  test('the same name in another policy is no clash', () => {
    expect(renamed('trial.lintel', 'state expired', 'suspended')).toMatchObject({ ok: true });
  });

  test('what is not declared cannot be renamed', () => {
    const offset = offsetOf('trial.lintel', 'access full');
    expect(renameableAt(set, 'trial.lintel', offset)).toBeNull();
    expect(renameAt(set, 'trial.lintel', offset, 'half')).toMatchObject({ ok: false });
  });
});
