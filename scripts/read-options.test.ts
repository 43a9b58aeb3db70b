import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

test.each([
  ['test/bench/run.ts', ['WRONG'], 'There is no area `WRONG`.'],
  ['test/bench/run.ts', ['--fast'], "Unknown option '--fast'"],
  ['test/fuzz/run.ts', ['--n', 'many'], '--n takes a whole number of at least 1, not `many`'],
  ['test/fuzz/run.ts', ['--texts', '5'], "Unknown option '--texts'"],
  ['test/differential/run.ts', ['--n=0'], '--n takes a whole number of at least 1, not `0`'],
  ['scripts/gen.ts', ['--chekc'], "Unknown option '--chekc'"],
  ['scripts/test.ts', ['nothing'], 'There is no step `nothing`.'],
])('%s %s is told as a wrong call, with its usage', (script, words, problem) => {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--conditions=lintel-source', script, ...words],
    { cwd: root, encoding: 'utf8' },
  );
  expect(stderr).toContain(problem);
  expect(stderr).toContain('Usage: npm ');
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(status).toBe(2);
});
