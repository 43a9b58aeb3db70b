import type { Value, ValueType } from '@lintel/contract';
import { type CaseValue, type Dimension, onLine, placeInWords, stepOf } from './dimension.ts';

/** Names that are compared with each other or with constants on one line. */
export interface Line {
  readonly type: ValueType;
  readonly constants: Set<number>;
  /** Some constant, which says how values of the line are written. */
  like: Value;
  readonly names: Map<string, LineName>;
}

export interface LineName {
  readonly name: string;
  readonly whole: boolean;
  readonly atLeast: number | null;
  readonly atMost: number | null;
}

export function newLine(type: ValueType): Line {
  return { type, constants: new Set(), like: null, names: new Map() };
}

/** One line out of two, because something compares a name of the one with a name of the other. */
export function joined(a: Line, b: Line): Line {
  for (const constant of b.constants) a.constants.add(constant);
  for (const [key, name] of b.names) a.names.set(key, name);
  if (a.like === null) a.like = b.like;
  return a;
}

export function addConstant(line: Line, value: Value): void {
  const place = onLine(value);
  if (place === null) return;
  line.constants.add(place);
  line.like = value;
}

/**
 * Every constant, and in every gap as many places as there are names, so that each order in which
 * the names can stand occurs.
 */
export function lineDimensions(line: Line): Dimension[] {
  const counted = [...line.names.values()].some(({ whole }) => whole);
  // What is counted never is 27.5; the whole numbers on its both sides are what there is.
  const beside = counted ? [...line.constants].flatMap((n) => [Math.floor(n), Math.ceil(n)]) : [];
  const constants = [...new Set([...line.constants, ...beside])].sort((a, b) => a - b);
  const inGap = line.names.size;
  const step = stepOf(line.type);
  const places: number[] = [];
  const first = constants[0] ?? 0;
  for (let i = inGap; i >= 1; i--) places.push(first - i * step);
  if (constants.length === 0) places.push(first);
  constants.forEach((constant, index) => {
    places.push(constant);
    const next = constants[index + 1];
    if (next === undefined) return;
    const roomy = next - constant > inGap * step;
    for (let i = 1; i <= inGap; i++)
      places.push(roomy ? constant + i * step : constant + (i * (next - constant)) / (inGap + 1));
  });
  const last = constants.at(-1) ?? first;
  for (let i = 1; i <= inGap; i++) places.push(last + i * step);
  return [...line.names].map(([key, { name, whole, atLeast, atMost }]) => {
    const possible: CaseValue[] = places.filter(
      (place) =>
        (!whole || Number.isInteger(place)) &&
        (atLeast === null || place >= atLeast) &&
        (atMost === null || place <= atMost),
    );
    return {
      key,
      name,
      values: possible,
      inWords: (value) => placeInWords(value, line.type, line.like),
    };
  });
}
