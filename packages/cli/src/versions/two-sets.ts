import { join, resolve } from 'node:path';
import type { CompiledSet } from '@lintel/contract';
import type { Arguments } from '../arguments.ts';
import { CommandProblem } from '../command-problem.ts';
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
    const set = loadPolicySet(without(io, other), [path], catalogue);
    const compiled = requireCompiled(io, set);
    noteTheOthers(io, set);
    const named = new Set(set.named.map((file) => file.path));
    return { ...compiled, plans: compiled.plans.filter(({ file }) => named.has(file)) };
  };
  return { older: load(old, fresh), newer: load(fresh, old) };
}

function without(io: Io, path: string): Io {
  const hidden = resolve(path);
  return {
    ...io,
    list: (folder) => io.list(folder).filter((name) => resolve(join(folder, name)) !== hidden),
  };
}
