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
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { requireCompiled } from '../findings.ts';
import type { Io } from '../io.ts';
import { loadPolicySet, type PolicySet } from '../policy-set.ts';
import { readText } from '../read-text.ts';

const PORT = 4600;
const DATABASE = 'lintel.sqlite';

export const serve: Command = {
  name: 'serve',
  summary: 'run the server on a folder of policies',
  usage: 'serve FOLDER [--port N] [--database FILE] [--origin URL] [--production] [--json]',
  options: [
    {
      name: 'port',
      value: 'N',
      describes: `listen there (${String(PORT)}; 0 is any that is free)`,
    },
    { name: 'database', value: 'FILE', describes: `keep everything there (${DATABASE})` },
    { name: 'origin', value: 'URL', describes: 'of the pages that use portal sessions' },
    { name: 'production', describes: 'nobody may move the clock; only the origin may call' },
  ],
  details: [
    'Publishes the policies of the folder, and serves the API until it is stopped with',
    'Ctrl-C. The secret key for your back end is made once and kept beside the database,',
    'in a file that ends in `.key`. `:memory:` keeps nothing.',
    'Payments are those of the embedded ledger, which takes no money.',
  ],
  async run(given, io) {
    const set = loadPolicySet(io, given.paths, undefined);
    requireCompiled(io, set);
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
    return EXIT.ok;
  },
};

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
