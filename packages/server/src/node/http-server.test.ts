import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { PortTaken, startHttpServer, type Fetch, type HttpServer } from './http-server.ts';

const running: HttpServer[] = [];
const start = async (fetch: Fetch, graceMs = 50): Promise<HttpServer> => {
  const server = await startHttpServer(fetch, { port: 0, graceMs });
  running.push(server);
  return server;
};
const hello: Fetch = () => Promise.resolve(new Response('hello'));

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});

/** Writes bytes as they are and reads until the other side closes. */
function raw(server: HttpServer, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => {
      resolve(answer);
    });
    socket.on('error', reject);
  });
}

describe('the HTTP server', () => {
  test('answers, and says where', async () => {
    const server = await start(hello);
    expect(await (await fetch(server.url)).text()).toBe('hello');
  });

  test('says which port is taken', async () => {
    const { port } = await start(hello);
    await expect(startHttpServer(hello, { port })).rejects.toBeInstanceOf(PortTaken);
  });

  test.each([
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a space in a header name', 'GET / HTTP/1.1\r\nHost : a\r\n\r\n'],
    ['headers that are too large', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['no HTTP at all', '\u0016\u0003\u0001\r\n\r\n'],
  ])('refuses %s and closes', async (_, bytes) => {
    const server = await start(hello);
    expect(await raw(server, bytes)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });

  test('lets an answer that is under way end when it is stopped', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let arrived = (): void => undefined;
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    const server = await start(async () => {
      arrived();
      await held;
      return new Response('late');
    }, 10_000);
    const answer = fetch(server.url);
    await isThere;
    const stopped = server.stop();
    release();
    expect(await (await answer).text()).toBe('late');
    await stopped;
    await expect(fetch(server.url)).rejects.toThrow();
  });

  test('closes a stream that never ends when the grace is over', async () => {
    let cancelled = (): void => undefined;
    const wasCancelled = new Promise<void>((resolve) => (cancelled = resolve));
    const server = await start(() =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (controller) => {
              controller.enqueue(new TextEncoder().encode(': open\n\n'));
            },
            cancel: () => {
              cancelled();
            },
          }),
        ),
      ),
    );
    const response = await fetch(server.url);
    const reader = response.body?.getReader();
    await reader?.read();
    await server.stop();
    await expect(reader?.read()).rejects.toThrow();
    await wasCancelled;
  });
});
