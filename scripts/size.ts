/**
 * Measures what a page with widgets fetches, against `scripts/size/size-budgets.json`.
 *
 * "Alone" is everything a page with that one widget and its provider fetches: the loader, shared
 * chunks and the widget, each compressed with gzip -9, without the texts of a language.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildWidgets } from './size/build-widgets.ts';
import { overBudget, type Budget, type Measured } from './size/budget.ts';
import { fetchedWith, fileOf, type Chunk } from './size/fetched.ts';
import { forbiddenIn } from './size/forbidden.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const budgets = JSON.parse(
  readFileSync(new URL('size/size-budgets.json', import.meta.url), 'utf8'),
) as readonly Budget[];
const keyWidgets = ['entitlement-dashboard', 'seat-manager', 'usage-meter', 'upgrade-checkout'];

const chunks = await buildWidgets(root);
const isWidget = (entry: string): boolean => entry.endsWith('/define.ts');
const nameOf = (entry: string): string => entry.split('/').at(-2) ?? entry;
const widgets = chunks.flatMap(({ entry }) => (entry && isWidget(entry) ? [nameOf(entry)] : []));

const defining = (name: string): string[] => {
  const file = fileOf(chunks, `packages/widgets/src/${name}/define.ts`);
  return file ? [file] : [];
};

function measure(name: string, files: readonly string[]): Measured {
  const fetched = fetchedWith(chunks, files);
  const bytes = (chunk: Chunk): number => gzipSync(chunk.code, { level: 9 }).length;
  return { name, bytes: fetched.reduce((sum, c) => sum + bytes(c), 0), requests: fetched.length };
}

const page = (...names: string[]): string[] => [
  'loader.js',
  ...['provider', ...names].flatMap(defining),
];
const measured = [
  measure('loader', ['loader.js']),
  ...widgets.map((name) => measure(`${name} alone`, page(name))),
  measure('key widgets together', page(...keyWidgets)),
  measure('whole portal', page(...widgets)),
];

for (const { name, bytes, requests } of measured) {
  const budget = budgets.find((entry) => entry.name === name);
  const limit = budget?.maxBytes === undefined ? '' : ` of ${budget.maxBytes}`;
  console.log(`${name.padEnd(34)} ${String(bytes).padStart(7)}${limit} B gz, ${requests} requests`);
}

const problems = [
  ...overBudget(budgets, measured),
  ...chunks.flatMap(({ fileName, modules }) =>
    forbiddenIn(modules).map((library) => `${fileName} holds ${library}`),
  ),
];
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
