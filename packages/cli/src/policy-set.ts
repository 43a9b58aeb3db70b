import { basename, dirname, join, resolve } from 'node:path';
import type { CompiledSet, Diagnostic } from '@lintel/contract';
import { type CompileOptions, compile, parse } from '@lintel/dsl';
import { CommandProblem } from './command-problem.ts';
import type { Io } from './io.ts';
import { readText, STANDARD_INPUT } from './read-text.ts';

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The files that were named, compiled together with those that they need. */
export interface PolicySet {
  readonly named: readonly SourceFile[];
  readonly files: readonly SourceFile[];
  /** Of the named files. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of the other files of the set. */
  readonly elsewhere: readonly Diagnostic[];
  /** Files of the folder that were left out because they cannot be read as policies. */
  readonly leftOut: readonly string[];
  readonly compiled: CompiledSet | null;
}

/**
 * Compiles what was named. The unit is the set: all `*.lintel` of the files' folders, or the named
 * files with `catalogue` where that is given. A text from the standard input has no folder, unless
 * it `standsFor` a file, in whose place it is compiled.
 */
export function loadPolicySet(
  io: Io,
  paths: readonly string[],
  catalogue: string | undefined,
  standsFor?: string,
  options: Pick<CompileOptions, 'explore' | 'older'> = {},
): PolicySet {
  const named = expandPaths(io, paths).map((path) => ({
    path: path === STANDARD_INPUT ? (standsFor ?? path) : path,
    text: readText(io, path),
  }));
  const { siblings, leftOut } =
    catalogue === undefined
      ? readSiblings(io, named)
      : { siblings: [{ path: catalogue, text: readText(io, catalogue) }], leftOut: [] };
  const files = distinct([...named, ...siblings]);
  const { diagnostics, set } = compile(files, options);
  if (catalogue !== undefined && diagnostics.some(({ code }) => code === 'LTL-2014')) {
    throw new CommandProblem(
      'no-catalogue',
      `there is no catalogue in \`${catalogue}\``,
      'name the file that holds the block `catalogue { … }`',
    );
  }
  const isNamed = new Set(named.map(({ path }) => path));
  for (const { span, severity, code } of diagnostics)
    if (severity === 'error' && code.startsWith('LTL-1') && isCatalogue(span.file, files))
      isNamed.add(span.file);
  return {
    named,
    files,
    diagnostics: diagnostics.filter(({ span }) => isNamed.has(span.file)),
    elsewhere: diagnostics.filter(({ span }) => !isNamed.has(span.file)),
    leftOut,
    compiled: set,
  };
}

function isCatalogue(path: string, files: readonly SourceFile[]): boolean {
  const text = files.find((file) => file.path === path)?.text;
  return text !== undefined && holdsCatalogue(parse(text, { file: path }).tree);
}

/** A folder stands for the policies in it. */
export function expandPaths(io: Io, paths: readonly string[]): readonly string[] {
  if (paths.length === 0) {
    throw new CommandProblem('no-file', 'no file was named', 'name a `.lintel` file or a folder');
  }
  return paths.flatMap((path) => {
    if (path === STANDARD_INPUT || io.kindOf(path) !== 'folder') return [path];
    const inside = policiesIn(io, path);
    if (inside.length > 0) return inside;
    throw new CommandProblem(
      'no-policies',
      `there is no \`.lintel\` file in \`${path}\``,
      'name the folder that holds the policies',
    );
  });
}

/** The folders whose files a set is compiled from. */
export function foldersOf(io: Io, paths: readonly string[]): readonly string[] {
  return [...new Set(expandPaths(io, paths).map((path) => dirname(path)))];
}

function policiesIn(io: Io, folder: string): string[] {
  return io
    .list(folder)
    .filter((name) => name.endsWith('.lintel'))
    .map((name) => join(folder, name))
    .filter((path) => io.kindOf(path) === 'file');
}

/** A neighbour that cannot be parsed says nothing reliable about the named file. */
function readSiblings(io: Io, named: readonly SourceFile[]) {
  const have = new Set(named.map(({ path }) => resolve(path)));
  const paths = [
    ...new Set(named.flatMap(({ path }) => (path === STANDARD_INPUT ? [] : dirname(path)))),
  ]
    .flatMap((folder) => policiesIn(io, folder))
    .filter((path) => !have.has(resolve(path)));
  const siblings: SourceFile[] = [];
  const leftOut: string[] = [];
  for (const path of paths) {
    const text = neighbourText(io, path);
    if (text === null) leftOut.push(path);
    else siblings.push({ path, text });
  }
  return { siblings, leftOut };
}

/**
 * `null` for a neighbour that is no text or does not parse: nobody named it, so nothing fails by it.
 * A catalogue is always taken: whoever names a policy needs its names, and has to know that it is broken.
 */
function neighbourText(io: Io, path: string): string | null {
  try {
    const text = readText(io, path);
    const { diagnostics, tree } = parse(text, { file: path });
    const isBroken = diagnostics.some(({ severity }) => severity === 'error');
    return isBroken && !holdsCatalogue(tree) ? null : text;
  } catch (cause) {
    if (cause instanceof CommandProblem) return null;
    throw cause;
  }
}

function holdsCatalogue({ declarations }: ReturnType<typeof parse>['tree']): boolean {
  return declarations.some(({ kind }) => kind === 'catalogue');
}

function distinct(files: readonly SourceFile[]): SourceFile[] {
  return [...new Map(files.map((file) => [resolve(file.path), file])).values()];
}

/** `trial.lintel` and two others. */
export function nameSome(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => `\`${basename(path)}\``);
  if (first === undefined) return 'none';
  return others.length === 0
    ? first
    : `${first} and ${String(others.length)} other${others.length === 1 ? '' : 's'}`;
}
