import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeSecretKey } from '@lintel/server';
import {
  createNodeServer,
  openSqliteStore,
  PortTaken,
  randomBytes,
  randomIds,
  startHttpServer,
  type NodeServer,
} from '@lintel/server/node';
import { CommandFailed } from '../demo/acme-client.ts';
import { acmeTenant, fillShop, publishPolicies } from '../demo/acme-shop.ts';
import { demoServer } from '../demo/demo-server.ts';
import { examplePolicies } from '../demo/example-policies.ts';
import { readNoticeTexts } from '../demo/read-notice-texts.ts';
import { buildWidgets } from './build-widgets.ts';
import { openDataFolder, type DataFolder } from './data-folder.ts';
import { FolderInUse } from './folder-lock.ts';
import { onFirstFreePort } from './first-free-port.ts';
import { isPortTaken, startStudioServer } from './studio-server.ts';

const HELP = `Opens the demo shop: the API, the demo vendor's site and the studio, in one process.

  npm start                     keeps the data of the last time
  npm start -- --reset          begins anew
  npm start -- --port 5000      listens on 5000 and the two ports after it; 0: on any that are free
  npm start -- --data FOLDER    keeps the data there instead of in .lintel
`;
const FIRST_PORT = 4600;

interface Wanted {
  readonly reset: boolean;
  readonly port: number;
  readonly data: string;
}

/** Runs until it is asked to end. Gives the exit code. */
export async function openForBusiness(words: readonly string[]): Promise<number> {
  const wanted = readWords(words);
  if (wanted === 'help') return say(HELP, 0);
  if ('problem' in wanted) return say(`${wanted.problem}\n\n${HELP}`, 2);
  // Asked before anything runs, so that an early Ctrl-C is not lost.
  const stopped = untilStopped();
  try {
    return await run(wanted, stopped);
  } catch (problem) {
    if (problem instanceof FolderInUse) {
      return say('The demo is open in another process already. Close that one first.', 1);
    }
    throw problem;
  }
}

async function run(wanted: Wanted, stopped: AbortSignal): Promise<number> {
  const folder = openDataFolder(wanted.data);
  if (wanted.reset) folder.reset();
  const secretKey = folder.secretKey(() => makeSecretKey(randomBytes));
  await Promise.all([buildWidgets(folder.widgets), fill(folder, secretKey)]);
  if (stopped.aborted) return close(folder);

  const api = await startApi(folder, secretKey, wanted.port);
  const nth = (index: number): number => (wanted.port === 0 ? 0 : wanted.port + index);
  const site = await startSite(folder, secretKey, localhost(api.port), nth(1));
  const studio = await onFirstFreePort(
    nth(2),
    (port) => startStudioServer(port, folder.studioCache),
    isPortTaken,
  );
  const moved = [api.port, site.port, studio.port].some(
    (port, index) => wanted.port !== 0 && port !== nth(index),
  );
  say(addresses(api.port, site.port, studio.port, moved), 0);

  if (!stopped.aborted) await once(stopped, 'abort');
  say('\nClosing …', 0);
  await Promise.all([site.stop(), studio.stop()]);
  await api.stop();
  return close(folder);
}

function close(folder: DataFolder): number {
  folder.release();
  return say('Closed. The data is kept.', 0);
}

async function fill(folder: DataFolder, secretKey: string): Promise<void> {
  if (folder.isFilled()) return;
  say('Filling the demo with three months of history (once) …', 0);
  const store = openSqliteStore(folder.draft);
  try {
    await fillShop(
      { store, ids: randomIds, noticeTexts: readNoticeTexts(), log: () => undefined, secretKey },
      examplePolicies(),
      { now: new Date().toISOString() },
    );
  } finally {
    await store.close();
  }
  folder.finishDraft();
}

async function startApi(folder: DataFolder, secretKey: string, port: number): Promise<NodeServer> {
  const server = await onFirstFreePort(
    port,
    (free) =>
      createNodeServer({
        file: folder.database,
        port: free,
        development: true,
        tenants: [acmeTenant(secretKey)],
        noticeTexts: readNoticeTexts(),
      }),
    (problem) => problem instanceof PortTaken,
  );
  await publishAnew(server, secretKey);
  return server;
}

/** The policies may have been edited since the last time; those that are refused leave the old ones in force. */
async function publishAnew({ app }: NodeServer, secretKey: string): Promise<void> {
  try {
    await publishPolicies(app, secretKey, examplePolicies(), `start-${randomIds.next('run')}`);
  } catch (problem) {
    if (!(problem instanceof CommandFailed)) throw problem;
    say(`The policies of dsl/examples were not published: ${problem.message}`, 0);
  }
}

function startSite(folder: DataFolder, secretKey: string, api: string, port: number) {
  const fetch = demoServer({
    api,
    secretKey,
    development: true,
    site: fileURLToPath(new URL('../demo/site', import.meta.url)),
    widgets: folder.widgets,
  });
  return onFirstFreePort(
    port,
    (free) => startHttpServer(fetch, { port: free }),
    (problem) => problem instanceof PortTaken,
  );
}

function readWords(words: readonly string[]): Wanted | 'help' | { readonly problem: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        reset: { type: 'boolean', default: false },
        port: { type: 'string', default: String(FIRST_PORT) },
        data: {
          type: 'string',
          default: fileURLToPath(new URL('../../.lintel', import.meta.url)),
        },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (values.help) return 'help';
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_000) {
      return { problem: `\`${values.port}\` is not a port from 0 to 65000` };
    }
    return { reset: values.reset, port, data: values.data };
  } catch (problem) {
    return { problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

function addresses(api: number, site: number, studio: number, moved: boolean): string {
  return [
    '',
    '  Lintel is open.',
    '',
    `    Demo site      ${localhost(site)}`,
    `    Studio         ${localhost(studio)}`,
    `    API reference  ${localhost(api)}/reference`,
    '',
    ...(moved ? ['  Some ports were taken, so the next free ones are used.'] : []),
    '  Ctrl-C closes it and keeps the data; `npm start -- --reset` begins anew.',
    '',
  ].join('\n');
}

function localhost(port: number): string {
  return `http://localhost:${String(port)}`;
}

/** Aborts when the process is asked to end; whoever asks twice does not want to wait. */
function untilStopped(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(1);
      stop.abort();
    });
  }
  return stop.signal;
}

function say(text: string, exitCode: number): number {
  process.stdout.write(`${text}\n`);
  return exitCode;
}
