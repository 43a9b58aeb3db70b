#!/usr/bin/env node
// Starts the command line: the sources in a checkout, the built files in an installed package.
// Policies are compiled with a library that needs Node 22, so an older Node hands over to the
// one that the checkout's dependencies bring along.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const OLDEST_MAJOR = 22;
const home = fileURLToPath(new URL('..', import.meta.url));

function packagedNode() {
  const name = process.platform === 'win32' ? 'node.cmd' : 'node';
  for (let folder = home; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', '.bin', name);
    if (existsSync(candidate)) return candidate;
  }
  return undefined;
}

const isOld = Number(process.versions.node.split('.')[0]) < OLDEST_MAJOR;
const source = join(home, 'src', 'main.ts');
const built = join(home, 'dist', 'main.js');
const fromSource = existsSync(source) && !home.split(/[\\/]/).includes('node_modules');
const node = isOld ? packagedNode() : process.execPath;

if (node === undefined) {
  console.error(
    `lintel needs Node ${OLDEST_MAJOR} or newer; this is ${process.versions.node}. In a checkout, \`npm install\` brings one along.`,
  );
  process.exitCode = 2;
} else if (fromSource || isOld) {
  const entry = fromSource ? ['--conditions=lintel-source', source] : [built];
  const child = spawn(node, [...entry, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: node.endsWith('.cmd'),
  });
  // The terminal sends an interrupt to both of us; the child ends, and we say how it ended.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === null ? 2 : 128 + (constants.signals[signal] ?? 0));
  });
} else {
  await import(pathToFileURL(built).href);
}
