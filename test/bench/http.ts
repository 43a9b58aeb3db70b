import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Ready } from './http-server.ts';
import type { Timing } from './measure.ts';
import type { Section } from './report.ts';

const CONNECTIONS = 16;
const REQUESTS = 6000;
const ROUNDS = 7;

interface Server {
  readonly process: ChildProcess;
  readonly ready: Ready;
}

/**
 * `GET /v1/check` over HTTP beside a bare `node:http` server that looks an answer up. Each runs in
 * a process of its own and tells the CPU time that it took itself; who asks is not counted.
 */
export async function benchHttp(): Promise<Section> {
  const names = ['raw', 'lintel'] as const;
  const servers = await Promise.all(names.map(start));
  const samples = names.map((): number[] => []);
  for (let round = -1; round < ROUNDS; round++) {
    for (const [index, server] of servers.entries()) {
      const micros = await cpuMicrosOf(server);
      // The first round warms up.
      if (round >= 0) samples[index]?.push(micros);
    }
  }
  for (const server of servers) server.process.disconnect();
  const [first = []] = samples;
  const timings = names.map((name, index): Timing => {
    const own = samples[index] ?? [];
    return {
      name: name === 'raw' ? 'node:http, bare' : 'lintel, GET /v1/check',
      cpuMicros: median(own),
      ratio: median(own.map((micros, round) => micros / (first[round] ?? NaN))),
    };
  });
  const ours = timings.at(-1)?.ratio ?? NaN;
  return {
    title: 'Check over HTTP, with a secret key, one request after the other on kept connections',
    timings,
    notes: [`check over HTTP / raw node:http: ${(1 / ours).toFixed(2)} per server CPU second`],
  };
}

async function start(kind: string): Promise<Server> {
  const child = fork(fileURLToPath(new URL('http-server.ts', import.meta.url)), [kind], {
    execArgv: ['--conditions=lintel-source'],
  });
  const [ready] = (await once(child, 'message')) as [Ready];
  return { process: child, ready };
}

async function cpuOf({ process: child }: Server): Promise<number> {
  const answer = once(child, 'message');
  child.send('cpu');
  const [{ user, system }] = (await answer) as [NodeJS.CpuUsage];
  return user + system;
}

async function cpuMicrosOf(server: Server): Promise<number> {
  const before = await cpuOf(server);
  const each = Math.ceil(REQUESTS / CONNECTIONS);
  await Promise.all(Array.from({ length: CONNECTIONS }, () => ask(server.ready, each)));
  return ((await cpuOf(server)) - before) / (each * CONNECTIONS);
}

/** Asks so many times on one connection, and wants a good answer each time. */
function ask({ url, path, headers }: Ready, times: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const request = `GET ${path} HTTP/1.1\r\nhost: ${hostname}\r\n${lines.join('')}\r\n`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.setNoDelay(true);
    let text = '';
    let left = times;
    socket.on('error', reject);
    socket.on('data', (data) => {
      text += data.toString('latin1');
      const end = text.indexOf('\r\n\r\n');
      const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN);
      if (end < 0 || text.length < end + 4 + length) return;
      if (!text.startsWith('HTTP/1.1 200')) {
        socket.destroy();
        reject(new Error(text.slice(0, 500)));
        return;
      }
      text = '';
      left -= 1;
      if (left > 0) socket.write(request);
      else {
        socket.end();
        resolve();
      }
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
