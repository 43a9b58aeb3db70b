import { build, type Rolldown } from 'vite';
import type { Chunk } from './fetched.ts';

/** Builds the widgets as a page would load them, in memory. */
export async function buildWidgets(root: string): Promise<readonly Chunk[]> {
  const result = await build({
    configFile: `${root}packages/widgets/vite.config.ts`,
    logLevel: 'error',
    build: { write: false },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as readonly Rolldown.RolldownOutput[];
  return outputs
    .flatMap(({ output }) => output)
    .flatMap((file) =>
      file.type === 'chunk'
        ? [
            {
              fileName: file.fileName,
              code: file.code,
              modules: Object.fromEntries(
                Object.entries(file.modules).map(([path, { renderedLength }]) => [
                  path.replaceAll('\\', '/'),
                  renderedLength,
                ]),
              ),
              imports: file.imports,
              dynamicImports: file.dynamicImports,
            },
          ]
        : [],
    );
}
