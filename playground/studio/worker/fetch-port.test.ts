import { afterEach, expect, test } from 'vitest';
import { portFetch, serveFetch } from './fetch-port.ts';

const channels: MessageChannel[] = [];
afterEach(() => {
  for (const { port1 } of channels.splice(0)) port1.close();
});

function connect(handle: (request: Request) => Promise<Response>) {
  const channel = new MessageChannel();
  channels.push(channel);
  serveFetch(channel.port2, handle);
  return portFetch(channel.port1);
}

test('a request arrives whole, and its answer too', async () => {
  const fetch = connect(async (request) =>
    Response.json(
      { method: request.method, key: request.headers.get('x-key'), body: await request.json() },
      { status: 201 },
    ),
  );
  const response = await fetch('http://app/v1/x', {
    method: 'POST',
    headers: { 'x-key': 'k' },
    body: '{"a":1}',
  });
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ method: 'POST', key: 'k', body: { a: 1 } });
});

test('an answer without a body has none', async () => {
  const fetch = connect(() => Promise.resolve(new Response(null, { status: 204 })));
  expect(await (await fetch('http://app/', {})).text()).toBe('');
});

test('a stream arrives while it is still open, and an abort reaches its source', async () => {
  let cancelled = (): void => undefined;
  const wasCancelled = new Promise<void>((resolve) => (cancelled = resolve));
  const fetch = connect(() =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')),
          cancel: () => cancelled(),
        }),
      ),
    ),
  );
  const abort = new AbortController();
  const response = await fetch('http://app/stream', { signal: abort.signal });
  const reader = response.body?.getReader();
  const first = await reader?.read();
  expect(new TextDecoder().decode(first?.value)).toBe('data: 1\n\n');
  abort.abort();
  await wasCancelled;
  await expect(reader?.read()).rejects.toThrow('aborted');
});

test('a handler that fails is a network failure', async () => {
  const fetch = connect(() => Promise.reject(new Error('no store')));
  await expect(fetch('http://app/', {})).rejects.toThrow('no store');
});
