import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A server in a process of its own. */
export interface KillableServer {
  readonly api: string;
  /** Ends the process as a power cut would: it notices nothing. */
  kill(): Promise<void>;
}

/** Starts a server on a file; what another one left there is all that it knows. */
export async function startKillable(file: string, secretKey: string): Promise<KillableServer> {
  const script = fileURLToPath(new URL('./serve-file.ts', import.meta.url));
  const child = spawn(process.execPath, ['--conditions=lintel-source', script, file], {
    env: { ...process.env, LINTEL_SECRET_KEY: secretKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  const api = await Promise.race([
    once(child.stdout, 'data').then(([line]) => String(line).trim()),
    exited.then(([code]) => {
      throw new Error(`the server ended with ${String(code)} before it answered`);
    }),
  ]);
  return {
    api,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
