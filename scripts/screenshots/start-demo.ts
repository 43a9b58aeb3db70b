import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The demo as `npm start` opens it, on data of its own. */
export interface RunningDemo {
  readonly site: string;
  readonly studio: string;
  stop(): Promise<void>;
}

/** Starts the demo on free ports and a temporary folder, and waits until it says where it is. */
export async function startDemo(): Promise<RunningDemo> {
  const data = await mkdtemp(join(tmpdir(), 'lintel-screenshots-'));
  const script = fileURLToPath(new URL('../start.ts', import.meta.url));
  const words = ['--conditions=lintel-source', script, '--port', '0', '--data', data];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let said = '';
  const address = async (name: string): Promise<string> => {
    const line = new RegExp(`${name}\\s+(http\\S+)`);
    for (;;) {
      const found = line.exec(said)?.[1];
      if (found !== undefined) return found;
      const ended = exited.then(() => null);
      const more = await Promise.race([once(child.stdout, 'data'), ended]);
      if (more === null) throw new Error(`the demo ended before it was open:\n${said}`);
      said += String(more[0]);
    }
  };
  return {
    site: await address('Demo site'),
    studio: await address('Studio'),
    async stop() {
      child.kill('SIGTERM');
      await exited;
      await rm(data, { recursive: true, force: true });
    },
  };
}
