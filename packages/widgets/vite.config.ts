import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minifyTemplates } from './scripts/bundle/minify-templates.ts';
import { plainProperties } from './scripts/bundle/plain-properties.ts';
import { shortCustomProperties } from './scripts/bundle/short-custom-properties.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The folder of a widget's `define.ts` or `later.ts`: so that a network panel tells which widget was fetched. */
const widgetOf = (moduleId: string | null): string | undefined => {
  const [, widget, file] = moduleId?.match(/([^\\/]+)[\\/](define|later)\.ts$/) ?? [];
  return file === 'later' ? `${widget}-later` : widget;
};

/** What only those widgets need in which something can be asked for. */
const ACTIONS =
  /widgets[\\/]src[\\/]internal[\\/](?:decision|request-c|write-|refused|reason|role|field|later)/;

/** What all widgets need. */
const RUNTIME =
  /node_modules[\\/](?:lit|lit-html|lit-element|@lit)[\\/]|client[\\/]src[\\/]problem-error|widgets[\\/]src[\\/]internal[\\/](?!decision|request-c|write-|refused|reason|role|field|later)/;

/**
 * What a page loads from a content delivery network: the loader, one chunk that every widget
 * shares, one for all that ask for something, and one chunk per widget and per language.
 */
export default defineConfig({
  plugins: [plainProperties(), minifyTemplates(), shortCustomProperties()],
  root: here('.'),
  resolve: {
    conditions: ['lintel-source', 'module', 'browser', 'production'],
    alias: [{ find: /^\.\/css-tag\.js$/, replacement: here('./scripts/bundle/css-tag.ts') }],
  },
  build: {
    target: 'es2022',
    outDir: here('./dist/cdn'),
    emptyOutDir: true,
    // A library build leaves out Vite's preload helper, which would double the loader.
    lib: { entry: { loader: here('./src/loader.ts') }, formats: ['es'] },
    rolldownOptions: {
      // What a widget shares with the loader alone is in the loader, not in a file of its own.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // Vite itself keeps the white space of an ES library.
        minify: true,
        entryFileNames: '[name].js',
        chunkFileNames: ({ facadeModuleId, name }) =>
          `${widgetOf(facadeModuleId) ?? name}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'runtime', priority: 3, test: RUNTIME },
            { name: 'actions', priority: 2, test: ACTIONS },
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
