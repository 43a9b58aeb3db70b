import type { PortalSession } from '@lintel/contract';
import type { ClientPorts } from '../src/ports.ts';

/** What a test's server answers: a body, or a whole response. */
export type Answer = Response | object;

/** Ports whose every input a test holds in its hand. */
export interface FakeWorld extends ClientPorts {
  readonly calls: {
    readonly method: string;
    readonly path: string;
    readonly headers: Headers;
    readonly body: unknown;
  }[];
  /** Timers that wait, in the order they were set. */
  readonly waiting: { readonly milliseconds: number; readonly run: () => void }[];
}

/** @param routes - By `METHOD /path`, with no query; what is not there answers 404. */
export function fakeWorld(
  routes: Readonly<Record<string, (call: FakeWorld['calls'][number]) => Answer | Promise<Answer>>>,
): FakeWorld {
  const calls: FakeWorld['calls'] = [];
  const waiting: FakeWorld['waiting'] = [];
  let ids = 0;
  return {
    calls,
    waiting,
    clock: { now: () => '2026-05-04T10:00:00.000Z' },
    random: () => 0,
    newId: () => `id-${(ids += 1)}`,
    later(milliseconds, run) {
      const timer = { milliseconds, run };
      waiting.push(timer);
      return () => {
        const at = waiting.indexOf(timer);
        if (at >= 0) waiting.splice(at, 1);
      };
    },
    async fetch(url, init) {
      const { pathname } = new URL(url);
      const method = init.method ?? 'GET';
      const call = {
        method,
        path: url.slice(url.indexOf(pathname)),
        headers: new Headers(init.headers),
        body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      };
      calls.push(call);
      init.signal?.throwIfAborted();
      const aborted = new Promise<never>((_, reject) => {
        init.signal?.addEventListener('abort', () =>
          reject(new DOMException('aborted', 'AbortError')),
        );
      });
      const answer = await Promise.race([
        aborted,
        Promise.resolve(routes[`${method} ${pathname}`]?.(call) ?? problem(404, 'not-found')),
      ]);
      if (!(answer instanceof Response)) return Response.json(answer);
      // As in a browser, an abort also ends a body that is being read.
      const options = init.signal ? { signal: init.signal } : {};
      return new Response(answer.body?.pipeThrough(new TransformStream(), options) ?? null, answer);
    },
  };
}

export const problem = (status: number, code: string, more: object = {}): Response =>
  Response.json(
    {
      type: 'about:blank',
      title: code,
      status,
      detail: `about ${code}`,
      instance: 'ans_1',
      code,
      fix: 'mend it',
      ...more,
    },
    { status },
  );

/** A session of ten minutes that begins with the fake clock. */
export const session = (token = 'token-1'): PortalSession => ({
  token,
  expiresAt: '2026-05-04T10:10:00.000Z',
  endpoint: 'https://api.test/',
  zone: 'Europe/Berlin',
  locale: null,
});

/** Lets every promise that can go on do so. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 30; i += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
}

/** A stream that a test writes to. */
export function openStream(): {
  readonly response: Response;
  write(text: string): void;
  end(): void;
} {
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({
    start(started) {
      controller = started;
    },
  });
  return {
    response: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    write: (text) => controller?.enqueue(new TextEncoder().encode(text)),
    end: () => controller?.close(),
  };
}
