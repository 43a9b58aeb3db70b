import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/lintel.mjs', import.meta.url));
const examples = fileURLToPath(new URL('../../../dsl/examples', import.meta.url));

/** Runs the real command; `stdout` is a file to write to, or nobody who reads. */
async function run(words: readonly string[], stdout: number | 'nobody') {
  const child = spawn(process.execPath, [bin, ...words], {
    stdio: ['ignore', stdout === 'nobody' ? 'pipe' : stdout, 'pipe'],
  });
  child.stdout?.destroy();
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => (complaints += part));
  const exitCode = await new Promise((resolve) => child.on('close', resolve));
  return { exitCode, complaints };
}

describe('the process', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lintel-main-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['all is well', ['graph', `${examples}/trial.lintel`], 0],
    ['the call was wrong', ['fmt', '--json', 'nowhere'], 2],
  ])(
    'goes on to its end when nobody reads the answer, and tells by its code: %s',
    async (_, words, code) => {
      expect(await run(words, 'nobody')).toEqual({ exitCode: code, complaints: '' });
    },
  );

  test.runIf(process.platform === 'linux')('says when the disk is full', async () => {
    const full = openSync('/dev/full', 'w');
    const { exitCode, complaints } = await run(['--help'], full);
    closeSync(full);
    expect(exitCode).toBe(2);
    expect(complaints).toMatch(/^lintel: the answer cannot be written: .*\n$/);
  });

  test('says which file cannot be written, and is no fault of ours', async () => {
    const out = join(folder, 'missing', 'trial.svg');
    const words = ['graph', `${examples}/trial.lintel`, '--out', out];
    const { exitCode, complaints } = await run(words, 'nobody');
    expect(exitCode).toBe(2);
    expect(complaints).toContain(`\`${out}\` cannot be written`);
    expect(complaints).not.toContain('internal');
  });

  test('what is no database is told as such', async () => {
    const words = ['serve', examples, '--port', '0', '--database', join(folder, 'notes')];
    writeFileSync(join(folder, 'notes'), 'no database, but a longer text about something else');
    const { exitCode, complaints } = await run(words, 'nobody');
    expect(exitCode).toBe(2);
    expect(complaints).toContain('cannot be used as the database');
  });
});
