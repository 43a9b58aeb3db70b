/**
 * Packages the extension for VS Code: `npm run vsix`.
 *
 * What packages it, and the client half that it holds, are installed in the extension's own folder,
 * outside of the workspaces. The result needs nothing but the editor: everything else is bundled.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForNode } from './bundle.ts';
import { noticesOf } from './third-party-notices.ts';
import { fileNamesInZip } from './zip-names.ts';

const extension = fileURLToPath(new URL('../vscode/', import.meta.url));
const stage = fileURLToPath(new URL('../dist/vscode/', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
}

/** What the package must hold, and nothing beside it. */
const CONTENT = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/dist/extension.cjs',
  'extension/dist/server.cjs',
  'extension/ThirdPartyNotices.txt',
  'extension/icons/lintel.png',
  'extension/icons/lintel.svg',
  'extension/language-configuration.json',
  'extension/package.json',
  'extension/README.md',
  'extension/syntaxes/lintel.tmLanguage.json',
];

function run(command: string, args: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`\`${command} ${args.join(' ')}\` failed`);
}

if (!existsSync(`${extension}node_modules/@vscode/vsce`)) {
  console.log('Installing what packages the extension …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], extension);
}

rmSync(stage, { recursive: true, force: true });
mkdirSync(stage, { recursive: true });
const bundled = new Set([
  ...(await bundleForNode('vscode/src/extension.js', `${stage}dist`, 'extension')),
  ...(await bundleForNode('vscode/src/server.js', `${stage}dist`, 'server')),
]);
writeFileSync(`${stage}ThirdPartyNotices.txt`, noticesOf([...bundled]));
for (const part of ['README.md', 'language-configuration.json', 'syntaxes', 'icons'])
  cpSync(`${extension}${part}`, `${stage}${part}`, { recursive: true });
cpSync(`${root}LICENSE`, `${stage}LICENSE`);

const manifest = JSON.parse(readFileSync(`${extension}package.json`, 'utf8')) as Manifest &
  Record<string, unknown>;
const published = Object.fromEntries(
  Object.entries(manifest).filter(([key]) => key !== 'devDependencies' && key !== 'private'),
);
writeFileSync(`${stage}package.json`, `${JSON.stringify(published, null, 2)}\n`);

const packed = join(stage, '..', `${manifest.name}-${manifest.version}.vsix`);
run(
  `${extension}node_modules/.bin/vsce`,
  ['package', '--no-dependencies', '--allow-missing-repository', '--out', packed],
  stage,
);

const names = fileNamesInZip(readFileSync(packed));
// What packages it writes some names in small letters.
const inOrder = (list: readonly string[]): string =>
  list
    .map((name) => name.toLowerCase())
    .sort()
    .join('\n');
if (inOrder(names) !== inOrder(CONTENT))
  throw new Error(`the package holds something else than it should:\n${names.join('\n')}`);

const foreign = [
  ...readFileSync(`${stage}${manifest.main}`, 'utf8').matchAll(/require\(["'`]([^"'`]+)/g),
]
  .map(([, name = '']) => name)
  .filter((name) => name !== 'vscode' && !isBuiltin(name));
if (foreign.length > 0)
  throw new Error(`the extension is not self-contained: ${foreign.join(', ')}`);

const leaks = [
  'dist/extension.cjs',
  'dist/server.cjs',
  'package.json',
  'ThirdPartyNotices.txt',
].filter((file) => readFileSync(`${stage}${file}`, 'utf8').includes(root));
if (leaks.length > 0)
  throw new Error(`the package names a folder of this machine: ${leaks.join(', ')}`);

// The same files, in a process that takes itself for an editor.
const tried = fileURLToPath(new URL('./try-extension.ts', import.meta.url));
run(process.execPath, [tried, stage], root);

console.log(`${packed}\n${String(statSync(packed).size)} bytes, ${String(names.length)} files`);
