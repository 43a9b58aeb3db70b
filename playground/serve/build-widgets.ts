import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const configFile = fileURLToPath(new URL('../../packages/widgets/vite.config.ts', import.meta.url));

/** Builds the loader and its chunks, as a content delivery network would serve them, into a folder. */
export async function buildWidgets(folder: string): Promise<void> {
  await build({ configFile, logLevel: 'warn', build: { outDir: folder } });
}
