import { readFileSync, readdirSync, statSync, watch, writeFileSync, type Stats } from 'node:fs';
import process from 'node:process';
import type { FileContent, Io } from './io.ts';
import { run } from './run.ts';

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

function readFile(path: string, maxBytes: number): FileContent {
  try {
    const found = statOf(path);
    if (found === undefined) return { status: 'missing' };
    if (found.isDirectory()) return { status: 'folder' };
    if (found.size > maxBytes) return { status: 'tooLarge' };
    return { status: 'read', bytes: readFileSync(path) };
  } catch (cause) {
    return {
      status: 'unreadable',
      because: cause instanceof Error ? cause.message : String(cause),
    };
  }
}

function readInput(maxBytes: number): FileContent {
  try {
    const bytes = readFileSync(process.stdin.fd);
    return bytes.length > maxBytes ? { status: 'tooLarge' } : { status: 'read', bytes };
  } catch (cause) {
    return {
      status: 'unreadable',
      because: cause instanceof Error ? cause.message : String(cause),
    };
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

const io: Io = {
  readFile,
  readInput,
  kindOf(path) {
    const found = statOf(path);
    if (found === undefined) return 'missing';
    return found.isDirectory() ? 'folder' : 'file';
  },
  list: (folder) => readdirSync(folder).sort(),
  writeFile: (path, text) => {
    writeFileSync(path, text);
  },
  writeSecret: (path, text) => {
    writeFileSync(path, text, { mode: 0o600 });
  },
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

const { version } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string };

// Not `process.exit`: what was printed into a pipe must arrive first.
process.exitCode = await run(process.argv.slice(2), io, version);
