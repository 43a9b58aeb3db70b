import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, describeCollection } from '../collections.ts';
import { columnName } from '../sql/column.ts';
import { storeContract } from '../store-contract.ts';
import { accountRow } from '../store-fixtures.ts';
import { StoreInUse } from './file-lock.ts';
import { dumpSchema, migrate } from './migrate.ts';
import { migration0001 } from './migrations/0001-first.ts';
import { openSqliteStore } from './sqlite-store.ts';

storeContract('SQLite', () => openSqliteStore(':memory:'));

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

describe('the tables of SQLite', () => {
  test('schema.sql is what the migrations make', () => {
    const db = new Database(':memory:');
    migrate(db);
    expect(dumpSchema(db)).toBe(readFileSync(here('./schema.sql'), 'utf8'));
  });

  test('every collection has a table with a column for each filter', () => {
    const db = new Database(':memory:');
    migrate(db);
    for (const name of COLLECTION_NAMES) {
      const columns = db.prepare(`pragma table_info(${columnName(name)})`).all() as {
        name: string;
      }[];
      expect(columns.map((column) => column.name)).toEqual([
        'seq',
        'tenant',
        'id',
        ...describeCollection(name).filters.map(columnName),
        'body',
      ]);
    }
  });

  test('answers that were kept before they had an age of their own keep it', () => {
    const db = new Database(':memory:');
    db.exec(migration0001);
    db.pragma('user_version = 1');
    const body = JSON.stringify({ id: 'i', createdAt: '2026-03-01T00:00:00.000Z' });
    db.prepare("insert into idempotency (tenant, id, body) values ('t1', 'i', ?)").run(body);
    migrate(db);
    expect(db.prepare('select tenant, id, created_at, body from idempotency').all()).toEqual([
      { tenant: 't1', id: 'i', created_at: '2026-03-01T00:00:00.000Z', body },
    ]);
  });

  test('a second run of the migrations changes nothing', () => {
    const db = new Database(':memory:');
    migrate(db);
    const before = dumpSchema(db);
    migrate(db);
    expect(dumpSchema(db)).toBe(before);
  });
});

describe('a SQLite file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lintel-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('keeps rows, and the offset of business time, from one opening to the next', async () => {
    const file = join(folder, 'a.db');
    const first = openSqliteStore(file);
    await first.transaction('t1', (rows) => rows.accounts.insert(accountRow('acme')));
    await first.system.moveClockOffset(1000);
    await first.close();
    const second = openSqliteStore(file);
    expect(await second.read('t1', (rows) => rows.accounts.get('acme'))).toEqual(
      accountRow('acme'),
    );
    expect(await second.system.clockOffset()).toBe(1000);
    await second.close();
  });

  test('is refused to a second opener while the first is there, and given afterwards', async () => {
    const file = join(folder, 'a.db');
    const first = openSqliteStore(file);
    expect(() => openSqliteStore(file)).toThrow(StoreInUse);
    await first.close();
    await openSqliteStore(file).close();
  });

  test('of a newer version is refused', () => {
    const file = join(folder, 'a.db');
    const db = new Database(file);
    db.pragma('user_version = 999');
    db.close();
    expect(() => openSqliteStore(file)).toThrow('start the newer program');
  });

  test('that is no database is refused, and its lock is freed', () => {
    const file = join(folder, 'a.db');
    execFileSync('sh', ['-c', `printf 'this is not a database, not at all' > ${file}`]);
    expect(() => openSqliteStore(file)).toThrow('file is not a database');
    expect(() => openSqliteStore(file)).toThrow('file is not a database');
  });

  test('held by a process that was killed is open to the next, with what was committed', async () => {
    const file = join(folder, 'a.db');
    const program = `
      const { openSqliteStore } = await import(${JSON.stringify(here('./sqlite-store.ts'))});
      const store = openSqliteStore(${JSON.stringify(file)});
      const account = ${JSON.stringify(accountRow('acme'))};
      await store.transaction('t1', (rows) => rows.accounts.insert(account));
      process.stdout.write('committed');
      setInterval(() => undefined, 1000);`;
    const child = spawn(
      process.execPath,
      ['--conditions=lintel-source', '--input-type=module', '--eval', program],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    expect(() => openSqliteStore(file)).toThrow(StoreInUse);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = openSqliteStore(file);
    expect(await store.read('t1', (rows) => rows.accounts.get('acme'))).toEqual(accountRow('acme'));
    await store.close();
  });
});
