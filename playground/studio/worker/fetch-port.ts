/** A request as it crosses a port: what a page's client sends, and no more. */
interface PortRequest {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}
type ToServer = PortRequest | { readonly id: number; readonly abort: true };
type ToPage =
  | {
      readonly id: number;
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly id: number; readonly chunk: Uint8Array }
  | { readonly id: number; readonly end: true }
  | { readonly id: number; readonly failure: string };

type Port = Pick<MessagePort, 'postMessage' | 'addEventListener' | 'start'>;

/** `fetch` over a port: answers stream, so that server-sent events arrive one by one; aborts reach the other side. */
export function portFetch(port: Port): (url: string, init: RequestInit) => Promise<Response> {
  const listeners = new Map<number, (message: ToPage) => void>();
  let last = 0;
  port.addEventListener('message', (event: MessageEvent<ToPage>) => {
    listeners.get(event.data.id)?.(event.data);
  });
  port.start();

  return (url, init) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      let stream: ReadableStreamDefaultController<Uint8Array> | null = null;
      const stop = (): void => {
        if (!listeners.delete(id)) return;
        port.postMessage({ id, abort: true } satisfies ToServer);
        const reason = new DOMException('The request was aborted.', 'AbortError');
        stream?.error(reason);
        reject(reason);
      };
      listeners.set(id, (message) => {
        if ('status' in message) {
          const body = new ReadableStream<Uint8Array>({
            start: (controller) => (stream = controller),
            cancel: stop,
          });
          const headers = message.headers.map(([name, value]): [string, string] => [name, value]);
          const empty = message.status === 204 || message.status === 304;
          resolve(new Response(empty ? null : body, { status: message.status, headers }));
        } else if ('chunk' in message) {
          stream?.enqueue(message.chunk);
        } else if ('end' in message) {
          listeners.delete(id);
          stream?.close();
        } else {
          listeners.delete(id);
          reject(new TypeError(message.failure));
        }
      });
      if (init.signal?.aborted) return stop();
      init.signal?.addEventListener('abort', stop);
      const { method = 'GET', headers, body } = init;
      port.postMessage({
        id,
        url,
        method,
        headers: [...new Headers(headers)],
        body: typeof body === 'string' ? body : null,
      } satisfies ToServer);
    });
}

/** The other side: hands each request to `handle`, and its answer back piece by piece. */
export function serveFetch(port: Port, handle: (request: Request) => Promise<Response>): void {
  const running = new Map<number, AbortController>();
  const send = (message: ToPage): void => port.postMessage(message);

  const serve = async ({ id, url, method, headers, body }: PortRequest): Promise<void> => {
    const abort = new AbortController();
    running.set(id, abort);
    try {
      const request = new Request(url, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, value]),
        body,
        signal: abort.signal,
      });
      const response = await handle(request);
      send({ id, status: response.status, headers: [...response.headers] });
      if (response.body) await pump(response.body, id, abort.signal);
      send({ id, end: true });
    } catch (cause) {
      send({ id, failure: cause instanceof Error ? cause.message : String(cause) });
    } finally {
      running.delete(id);
    }
  };

  const pump = async (
    body: ReadableStream<Uint8Array>,
    id: number,
    signal: AbortSignal,
  ): Promise<void> => {
    const reader = body.getReader();
    signal.addEventListener('abort', () => void reader.cancel());
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      send({ id, chunk: part.value });
    }
  };

  port.addEventListener('message', (event: MessageEvent<ToServer>) => {
    const { data } = event;
    if ('abort' in data) running.get(data.id)?.abort();
    else void serve(data);
  });
  port.start();
}
