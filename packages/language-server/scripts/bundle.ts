import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles what runs in a Node of its own or in that of an editor: one file with everything but the
 * editor itself. Gives the folders of the packages of others that are in it.
 */
export async function bundleForNode(
  entry: string,
  outDir: string,
  name: string,
): Promise<ReadonlySet<string>> {
  const packages = new Set<string>();
  const conditions = ['lintel-source', 'module', 'node', 'import', 'default'];
  await build({
    root: here('..'),
    configFile: false,
    logLevel: 'error',
    resolve: { conditions },
    plugins: [
      {
        name: 'packages-in-it',
        moduleParsed({ id }) {
          const [folder] =
            /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.split('\0').at(-1) ?? '') ?? [];
          if (folder !== undefined) packages.add(folder);
        },
      },
    ],
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
  return packages;
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
