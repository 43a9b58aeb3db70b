import { posix } from 'node:path';
import { importTable, type Room } from './import-table.ts';

/** One source file, and what it imports, as written. */
export interface SourceImports {
  /** From the root of the repository, with forward slashes. */
  readonly file: string;
  readonly imports: readonly string[];
  /** Those that are gone when types are stripped. */
  readonly typeImports?: readonly string[];
  readonly hasDefaultExport?: boolean;
}

export interface Violation {
  readonly file: string;
  readonly because: string;
}

const namesThatNameNothing = /(^|\/)(utils?|helpers?|common|types|misc|shared)(\.ts$|\/)/;

/** `@scope/name` or `name` of a specifier such as `@scope/name/part`. */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/** Tests, the suites that several implementations share, and what they are made of. */
const isExempt = (file: string): boolean =>
  /(\.test|\.fixture|-contract|-fixtures)\.ts$/.test(file);

/**
 * The room whose sources hold a file; undefined for tests, stories, the playground and scripts,
 * which may import anything.
 */
export function roomOf(file: string): readonly [string, Room] | undefined {
  if (isExempt(file)) return undefined;
  return Object.entries(importTable).find(([, { folder }]) => file.startsWith(`${folder}/src/`));
}

/** The one reason why a room may not make an import; undefined when it may. */
function refusal(
  name: string,
  room: Room,
  file: string,
  specifier: string,
  isTypeOnly: boolean,
): string | undefined {
  if (specifier.startsWith('.')) {
    const target = posix.join(posix.dirname(file), specifier);
    return target.startsWith(`${room.folder}/`)
      ? undefined
      : `${specifier} leaves the room; import the package by its name`;
  }
  const wanted = packageOf(specifier);
  const isNode = specifier.startsWith('node:');
  const isRoom = wanted.startsWith('@lintel/');
  if (!isTypeOnly && room.never?.includes(specifier)) return `${name} must do without ${specifier}`;
  if (isNode && !room.nodeModules) return `${name} runs in browsers too, without ${specifier}`;
  if (isRoom && !room.rooms.includes(wanted.slice('@lintel/'.length))) {
    return `${name} may not import ${wanted}`;
  }
  if (!isNode && !isRoom && !room.thirdParty.includes(wanted)) {
    return `${wanted} is not among the third parties of ${name}`;
  }
  const places = room.only?.[isNode ? 'node:' : wanted];
  if (places && !places.some((place) => file.startsWith(`${room.folder}/${place}`))) {
    return `only ${places.join(' and ')} of ${name} may import ${isNode ? specifier : wanted}`;
  }
  return undefined;
}

/** What the given sources do against the import table and the rules of naming. Reads no disk. */
export function findViolations(sources: readonly SourceImports[]): readonly Violation[] {
  return sources.flatMap(({ file, imports, typeImports = [], hasDefaultExport }) => {
    const found = roomOf(file);
    const reasons: string[] = [];
    if (found) {
      for (const specifier of imports) {
        const because = refusal(...found, file, specifier, typeImports.includes(specifier));
        if (because) reasons.push(because);
      }
      if (hasDefaultExport) reasons.push('a default export has no name that could be searched for');
      if (namesThatNameNothing.test(file)) reasons.push('the path names nothing');
    }
    return reasons.map((because) => ({ file, because }));
  });
}
