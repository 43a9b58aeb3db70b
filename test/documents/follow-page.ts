import { basename, dirname } from 'node:path';
import { run, type Io } from '@lintel/cli';
import { compile, format, runScenarios, type SourceFile } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import type { Block, Page } from './read-documents.ts';

/** What `simulate` asks with. */
const PROMPT = '> ';

/** Something that a document shows and that is not so. */
export interface Untrue {
  readonly line: number;
  readonly found: readonly string[];
}

/**
 * Does what a reader does who follows a page from top to bottom: keeps the files that it shows,
 * compiles the policies, runs their scenarios, and calls the commands in front of a `$`.
 *
 * - ` ```lintel trial.lintel ` is a file that compiles without a finding, is formatted and passes its scenarios;
 * - ` ```lintel trial.lintel LTL-4005 ` is one that is told of exactly that;
 * - ` ```json timeline.json ` is a file for a command;
 * - ` ```console ` holds calls of `npx lintel` and what they print; `…` on a line stands for any lines,
 *   and a line after `> ` is typed at the prompt of the command.
 *
 * A page without a catalogue of its own is read with `catalogue`.
 */
export async function followPage(page: Page, catalogue: SourceFile): Promise<readonly Untrue[]> {
  const files = new Map<string, string>();
  const hasOwn = page.blocks.some(({ rest }) => rest[0] === 'catalogue.lintel');
  if (!hasOwn) files.set(catalogue.path, catalogue.text);
  const untrue: Untrue[] = [];
  for (const block of page.blocks) {
    const found = await followBlock(block, files);
    if (found.length > 0) untrue.push({ line: block.line, found });
  }
  return untrue;
}

async function followBlock(block: Block, files: Map<string, string>): Promise<readonly string[]> {
  const [name, ...codes] = block.rest;
  switch (block.language) {
    case 'lintel':
      if (name === undefined) return ['the block does not say which file it is'];
      files.set(name, block.text);
      return mistakesIn(name, block.text, files, codes);
    case 'json':
      if (name !== undefined) files.set(name, block.text);
      return [];
    case 'console':
      return followCalls(block.text, files);
    default:
      return [];
  }
}

function mistakesIn(
  name: string,
  text: string,
  files: ReadonlyMap<string, string>,
  codes: readonly string[],
): readonly string[] {
  const all = [...files]
    .filter(([path]) => path.endsWith('.lintel') && isBeside(path, name))
    .map(([path, content]) => ({ path, text: content }));
  const { diagnostics, set } = compile(all);
  const told = diagnostics.map(({ code }) => code);
  if (codes.length > 0) {
    return told.join() === codes.join() ? [] : [`told of ${told.join()}, not of ${codes.join()}`];
  }
  const found = diagnostics.map(({ code, message, span }) => `${span.file}: ${code} ${message}`);
  if (format(text, { file: name }).text !== text) found.push('the formatter would change it');
  for (const plan of set?.plans.filter(({ file }) => file === name) ?? []) {
    const results = runScenarios(plan, engine, {
      plansOfSet: set?.plans ?? [],
      catalogue: set?.catalogue ?? null,
    });
    for (const { name: scenario, passed } of results) {
      if (!passed) found.push(`the scenario "${scenario}" fails`);
    }
  }
  return found;
}

/** The unit is the folder; one without a catalogue is read with that of the page. */
function isBeside(path: string, name: string): boolean {
  return dirname(path) === dirname(name) || path === 'catalogue.lintel';
}

/** What a call such as `check trial.lintel` prints in a folder that holds these files. */
export async function printedBy(
  words: readonly string[],
  files: Map<string, string>,
  typed: readonly string[] = [],
): Promise<readonly string[]> {
  const printed: string[] = [];
  await run(words, worldOf(files, printed, [...typed]), '0.0.0');
  return printed.join('\n').trimEnd().split('\n');
}

async function followCalls(text: string, files: Map<string, string>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const call of text.split(/^(?=\$ )/m)) {
    const [first = '', ...shown] = call.trimEnd().split('\n');
    const words = first.replace('$ ', '').match(/"[^"]*"|\S+/g) ?? [];
    const [npx, lintel, ...rest] = words.map((word) => word.replaceAll('"', ''));
    if (npx !== 'npx' || lintel !== 'lintel') continue;
    const typed = shown.filter((line) => line.startsWith(PROMPT));
    const printed = await printedBy(
      rest,
      files,
      typed.map((line) => line.slice(PROMPT.length)),
    );
    if (!looksLike(printed, shown)) {
      found.push(`\`${first}\` prints`, ...printed);
    }
  }
  return found;
}

/** Whether lines are as they are shown, where `…` stands for any number of them. */
function looksLike(lines: readonly string[], shown: readonly string[]): boolean {
  const [next, ...later] = shown;
  if (next === undefined) return lines.length === 0;
  if (next.trim() === '…') {
    return lines.some((_, index) => looksLike(lines.slice(index), later)) || later.length === 0;
  }
  return lines[0]?.trimEnd() === next.trimEnd() && looksLike(lines.slice(1), later);
}

/** A folder in memory. */
function worldOf(files: Map<string, string>, printed: string[], typed: string[]): Io {
  const write = (path: string, text: string): null => {
    files.set(path, text);
    return null;
  };
  return {
    readFile(path) {
      const text = files.get(path);
      return text === undefined
        ? { status: 'missing' }
        : { status: 'read', bytes: new TextEncoder().encode(text) };
    },
    readInput: () => ({ status: 'missing' }),
    readLine(question) {
      const line = typed.shift();
      if (line !== undefined) printed.push(`${question}${line}`);
      return Promise.resolve(line ?? null);
    },
    kindOf: (path) => (path === '.' ? 'folder' : files.has(path) ? 'file' : 'missing'),
    list: (folder) =>
      [...files.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => basename(path))
        .sort(),
    writeFile: write,
    writeSecret: write,
    print: (line) => void printed.push(...line.split('\n')),
    complain: (line) => void printed.push(...line.split('\n')),
    watch: () => () => undefined,
    untilStopped: () => Promise.resolve(),
  };
}
