import { flatten, type RawToken } from './flatten.ts';
import { readValue } from './read-value.ts';
import type { Token, TokenProblem, TokenSet } from './token.ts';

/**
 * Merges token files, later ones over earlier ones, and follows every alias.
 * Never throws: a token that cannot be read is left out and reported.
 */
export function resolveTokens(files: readonly unknown[]): TokenSet {
  const problems: TokenProblem[] = [];
  const raw = new Map<string, RawToken>();
  for (const file of files) {
    for (const token of flatten(file, (problem) => problems.push(problem)))
      raw.set(token.path, token);
  }
  const tokens = new Map<string, Token>();
  for (const token of raw.values()) {
    const answer = resolveOne(token, raw);
    if ('code' in answer) problems.push(answer);
    else tokens.set(token.path, answer);
  }
  return { tokens, problems };
}

function resolveOne(token: RawToken, raw: ReadonlyMap<string, RawToken>): Token | TokenProblem {
  const trail = [token.path];
  let at = token;
  let type = token.type;
  for (let target = aliasOf(at.value); target !== null; target = aliasOf(at.value)) {
    if (trail.includes(target)) {
      return {
        code: 'alias-cycle',
        path: token.path,
        message: `${[...trail, target].join(' -> ')} never ends`,
      };
    }
    const next = raw.get(target);
    if (!next)
      return {
        code: 'alias-unknown',
        path: token.path,
        message: `there is no token \`${target}\``,
      };
    trail.push(target);
    at = next;
    type ??= next.type;
  }
  if (type === null)
    return {
      code: 'type-missing',
      path: token.path,
      message: 'neither it nor a group above has a `$type`',
    };
  return readValue({ path: token.path, alias: trail[1] ?? null, type, value: at.value });
}

/** `{a.b}` and `{"$ref": "#/a/b/$value"}` both name `a.b`. */
function aliasOf(value: unknown): string | null {
  if (typeof value === 'string') return /^\{([^{}]+)\}$/.exec(value)?.[1] ?? null;
  if (
    typeof value !== 'object' ||
    value === null ||
    !('$ref' in value) ||
    typeof value.$ref !== 'string'
  )
    return null;
  const pointer = /^#\/(.+?)(?:\/\$value)?$/.exec(value.$ref)?.[1];
  return pointer === undefined
    ? null
    : pointer
        .split('/')
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
        .join('.');
}
