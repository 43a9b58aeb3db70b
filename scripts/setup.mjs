// Makes a fresh clone ready. Needs only Node 20 and npm; does nothing when all is in place.
//   node scripts/setup.mjs            dependencies
//   node scripts/setup.mjs --browser  dependencies and a browser for the tests
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NODE_WANTED, isRecentEnough } from './require-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

/** The stamp holds the digest of the lock file that was installed last. */
function lockDigest() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function installDependencies() {
  const stamp = join(root, 'node_modules', '.setup');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest()) return;
  const verb = existsSync(join(root, 'node_modules')) ? 'install' : 'ci';
  console.log(`Installing dependencies (npm ${verb}) …`);
  const npm = process.env.npm_execpath;
  const args = [verb, '--loglevel=error', '--no-audit', '--no-fund'];
  // npm itself must run on the Node that the machine has: the packaged one may be replaced meanwhile.
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: isWindows });
  if (run.status !== 0) process.exit(run.status ?? 1);
  writeFileSync(stamp, lockDigest());
}

/** npm scripts run on the packaged Node where there is one (Linux, Windows on x64), else on the machine's. */
function checkNode() {
  const packaged = join(root, 'node_modules', '.bin', isWindows ? 'node.cmd' : 'node');
  const node = existsSync(packaged) ? packaged : 'node';
  const found = spawnSync(node, ['-p', 'process.versions.node'], {
    encoding: 'utf8',
    shell: isWindows,
  }).stdout?.trim();
  if (found && isRecentEnough(found)) return;
  console.error(
    `Lintel's tools need Node ${NODE_WANTED} or newer; this is ${found || process.versions.node}. See https://nodejs.org.`,
  );
  process.exit(1);
}

installDependencies();
checkNode();
if (process.argv.includes('--browser')) {
  const { ensureChrome } = await import('./chrome.mjs');
  try {
    console.log(`Browser for the tests: ${ensureChrome()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
