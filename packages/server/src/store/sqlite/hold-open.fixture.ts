import { accountRow } from '../store-fixtures.ts';
import { openSqliteStore } from './sqlite-store.ts';

// Started by a test as a process of its own: commits one row, says so, and waits to be killed.
const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('internal: which file?');
const store = openSqliteStore(file);
await store.transaction('t1', (rows) => rows.accounts.insert(accountRow('acme')));
process.stdout.write('committed\n');
setInterval(() => undefined, 1000);
