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
import { DATABASE, PORT } from './defaults.ts';

/** Serves the API until it is stopped. */
export async function runServer(given: Arguments, io: Io, set: PolicySet): Promise<void> {
  const database = given.value('database') ?? DATABASE;
  const secretKey = keptKey(io, database);
  const server = await start(given, database, secretKey);
  try {
    await publish(server, secretKey, set);
    for (const line of greeting(given, server, database, secretKey)) io.print(line);
    await io.untilStopped();
  } finally {
    await server.stop();
  }
}

async function start(given: Arguments, file: string, secretKey: string): Promise<NodeServer> {
  const port = Number(given.value('port') ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CommandProblem(
      'bad-arguments',
      `\`${given.value('port') ?? ''}\` is not a port`,
      'give a number from 0 to 65535',
    );
  }
  const development = !given.has('production');
  try {
    return await createNodeServer({ file, port, development, tenants: [tenant(given, secretKey)] });
  } catch (cause) {
    if (cause instanceof PortTaken) {
      throw new CommandProblem('port-taken', cause.message, 'choose another one with `--port N`');
    }
    if (cause instanceof StoreInUse) {
      throw new CommandProblem('database-in-use', cause.message, 'stop the other process');
    }
    throw cause;
  }
}

function tenant(given: Arguments, secretKey: string): NewTenant {
  const origin = given.value('origin');
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
  if (database !== ':memory:') io.writeSecret(file, `${key}\n`);
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
