import { readFileSync, readdirSync, statSync, watch, writeFileSync, type Stats } from 'node:fs';
import process from 'node:process';
import { createInterface, type Interface } from 'node:readline';
import { CommandProblem } from './command-problem.ts';
import { EXIT } from './exit-code.ts';
import type { FileContent, Io } from './io.ts';
import { run } from './run.ts';

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function whyOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function list(folder: string): string[] {
  if (statOf(folder)?.isDirectory() !== true) return [];
  try {
    return readdirSync(folder).sort();
  } catch (cause) {
    throw new CommandProblem(
      'folder-unreadable',
      `\`${folder}\` cannot be read: ${whyOf(cause)}`,
      'check the permissions of the folder',
    );
  }
}

function write(path: string, text: string, options: { readonly mode?: number }): string | null {
  try {
    writeFileSync(path, text, options);
    return null;
  } catch (cause) {
    return whyOf(cause);
  }
}

function readFile(path: string, maxBytes: number): FileContent {
  try {
    const found = statOf(path);
    if (found === undefined) return { status: 'missing' };
    if (found.isDirectory()) return { status: 'folder' };
    if (found.size > maxBytes) return { status: 'tooLarge' };
    return { status: 'read', bytes: readFileSync(path) };
  } catch (cause) {
    return { status: 'unreadable', because: whyOf(cause) };
  }
}

function readInput(maxBytes: number): FileContent {
  try {
    const bytes = readFileSync(process.stdin.fd);
    return bytes.length > maxBytes ? { status: 'tooLarge' } : { status: 'read', bytes };
  } catch (cause) {
    return { status: 'unreadable', because: whyOf(cause) };
  }
}

/** An editor writes a file in several strokes; they are one change. */
const STROKES_MS = 60;

function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const watchers = folders.map((folder) =>
    watch(folder, () => {
      clearTimeout(waiting);
      waiting = setTimeout(onChange, STROKES_MS);
    }),
  );
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}

/** Made when the first line is asked for; what is open would keep the process alive. */
let typed: { readonly lines: Interface; readonly each: AsyncIterator<string> } | null = null;

async function readLine(question: string): Promise<string | null> {
  if (typed === null) {
    const lines = createInterface({
      input: process.stdin,
      ...(process.stdin.isTTY ? { output: process.stdout } : {}),
    });
    typed = { lines, each: lines[Symbol.asyncIterator]() };
  }
  if (process.stdin.isTTY) {
    typed.lines.setPrompt(question);
    typed.lines.prompt();
  }
  const next = await typed.each.next();
  return next.done === true ? null : next.value;
}

function closeInput(): void {
  typed?.lines.close();
}

const io: Io = {
  readFile,
  readInput,
  readLine,
  kindOf(path) {
    const found = statOf(path);
    if (found === undefined) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  },
  list,
  writeFile: (path, text) => write(path, text, {}),
  writeSecret: (path, text) => write(path, text, { mode: 0o600 }),
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
  watch: watchFolders,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const)
        process.once(signal, () => {
          resolve();
        });
    }),
};

// Whoever reads may have read enough (`| head`): the rest goes nowhere, and the exit code stays.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') return;
  io.complain(`lintel: the answer cannot be written: ${cause.message}`);
  process.exit(EXIT.usage);
});
// Nobody is left who could be told.
process.stderr.on('error', () => undefined);

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

// Not `process.exit`: what was printed into a pipe must arrive first.
process.exitCode = await run(process.argv.slice(2), io, version);
closeInput();
