import Database from 'better-sqlite3';

/** Another process has the folder open. */
export class FolderInUse extends Error {
  constructor(path: string, options?: ErrorOptions) {
    super(`\`${path}\` is open in another process`, options);
    this.name = 'FolderInUse';
  }
}

/**
 * Keeps other processes out until it is released. The operating system frees the lock when the
 * process ends, however it ends, so none is ever stale.
 *
 * @throws {FolderInUse} another process holds it.
 */
export function lockFolder(path: string): { release(): void } {
  const lock = new Database(`${path}/open.lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (problem) {
    lock.close();
    throw new FolderInUse(path, { cause: problem });
  }
  return { release: () => void lock.close() };
}
