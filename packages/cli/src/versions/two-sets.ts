import { join, resolve } from 'node:path';
import type { CompiledSet } from '@lintel/contract';
import type { Arguments } from '../arguments.ts';
import { CommandProblem } from '../command-problem.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import type { Io } from '../io.ts';
import { loadPolicySet } from '../policy-set.ts';

/** An older and a newer text of the same policies, each compiled with its own neighbours. */
export interface TwoSets {
  readonly older: CompiledSet;
  readonly newer: CompiledSet;
}

/**
 * Compiles `OLD NEW`. Two versions may lie side by side in one folder: neither is a neighbour of
 * the other. Of a file only its own policies are compared, of a folder all of them.
 */
export function loadTwoSets(io: Io, given: Arguments, usage: string): TwoSets {
  const [old, fresh, more] = given.paths;
  if (old === undefined || fresh === undefined || more !== undefined) {
    throw new CommandProblem(
      'two-versions',
      'an older and a newer version are needed',
      `the usage is \`lintel ${usage}\``,
    );
  }
  const catalogue = given.value('catalogue');
  const load = (path: string, other: string): CompiledSet => {
    const set = loadPolicySet(hiding(io, other), [path], catalogue);
    const compiled = requireCompiled(io, set, EXIT.usage);
    noteTheOthers(io, set);
    const named = new Set(set.named.map((file) => file.path));
    return { ...compiled, plans: compiled.plans.filter(({ file }) => named.has(file)) };
  };
  return { older: load(old, fresh), newer: load(fresh, old) };
}

/** The version that is published, as a new one is checked against it. */
export function olderSet(io: Io, path: string, given: Arguments): CompiledSet {
  const [fresh] = given.paths;
  const seen = fresh === undefined || given.paths.length > 1 ? io : hiding(io, fresh);
  return requireCompiled(io, loadPolicySet(seen, [path], given.value('catalogue')));
}

/** A folder without one of its files, which is another version and no neighbour. */
export function hiding(io: Io, path: string): Io {
  const hidden = resolve(path);
  return {
    ...io,
    list: (folder) => io.list(folder).filter((name) => resolve(join(folder, name)) !== hidden),
  };
}
