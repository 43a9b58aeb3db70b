import { formatHex } from './color/hex.ts';
import { toGamut } from './color/oklch.ts';
import { isRecord } from './flatten.ts';
import type { Token, TokenProblem } from './token.ts';

interface Unread {
  readonly path: string;
  readonly alias: string | null;
  readonly type: string;
  readonly value: unknown;
}

/** Reads one literal value of the DTCG format 2025.10, by its type. */
export function readValue({ path, alias, type, value }: Unread): Token | TokenProblem {
  const wrong = (expected: string): TokenProblem => ({
    code: 'value-invalid',
    path,
    message: `a ${type} is ${expected}`,
  });
  switch (type) {
    case 'color': {
      const hex = readColor(value);
      return hex === null
        ? wrong('`{colorSpace: oklch|srgb, components: [3 numbers]}`')
        : { path, alias, type, hex };
    }
    case 'dimension': {
      const read = readUnit(value, ['px', 'rem']);
      return read
        ? { path, alias, type, value: { value: read.value, unit: read.unit } }
        : wrong('`{value, unit: px|rem}`');
    }
    case 'duration': {
      const read = readUnit(value, ['ms', 's']);
      return read && read.value >= 0
        ? { path, alias, type, milliseconds: read.unit === 's' ? read.value * 1000 : read.value }
        : wrong('`{value, unit: ms|s}`, 0 or more');
    }
    case 'number':
    case 'fontWeight':
      return typeof value === 'number' && Number.isFinite(value)
        ? { path, alias, type, value }
        : wrong('a number');
    case 'fontFamily': {
      const families = typeof value === 'string' ? [value] : value;
      return isList(families, isFamily)
        ? { path, alias, type, families }
        : wrong('a name or a list of names');
    }
    case 'cubicBezier': {
      const [a, b, c, d, more] = isList(value, isNumber) ? value : [];
      return a !== undefined &&
        b !== undefined &&
        c !== undefined &&
        d !== undefined &&
        more === undefined
        ? { path, alias, type, points: [a, b, c, d] }
        : wrong('a list of 4 numbers');
    }
    default:
      return { code: 'type-unknown', path, message: `\`${type}\` is not a type that is read here` };
  }
}

const isList = <T>(value: unknown, holds: (item: unknown) => item is T): value is readonly T[] =>
  Array.isArray(value) && value.length > 0 && value.every(holds);

/** Quotes, braces and semicolons would end the declaration that the name is written into. */
const isFamily = (item: unknown): item is string =>
  typeof item === 'string' && /^[\w -]+$/.test(item);

function readColor(value: unknown): string | null {
  if (!isRecord(value) || !Array.isArray(value['components'])) return null;
  const [a, b, c, more] = value['components'] as readonly unknown[];
  if (!isNumber(a) || !isNumber(b) || !isNumber(c) || more !== undefined) return null;
  if (value['alpha'] !== undefined && value['alpha'] !== 1) return null;
  if (value['colorSpace'] === 'oklch') return formatHex(toGamut({ l: a, c: b, h: c }));
  if (value['colorSpace'] !== 'srgb' || [a, b, c].some((v) => v < 0 || v > 1)) return null;
  return formatHex([a, b, c]);
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

function readUnit<U extends string>(
  value: unknown,
  units: readonly U[],
): { value: number; unit: U } | null {
  if (!isRecord(value) || !isNumber(value['value'])) return null;
  const unit = units.find((u) => u === value['unit']);
  return unit === undefined ? null : { value: value['value'], unit };
}
