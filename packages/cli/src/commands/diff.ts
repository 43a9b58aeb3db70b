import { compareSets } from '@lintel/dsl';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { printComparison } from '../versions/print-comparison.ts';
import { loadTwoSets } from '../versions/two-sets.ts';

const usage = 'diff OLD NEW [--catalogue FILE] [--json]';

export const diff: Command = {
  name: 'diff',
  summary: 'say in plain words what a new version changes',
  usage,
  options: [
    { name: 'catalogue', value: 'FILE', describes: 'compile both with this catalogue alone' },
  ],
  details: [
    'OLD and NEW are files or folders. `!` is a change that hurts customers who run',
    'already, because `moving from version` brings it to them; `~` gives less to those',
    'who begin from now on. Scenarios, comments and the layout do not count.',
    'Exit: 0 nothing hurts what runs, 1 something does, or a content changed without a',
    'new version, 2 wrong call or a text with errors.',
  ],
  run(given, io) {
    const { older, newer } = loadTwoSets(io, given, usage);
    const comparison = compareSets(older, newer);
    if (given.has('json')) io.print(JSON.stringify(comparison, null, 2));
    else printComparison(comparison, io.print);
    const hurts = comparison.changes.some((change) => change.hurts && change.reaches === 'running');
    const unversioned = comparison.policies.some(({ needsVersion }) => needsVersion);
    return hurts || unversioned ? EXIT.findings : EXIT.ok;
  },
};
