import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'lintel-start-'));
const running = new Set<ChildProcess>();

after(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

interface Started {
  readonly child: ChildProcess;
  /** What it has printed. */
  printed(): string;
  address(place: 'Demo site' | 'Studio' | 'API reference'): string;
}

/** Opens the shop in a process of its own, on ports of its own, as `npm start` does. */
async function start(...words: string[]): Promise<Started> {
  const child = spawn(
    process.execPath,
    ['--conditions=lintel-source', script, '--port', '0', '--data', data, ...words],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.add(child);
  let text = '';
  const isOpen = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('Ctrl-C closes it')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)}:\n${text}`)));
  });
  await isOpen;
  return {
    child,
    printed: () => text,
    address(place) {
      const found = new RegExp(`${place}\\s+(http://\\S+)`).exec(text)?.[1];
      assert.ok(found, `${place} is not among the addresses`);
      return found;
    },
  };
}

async function stop({ child }: Started, signal: 'SIGINT' | 'SIGTERM'): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  const [code] = (await ended) as [number | null];
  running.delete(child);
  assert.equal(code, 0);
}

test('a first start fills the demo and prints addresses that answer; Ctrl-C ends it cleanly', async () => {
  const shop = await start();
  assert.match(shop.printed(), /Filling the demo/);
  for (const place of ['Demo site', 'Studio', 'API reference'] as const) {
    const answer = await fetch(shop.address(place));
    assert.equal(answer.status, 200, place);
  }
  const page = await (await fetch(shop.address('Demo site'))).text();
  assert.match(page, /<lintel-portal>/);

  const second = start();
  await assert.rejects(second, /open in another process/);
  await stop(shop, 'SIGINT');
  assert.match(shop.printed(), /Closed\. The data is kept\./);
});

test('a second start keeps the data, time that was moved included', async () => {
  const before = await start();
  assert.doesNotMatch(before.printed(), /Filling the demo/);
  const moved = await moveAnHour(before.address('Demo site'));
  await stop(before, 'SIGTERM');
  const afterwards = await start();
  const { businessTime } = (await (
    await fetch(`${afterwards.address('Demo site')}/demo/state`)
  ).json()) as { businessTime: string };
  assert.ok(businessTime >= moved);
  await stop(afterwards, 'SIGTERM');
});

async function moveAnHour(site: string): Promise<string> {
  const answer = await fetch(`${site}/demo/clock`, {
    method: 'POST',
    headers: { origin: site, 'content-type': 'application/json' },
    body: JSON.stringify({ by: { count: 1, unit: 'hour' } }),
  });
  assert.equal(answer.status, 200);
  return ((await answer.json()) as { now: string }).now;
}

test('with --reset it begins anew', async () => {
  const shop = await start('--reset');
  assert.match(shop.printed(), /Filling the demo/);
  await stop(shop, 'SIGTERM');
});
