import { makeSecretKey, type NewTenant } from '@lintel/server';
import {
  createNodeServer,
  PortTaken,
  randomBytes,
  StoreInUse,
  type NodeServer,
} from '@lintel/server/node';
import type { Arguments } from '../arguments.ts';
import { CommandProblem } from '../command-problem.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { PolicySet } from '../policy-set.ts';
import { readText } from '../read-text.ts';
import { writeSecret } from '../write-text.ts';
import { DATABASE, PORT } from './defaults.ts';

/** Serves the API until it is stopped. */
export async function runServer(given: Arguments, io: Io, set: PolicySet): Promise<void> {
  const database = given.value('database') ?? DATABASE;
  const wanted = { database, port: portOf(given), origin: originOf(given) };
  const secretKey = keptKey(io, database);
  const server = await start(wanted, !given.has('production'), secretKey);
  try {
    await publish(server, secretKey, set);
    for (const line of greeting(given, server, database, secretKey)) io.print(line);
    await io.untilStopped();
  } finally {
    await server.stop();
  }
}

function portOf(given: Arguments): number {
  const written = given.value('port') ?? String(PORT);
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return Number(written);
  throw new CommandProblem(
    'bad-arguments',
    `\`${written}\` is not a port`,
    'give a number from 0 to 65535',
  );
}

function originOf(given: Arguments): string | undefined {
  const written = given.value('origin');
  if (written === undefined || isOrigin(written)) return written;
  throw new CommandProblem(
    'bad-arguments',
    `\`${written}\` is not the origin of a page`,
    'write scheme, host and port alone, such as `--origin https://shop.example`',
  );
}

function isOrigin(written: string): boolean {
  return /^https?:/.test(written) && URL.canParse(written) && new URL(written).origin === written;
}

interface Wanted {
  readonly database: string;
  readonly port: number;
  readonly origin: string | undefined;
}

async function start(
  { database: file, port, origin }: Wanted,
  development: boolean,
  secretKey: string,
): Promise<NodeServer> {
  const tenants = [tenant(origin, secretKey)];
  try {
    return await createNodeServer({ file, port, development, tenants });
  } catch (cause) {
    if (cause instanceof PortTaken) {
      throw new CommandProblem('port-taken', cause.message, 'choose another one with `--port N`');
    }
    if (cause instanceof StoreInUse) {
      throw new CommandProblem('database-in-use', cause.message, 'stop the other process');
    }
    if (isDatabaseProblem(cause)) {
      throw new CommandProblem(
        'database-unusable',
        `\`${file}\` cannot be used as the database: ${cause.message}`,
        'name a file that lintel made, or one that is not there yet, with `--database FILE`',
      );
    }
    throw cause;
  }
}

/** What SQLite itself says of a file that it cannot open, read or write. */
function isDatabaseProblem(cause: unknown): cause is Error {
  return (
    cause instanceof Error &&
    'code' in cause &&
    typeof cause.code === 'string' &&
    /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|PERM|FULL|IOERR)/.test(cause.code)
  );
}

function tenant(origin: string | undefined, secretKey: string): NewTenant {
  return {
    ...{ id: 'vendor', name: 'Vendor', origins: origin === undefined ? [] : [origin], secretKey },
    ...{ zone: 'UTC', region: 'EU', currency: 'EUR' },
  };
}

/** The key beside the database, made when there is none. A store in memory has a new one each time. */
function keptKey(io: Io, database: string): string {
  const file = `${database}.key`;
  if (database !== ':memory:' && io.kindOf(file) === 'file') return readText(io, file).trim();
  const key = makeSecretKey(randomBytes);
  if (database !== ':memory:') writeSecret(io, file, `${key}\n`);
  return key;
}

async function publish(
  { app }: NodeServer,
  secretKey: string,
  { files }: PolicySet,
): Promise<void> {
  const answer = await app.fetch(
    new Request('http://localhost/v1/policies', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secretKey}`,
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify({ files }),
    }),
  );
  if (answer.ok) return;
  const { code, detail, fix } = (await answer.json()) as Record<'code' | 'detail' | 'fix', string>;
  throw new CommandProblem(code, `the policies were not published: ${detail}`, fix, EXIT.findings);
}

function greeting(
  given: Arguments,
  { url, port }: NodeServer,
  database: string,
  secretKey: string,
): readonly string[] {
  const inMemory = database === ':memory:';
  const keyFile = inMemory ? null : `${database}.key`;
  if (given.has('json')) {
    return [JSON.stringify({ url, port, database, keyFile, ...(inMemory ? { secretKey } : {}) })];
  }
  return [
    `Lintel answers at ${url}`,
    `  API reference  ${url}/reference`,
    `  secret key     ${keyFile ?? secretKey}`,
    `  data           ${inMemory ? 'in memory: gone when it stops' : database}`,
  ];
}
