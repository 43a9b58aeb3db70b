/**
 * Writes every generated file of the house anew.
 *
 *   npm run gen             write
 *   npm run gen -- --check  write, and fail when that changed a file
 */
import { execSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { changedFiles, type Digests } from './changed-files.ts';
import { findGenerators } from './generators.ts';
import { readOptions } from './read-options.ts';
import { requireNode } from './require-node.mjs';

requireNode();

const root = fileURLToPath(new URL('..', import.meta.url));
const path = `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`;

function digests(): Digests {
  const listed = execSync('git ls-files -co --exclude-standard -z -- dsl packages docs', {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const found: Record<string, string> = {};
  for (const file of listed.split('\0')) {
    if (file === '') continue;
    try {
      found[file] = createHash('sha256')
        .update(readFileSync(join(root, file)))
        .digest('hex');
    } catch (error) {
      // A tracked file that was removed from the disk is listed as well; it has no digest.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  return found;
}

const { values } = readOptions('npm run gen -- [--check]', {
  options: { check: { type: 'boolean', default: false } },
});
const isCheck = values.check;
const before = isCheck ? digests() : {};

for (const { name, command } of findGenerators(root)) {
  console.log(`gen ${name}`);
  const env = { ...process.env, PATH: path };
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env });
  if (status !== 0) {
    console.error(`gen ${name} failed`);
    process.exitCode = 1;
  }
}

if (isCheck) {
  const stale = changedFiles(before, digests());
  if (stale.length > 0) {
    console.error(
      `These generated files were out of date and are new now; look at them and commit:\n  ${stale.join('\n  ')}`,
    );
    process.exitCode = 1;
  }
}
