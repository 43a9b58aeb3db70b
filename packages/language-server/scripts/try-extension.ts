/**
 * Starts the packaged extension outside of an editor, in a process of its own:
 * `node scripts/try-extension.ts FOLDER`. It is activated, is told of a document with a mistake, has
 * to underline it, and is stopped again. Prints what it underlined, as JSON.
 */
import { readFileSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import type { underlined as Underlined } from './fake-vscode.ts';

interface Extension {
  activate(context: object): Promise<void>;
  deactivate(): Promise<void> | undefined;
}

const editor = new URL('./fake-vscode.ts', import.meta.url).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'vscode' ? { url: editor, shortCircuit: true } : next(name, context),
});

const folder = resolve(process.argv[2] ?? '.');
const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly main: string;
};
const { activate, deactivate } = createRequire(import.meta.url)(join(folder, main)) as Extension;
const { underlined } = (await import(editor)) as { readonly underlined: typeof Underlined };

await activate({ subscriptions: [], asAbsolutePath: (path: string) => join(folder, path) });
const found = await underlined;
await deactivate();
console.log(JSON.stringify(found));
