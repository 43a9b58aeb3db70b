import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.ts';

/** Where the demo keeps what lasts: a database, and the secret key of the demo vendor. */
export interface DataFolder {
  readonly path: string;
  /** The database, once it is complete. */
  readonly database: string;
  /** Where the database is made; it gets its name when it is complete. */
  readonly draft: string;
  readonly widgets: string;
  /** What the studio's server keeps from start to start; a reset leaves it. */
  readonly studioCache: string;
  isFilled(): boolean;
  /** Forgets everything. */
  reset(): void;
  finishDraft(): void;
  /** The key that was kept, or the one that `make` makes, which is kept from now on. */
  secretKey(make: () => string): string;
  /** Lets other processes in. */
  release(): void;
}

/**
 * Opens the folder, for this process alone; a draft that was never finished is thrown away.
 *
 * @throws {FolderInUse} another process has it open.
 */
export function openDataFolder(path: string): DataFolder {
  mkdirSync(path, { recursive: true });
  const { release } = lockFolder(path);
  const database = join(path, 'demo.sqlite');
  const draft = join(path, 'demo-draft.sqlite');
  const keyFile = join(path, 'secret-key');
  removeAll(path, 'demo-draft.sqlite');
  return {
    path,
    database,
    draft,
    widgets: join(path, 'widgets'),
    studioCache: join(path, 'studio-cache'),
    isFilled: () => existsSync(database),
    reset() {
      removeAll(path, 'demo.sqlite');
      rmSync(keyFile, { force: true });
    },
    finishDraft() {
      renameSync(draft, database);
      removeAll(path, 'demo-draft.sqlite');
    },
    secretKey(make) {
      if (existsSync(keyFile)) return readFileSync(keyFile, 'utf8').trim();
      const key = make();
      writeFileSync(keyFile, `${key}\n`, { mode: 0o600 });
      return key;
    },
    release,
  };
}

/** A database and the files that stand beside it (`-wal`, `-shm`, locks). */
function removeAll(folder: string, name: string): void {
  for (const file of readdirSync(folder)) {
    if (file.startsWith(name)) rmSync(join(folder, file), { force: true });
  }
}
