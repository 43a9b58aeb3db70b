import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import type { ChangeRow } from '../records.ts';
import { sqlRows } from '../sql/sql-rows.ts';
import type { SqlDatabase } from '../sql/sql-rows.ts';
import { sqlSystem } from '../sql/sql-system.ts';
import type { Store, SystemRows, TenantReads, TenantWrites } from '../store.ts';
import { lockFile } from './file-lock.ts';
import { migrate } from './migrate.ts';

/**
 * Opens a store in one file, or in memory with `:memory:`.
 *
 * A commit that was answered is on the disk (`synchronous=FULL`). One process at a time.
 *
 * @throws {StoreInUse} another process has it open.
 * @throws {Error} the file is not a database, or was written by a newer version.
 */
export function openSqliteStore(file: string): Store {
  const lock = file === ':memory:' ? null : lockFile(file);
  try {
    const db = new Database(file);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    migrate(db);
    const kysely: SqlDatabase = new Kysely({ dialect: new SqliteDialect({ database: db }) });
    return new SqliteStore(kysely, () => lock?.release());
  } catch (error) {
    lock?.release();
    throw error;
  }
}

class SqliteStore implements Store {
  readonly kind = 'sqlite';
  readonly system: SystemRows;
  readonly #db: SqlDatabase;
  readonly #unlock: () => void;
  readonly #listeners = new Set<(tenant: string, changes: readonly ChangeRow[]) => void>();

  constructor(db: SqlDatabase, unlock: () => void) {
    this.#db = db;
    this.#unlock = unlock;
    this.system = sqlSystem(db);
  }

  async transaction<T>(tenant: string, work: (rows: TenantWrites) => Promise<T>): Promise<T> {
    const appended: ChangeRow[] = [];
    const answer = await this.#db
      .transaction()
      .execute((transaction) => work(sqlRows(tenant, transaction, appended)));
    if (appended.length > 0) for (const listener of this.#listeners) listener(tenant, appended);
    return answer;
  }

  read<T>(tenant: string, work: (rows: TenantReads) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute((transaction) => work(sqlRows(tenant, transaction, [])));
  }

  onCommit(listener: (tenant: string, changes: readonly ChangeRow[]) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await sql`pragma optimize`.execute(this.#db);
    await this.#db.destroy();
    this.#unlock();
  }
}
