import { isRecord } from './flatten.ts';
import { resolveTokens } from './resolve.ts';
import type { TokenProblem, TokenSet } from './token.ts';

/** Reads one token file by the name a resolver document gives it; `undefined` when there is none. */
export type ReadFile = (name: string) => unknown;

/** High contrast is a scheme of its own: dark with high contrast is not dark plus something. */
export const SCHEMES = ['light', 'dark', 'light-hc', 'dark-hc'] as const;
export type Scheme = (typeof SCHEMES)[number];

/**
 * Follows a DTCG resolver document for one context of its `scheme` modifier: the files of every entry of
 * `resolutionOrder`, in that order, later over earlier.
 */
export function resolveScheme(document: unknown, scheme: Scheme, readFile: ReadFile): TokenSet {
  const problems: TokenProblem[] = [];
  const unknown = (path: string): void => {
    problems.push({
      code: 'reference-unknown',
      path,
      message: 'the resolver document names something that is not there',
    });
  };
  const files: unknown[] = [];
  const readSources = (sources: unknown, path: string): void => {
    for (const name of references(sources)) {
      const file = readFile(name);
      if (file === undefined) unknown(name);
      else files.push(file);
    }
    if (!Array.isArray(sources)) unknown(path);
  };
  for (const pointer of references(at(document, ['resolutionOrder']))) {
    const [kind, name] = pointer.replace(/^#\//, '').split('/');
    if (kind === 'sets' && name !== undefined)
      readSources(at(document, ['sets', name, 'sources']), pointer);
    else if (kind === 'modifiers' && name === 'scheme')
      readSources(at(document, ['modifiers', name, 'contexts', scheme]), pointer);
    else unknown(pointer);
  }
  const set = resolveTokens(files);
  return { tokens: set.tokens, problems: [...problems, ...set.problems] };
}

const at = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined),
    value,
  );

const references = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list.flatMap((item) =>
        isRecord(item) && typeof item['$ref'] === 'string' ? [item['$ref']] : [],
      )
    : [];
