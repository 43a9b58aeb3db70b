import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';

/** Answers a request; the app, or whatever stands before it. */
export type Fetch = (request: Request) => Promise<Response>;

export interface HttpServer {
  /** Where it answers, such as `http://127.0.0.1:4000`. */
  readonly url: string;
  readonly port: number;
  /** Takes nothing new, lets what runs end within the grace, then closes what is left. Safe to repeat. */
  stop(): Promise<void>;
}

export interface HttpServerOptions {
  /** 0: any that is free. */
  readonly port: number;
  /** Normally this machine alone can reach it. */
  readonly host?: string;
  /** How long `stop` waits for answers that are under way; streams are closed at its end. */
  readonly graceMs?: number;
}

/** The port is taken by somebody else. */
export class PortTaken extends Error {
  readonly port: number;
  constructor(port: number, options?: ErrorOptions) {
    super(`port ${String(port)} is taken`, options);
    this.name = 'PortTaken';
    this.port = port;
  }
}

/** Slow, endless and oversized requests end here, before they cost anything. */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16_384,
  insecureHTTPParser: false,
} as const;
const MOST_HEADERS = 100;
const NORMAL_GRACE_MS = 3_000;

/**
 * Serves HTTP until it is stopped.
 *
 * @throws {PortTaken} somebody else listens there.
 */
export async function startHttpServer(
  fetch: Fetch,
  { port, host = '127.0.0.1', graceMs = NORMAL_GRACE_MS }: HttpServerOptions,
): Promise<HttpServer> {
  const listener = getRequestListener((request) => fetch(request), {
    overrideGlobalObjects: true,
  });
  const server = createServer(LIMITS, (incoming, outgoing) => void listener(incoming, outgoing));
  server.maxHeadersCount = MOST_HEADERS;
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  let stopping: Promise<void> | null = null;
  return {
    url: `http://${shown}:${String(address.port)}`,
    port: address.port,
    stop: () => (stopping ??= close(server, graceMs)),
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port, { cause: error }) : error);
    });
    server.listen({ port, host, exclusive: true }, resolve);
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => {
      server.closeAllConnections();
    }, graceMs);
    // A connection that was busy when `close` was called is idle only later.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
    }, 50);
    server.close(() => {
      clearTimeout(force);
      clearInterval(sweep);
      resolve();
    });
  });
}
