import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minifyTemplates } from './minify-templates.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The folder of a widget's `define.ts`: so that a network panel tells which widget was fetched. */
const widgetOf = (moduleId: string | null): string | undefined =>
  moduleId?.match(/([^\\/]+)[\\/]define\.ts$/)?.[1];

/**
 * What a page loads from a content delivery network: the loader, one chunk that every widget
 * shares, and one chunk per widget and per language.
 */
export default defineConfig({
  plugins: [minifyTemplates()],
  root: here('.'),
  resolve: { conditions: ['lintel-source', 'module', 'browser', 'production'] },
  build: {
    target: 'es2022',
    outDir: here('./dist/cdn'),
    emptyOutDir: true,
    // A library build leaves out Vite's preload helper, which would double the loader.
    lib: { entry: { loader: here('./src/loader.ts') }, formats: ['es'] },
    rolldownOptions: {
      output: {
        // Vite itself keeps the white space of an ES library.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) =>
          `${widgetOf(facadeModuleId) ?? name}-[hash].js`,
        codeSplitting: {
          groups: [
            {
              name: 'runtime',
              priority: 2,
              test: /node_modules[\\/](?:lit|lit-html|lit-element|@lit)[\\/]|widgets[\\/]src[\\/]internal[\\/]/,
            },
            {
              name: 'provider',
              priority: 1,
              test: /packages[\\/]client[\\/]src|widgets[\\/]src[\\/]provider[\\/]/,
            },
          ],
        },
      },
    },
  },
});
