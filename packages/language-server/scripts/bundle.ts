import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Bundles what runs in a Node of its own or in that of an editor: one file with everything but the editor itself. */
export async function bundleForNode(entry: string, outDir: string, name: string): Promise<void> {
  const conditions = ['lintel-source', 'module', 'node', 'import', 'default'];
  await build({
    root: here('..'),
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    ssr: { noExternal: true, external: ['vscode'], resolve: { conditions }, target: 'node' },
    build: {
      ssr: here(`../${entry}`),
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: true,
      rolldownOptions: {
        external: ['vscode'],
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  });
}

/** Bundles the server for a web worker: one module without imports. */
export async function bundleForWorker(outDir: string): Promise<void> {
  await build({
    root: here('..'),
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['lintel-source', 'module', 'browser', 'import', 'default'] },
    build: {
      lib: { entry: here('../src/worker.ts'), formats: ['es'], fileName: 'worker' },
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: { output: { entryFileNames: 'worker.mjs', codeSplitting: false } },
    },
  });
}
