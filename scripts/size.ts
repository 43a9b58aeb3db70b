/**
 * Measures what a page with widgets fetches, against `scripts/size/size-budgets.json`.
 *
 * "Alone" is everything a page with that one widget fetches, when the page hands it its data: the
 * loader, shared chunks and the widget, each compressed with gzip -9, without the texts of a
 * language. "With provider" is the same where the widget reads its data from a server.
 *
 *   npm run size -- --modules  also lists what is in each file, largest first
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readOptions } from './read-options.ts';
import { buildWidgets } from './size/build-widgets.ts';
import { overBudget, type Budget, type Measured } from './size/budget.ts';

import { fetchedWith, fileOf, type Chunk } from './size/fetched.ts';
import { forbiddenIn } from './size/forbidden.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const budgets = JSON.parse(
  readFileSync(new URL('size/size-budgets.json', import.meta.url), 'utf8'),
) as readonly Budget[];
const keyWidgets = ['entitlement-dashboard', 'seat-manager', 'usage-meter', 'upgrade-checkout'];

const { values } = readOptions('npm run size -- [--modules]', {
  options: { modules: { type: 'boolean' } },
});
const chunks = await buildWidgets(root);
const widgets = chunks
  .flatMap(({ modules }) => Object.keys(modules))
  .flatMap((path) => /widgets\/src\/([\w-]+)\/define\.ts$/.exec(path)?.[1] ?? [])
  .filter((name) => name !== 'provider');

const defining = (name: string): string[] => {
  const file = fileOf(chunks, `packages/widgets/src/${name}/define.ts`);
  return file ? [file] : [];
};

function measure(name: string, files: readonly string[]): Measured {
  const fetched = fetchedWith(chunks, files);
  const bytes = (chunk: Chunk): number => gzipSync(chunk.code, { level: 9 }).length;
  return { name, bytes: fetched.reduce((sum, c) => sum + bytes(c), 0), requests: fetched.length };
}

const page = (...names: string[]): string[] => ['loader.js', ...names.flatMap(defining)];
const measured = [
  measure('loader', ['loader.js']),
  ...widgets.flatMap((name) => [
    measure(`${name} alone`, page(name)),
    measure(`${name} with provider`, page('provider', name)),
  ]),
  measure('key widgets together', page('provider', ...keyWidgets)),
  measure('whole portal', page('provider', ...widgets)),
];

for (const { name, bytes, requests } of measured) {
  const budget = budgets.find((entry) => entry.name === name);
  const most = budget?.maxBytes === undefined ? '' : ` of ${budget.maxBytes}`;
  const goal = budget?.goalBytes === undefined ? '' : `, goal ${budget.goalBytes}`;
  console.log(
    `${name.padEnd(34)} ${String(bytes).padStart(7)}${most} B gz${goal}, ${requests} requests`,
  );
}

if (values.modules) {
  for (const { fileName, modules } of chunks) {
    console.log(`\n${fileName}`);
    for (const [path, bytes] of Object.entries(modules).sort(([, a], [, b]) => b - a)) {
      console.log(`  ${String(bytes).padStart(6)}  ${path.replace(root, '')}`);
    }
  }
}

const problems = [
  ...overBudget(budgets, measured),
  ...chunks.flatMap(({ fileName, modules }) =>
    forbiddenIn(Object.keys(modules)).map((library) => `${fileName} holds ${library}`),
  ),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
