import Database from 'better-sqlite3';

/** Somebody else has the file open. */
export class StoreInUse extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(
      `\`${file}\` is open in another process; stop that one, or start with another file`,
      options,
    );
    this.name = 'StoreInUse';
  }
}

/**
 * Holds `<file>.lock` until released. The lock belongs to the process and not to a text on disk:
 * the operating system frees it when the process ends, however it ends, so none is ever stale.
 *
 * @throws {StoreInUse} another process (or another store of this one) holds it.
 */
export function lockFile(file: string): { release(): void } {
  const lock = new Database(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new StoreInUse(file, { cause: error });
    }
    throw error;
  }
  return { release: () => void lock.close() };
}
