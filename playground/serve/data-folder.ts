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

/** Where the demo keeps what lasts: a database, and the secret key of the demo vendor. */
export interface DataFolder {
  readonly path: string;
  /** The database, once it is complete. */
  readonly database: string;
  /** Where the database is made; it gets its name when it is complete. */
  readonly draft: string;
  readonly widgets: string;
  isFilled(): boolean;
  finishDraft(): void;
  /** The key that was kept, or the one that `make` makes, which is kept from now on. */
  secretKey(make: () => string): string;
}

/** Opens the folder, emptied first if the demo begins anew. */
export function openDataFolder(path: string, { reset }: { readonly reset: boolean }): DataFolder {
  mkdirSync(path, { recursive: true });
  const database = join(path, 'demo.sqlite');
  const draft = join(path, 'demo-draft.sqlite');
  const keyFile = join(path, 'secret-key');
  removeAll(path, 'demo-draft.sqlite');
  if (reset) {
    removeAll(path, 'demo.sqlite');
    rmSync(keyFile, { force: true });
  }
  return {
    path,
    database,
    draft,
    widgets: join(path, 'widgets'),
    isFilled: () => existsSync(database),
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
  };
}

/** A database and the files that stand beside it (`-wal`, `-shm`, locks). */
function removeAll(folder: string, name: string): void {
  for (const file of readdirSync(folder)) {
    if (file.startsWith(name)) rmSync(join(folder, file), { force: true });
  }
}
