import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The studio: served by `npm start`, or built into a folder of static files. */
export default defineConfig({
  root: here('./studio'),
  base: './',
  resolve: {
    conditions: ['lintel-source', 'module', 'browser', 'development|production'],
    dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
  },
  worker: { format: 'es' },
  // Found before the first page is served: a late find would load the page anew under the reader's hands.
  optimizeDeps: { entries: ['index.html', 'worker/studio-worker.ts'] },
  server: { fs: { allow: [here('..')] } },
  build: { target: 'es2022', outDir: here('../dist/studio'), emptyOutDir: true },
});
