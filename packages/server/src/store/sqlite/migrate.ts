import type Database from 'better-sqlite3';
import { migration0001 } from './migrations/0001-first.ts';
import { migration0002 } from './migrations/0002-answers-by-age.ts';
import { migration0003 } from './migrations/0003-switches.ts';
import { migration0004 } from './migrations/0004-reviews.ts';

/** Numbered by their place, the first is 1. Appended to, never edited: databases have run them. */
const MIGRATIONS: readonly string[] = [migration0001, migration0002, migration0003, migration0004];

/**
 * Brings the tables up to date, each migration in a transaction of its own with the number that
 * records it.
 *
 * @throws {Error} the file was written by a newer version than this one.
 */
export function migrate(db: Database.Database): void {
  const done = Number(db.pragma('user_version', { simple: true }));
  if (done > MIGRATIONS.length) {
    throw new Error(
      `the database has version ${String(done)}, and this program knows ${String(MIGRATIONS.length)}: start the newer program`,
    );
  }
  for (const [index, text] of MIGRATIONS.entries()) {
    if (index < done) continue;
    db.transaction(() => {
      db.exec(text);
      db.pragma(`user_version = ${String(index + 1)}`);
    })();
  }
}

/** The tables as they are, for review. */
export function dumpSchema(db: Database.Database): string {
  const rows = db
    .prepare<[], { sql: string }>(
      "select sql from sqlite_schema where sql is not null and name not like 'sqlite_%' order by type desc, name",
    )
    .all();
  return rows.map(({ sql }) => `${sql};\n`).join('\n');
}
