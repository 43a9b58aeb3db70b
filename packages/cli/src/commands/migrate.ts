import type { Instant } from '@lintel/contract';
import { CommandProblem } from '../command-problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { instantOf } from '../explain/explain-instance.ts';
import { readInstant } from '../replay/read-value.ts';
import { dryRun } from '../versions/dry-run.ts';
import { heading, printDryRun } from '../versions/print-dry-run.ts';
import { type InstanceFile, readInstances } from '../versions/read-instances.ts';
import { loadTwoSets } from '../versions/two-sets.ts';

const usage =
  'migrate --dry-run OLD NEW --instances FILE [--at INSTANT] [--catalogue FILE] [--json]';

export const migrate: Command = {
  name: 'migrate',
  summary: 'say what a new version would do to instances that run',
  usage,
  options: [
    { name: 'dry-run', describes: 'only say it; publishing is what moves instances' },
    { name: 'instances', value: 'FILE', describes: 'stored instances, one as JSON on each line' },
    {
      name: 'at',
      value: 'INSTANT',
      describes: 'when they move, such as 2026-09-01T00:00:00Z; else at the latest step in FILE',
    },
    { name: 'catalogue', value: 'FILE', describes: 'compile both with this catalogue alone' },
  ],
  details: [
    'A line of FILE is a snapshot, or a row of a host that holds one under `snapshot`.',
    'They are moved as if all went at that instant, whatever day the policy names.',
    'Instances with the same effect are counted together, with the first of them as',
    'a sample; `!` marks where customers have less.',
    'Exit: 0 nobody has less and every line could be read, 1 otherwise, 2 wrong call or',
    'a text with errors.',
  ],
  run(given, io) {
    if (!given.has('dry-run')) {
      throw new CommandProblem(
        'only-a-dry-run',
        'instances are moved by publishing the new version, not from here',
        'add `--dry-run` to see what that would do',
      );
    }
    const path = given.value('instances');
    if (path === undefined) {
      throw new CommandProblem(
        'no-instances',
        'there is no file of instances',
        `the usage is \`lintel ${usage}\``,
      );
    }
    const sets = loadTwoSets(io, given, usage);
    const file = readInstances(io, path);
    const result = dryRun(file, sets, momentOf(given.value('at'), file));
    if (given.has('json')) {
      const inWords = heading(result.total, result.effects);
      io.print(JSON.stringify({ inWords, ...result }, null, 2));
    } else printDryRun(result, io.print);
    const isFine = result.unreadable.length === 0 && !result.effects.some(({ hurts }) => hurts);
    return isFine ? EXIT.ok : EXIT.findings;
  },
};

/** No clock of this machine: the same file gives the same answer tomorrow. */
function momentOf(written: string | undefined, { instances }: InstanceFile): Instant {
  if (written !== undefined) return instantOf(written);
  const steps = instances.flatMap(({ snapshot }) => readInstant(snapshot.context['last']) ?? []);
  if (steps.length === 0 && instances.length > 0) {
    throw new CommandProblem(
      'no-instant',
      'no instance says when it last moved',
      'say when they move, such as `--at 2026-09-01T00:00:00Z`',
    );
  }
  return steps.reduce((a, b) => (b > a ? b : a), '');
}
