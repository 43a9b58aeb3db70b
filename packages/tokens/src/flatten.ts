import type { TokenProblem } from './token.ts';

/** A token as written: its value unread, its type its own or its nearest group's. */
export interface RawToken {
  readonly path: string;
  readonly type: string | null;
  readonly value: unknown;
}

const DEEPEST = 32;
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Lists the tokens of one file in the order they are written. A group gives its `$type` to all below it.
 * Names that could reach an object's prototype, or that the format forbids (`$…`, `.`, `{`, `}`), are reported and left out.
 */
export function flatten(
  file: unknown,
  report: (problem: TokenProblem) => void,
): readonly RawToken[] {
  const found: RawToken[] = [];
  const visit = (node: unknown, path: readonly string[], inherited: string | null): void => {
    const where = path.join('.');
    if (!isRecord(node)) {
      report({ code: 'value-invalid', path: where, message: 'a group or a token is an object' });
      return;
    }
    if (path.length > DEEPEST) {
      report({ code: 'too-deep', path: where, message: `groups nest at most ${DEEPEST} deep` });
      return;
    }
    const type = typeof node['$type'] === 'string' ? node['$type'] : inherited;
    if (Object.hasOwn(node, '$value')) {
      found.push({ path: where, type, value: node['$value'] });
      return;
    }
    for (const [name, child] of Object.entries(node)) {
      if (name.startsWith('$')) continue;
      if (RESERVED.has(name) || /[.{}]/.test(name)) {
        report({
          code: 'name-reserved',
          path: [...path, name].join('.'),
          message: `\`${name}\` cannot be a name`,
        });
      } else {
        visit(child, [...path, name], type);
      }
    }
  };
  visit(file, [], null);
  return found;
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
