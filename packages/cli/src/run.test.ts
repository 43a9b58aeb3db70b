import { describe, expect, test } from 'vitest';
import { lintel } from '../../../test/fixtures/command-line.ts';

describe('lintel', () => {
  test('without a command says what there is, and fails', async () => {
    const { exitCode, printed } = await lintel('');
    expect(exitCode).toBe(2);
    expect(printed).toContain('replay');
  });

  test.each(['--help', 'help', 'help check', 'check --help', 'replay -h', 'serve --help'])(
    '%s explains and succeeds',
    async (words) => {
      const { exitCode, printed } = await lintel(words);
      expect(exitCode).toBe(0);
      expect(printed).toContain('Usage: lintel');
    },
  );

  test('prints its version', async () => {
    expect(await lintel('--version')).toMatchObject({ exitCode: 0, printed: '1.2.3' });
  });

  test.each([
    ['an unknown command', 'chekc plans/trial.lintel', 'no command `chekc`'],
    ['an unknown option', 'check --jsn plans/trial.lintel', '`check` has no option `--jsn`'],
    ['an option without its value', 'test plans --policy --coverage', '`--policy` needs a value'],
    ['an option with half a value', 'test plans --policy=', '`--policy` needs a value'],
    ['an option that is given twice', 'test plans --only a --only b', '`--only` is given twice'],
    ['a value that nobody reads', 'check plans --coverage=yes', '`--coverage` is said alone'],
    ['a file for an editor', 'lsp plans/trial.lintel', '`lsp` takes no file'],
    [
      'a catalogue that is none',
      'check plans/seats.lintel --catalogue plans/trial.lintel',
      'no catalogue in',
    ],
    ['a number below none', 'check plans --explore-steps -1', '`-1` is not a number'],
    ['a zone that is none', 'simulate plans/trial.lintel --zone Mars', '"Mars" is not a time zone'],
    ['a moment that is none', 'simulate plans/trial.lintel --begin soon', 'not `soon`'],
    ['an origin that is none', 'serve plans --origin shop', '`shop` is not the origin of a page'],
    [
      'a path for an origin',
      'serve plans --origin https://a.example/b',
      'not the origin of a page',
    ],
    ['a port that is none', 'serve plans --port -1', '`-1` is not a port'],
    ['no file', 'check', 'no file was named'],
    ['a file that is missing', 'check plans/trail.lintel', 'no file `plans/trail.lintel`'],
    ['a folder without policies', 'check empty', 'no `.lintel` file in `empty`'],
    ['bytes that are no text', 'check bad/bytes.lintel', 'not text in UTF-8'],
    ['a file that is too large', 'fmt bad/large.lintel', 'larger than 4 MiB'],
    ['no time line', 'replay plans/trial.lintel', 'a policy file and a time line'],
  ])('%s is a wrong call, with a way out', async (_, words, complaint) => {
    const bad = {
      'empty/readme.md': '',
      'bad/bytes.lintel': new Uint8Array([0x70, 0xff, 0xfe]),
      'bad/large.lintel': new Uint8Array(5 * 1024 * 1024),
    };
    const { exitCode, complaints } = await lintel(words, bad);
    expect(complaints).toContain(complaint);
    expect(complaints).toContain('help:');
    expect(exitCode).toBe(2);
  });

  test.each([
    ['a command', 'chekc plans', 'did you mean `check`?'],
    ['an option', 'check plans --catalog plans', 'did you mean `--catalogue`?'],
  ])('%s that is nearly right is answered with the one that was meant', async (_, words, hint) => {
    expect((await lintel(words)).complaints).toContain(hint);
  });

  test('a short word far from every command is taken for none', async () => {
    expect((await lintel('xyz')).complaints).not.toContain('did you mean');
  });

  test('with --json a problem is JSON as well', async () => {
    const { exitCode, json } = await lintel('check nothing.lintel --json');
    expect(exitCode).toBe(2);
    expect(json()).toMatchObject({ problem: { code: 'file-missing' } });
  });
});
