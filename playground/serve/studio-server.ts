import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createServer as createVite } from 'vite';

const configFile = fileURLToPath(new URL('../vite.config.ts', import.meta.url));

export interface StudioServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Serves the studio from its sources, inside of this process.
 *
 * @param cache - Folder for what is bundled of dependencies, kept for the next start. This process alone may use it:
 *   of two that bundle at once, each replaces the files that the other's pages are about to fetch.
 * @param isLive - Whether pages follow changes of the sources.
 */
export async function startStudioServer(
  port: number,
  cache: string,
  isLive = true,
): Promise<StudioServer> {
  const server = createServer();
  await listen(server, port);
  const vite = await createVite({
    configFile,
    cacheDir: cache,
    appType: 'mpa',
    logLevel: 'warn',
    clearScreen: false,
    server: {
      middlewareMode: true,
      fs: { allow: [cache] },
      // On the studio's own port: Vite's usual one is a single one for all processes.
      ws: { server },
      ...(isLive ? {} : { hmr: false, watch: null }),
    },
  });
  server.on('request', vite.middlewares);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await vite.close();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Whether a server could not listen because somebody else does. */
export function isPortTaken(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
}
