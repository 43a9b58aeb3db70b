import { defaultExploreLimits, type ExploreLimits } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { CommandProblem } from '../command-problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, printFindings, tally, tallyInWords } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';
import { hiding, olderSet } from '../versions/two-sets.ts';

export const check: Command = {
  name: 'check',
  summary: 'find mistakes in policies, and say how to mend them',
  usage:
    'check FILE…|- [--catalogue FILE] [--as FILE] [--older FILE] [--no-explore] [--coverage] [--json]',
  options: [
    {
      name: 'catalogue',
      value: 'FILE',
      describes: 'check the names against this catalogue alone',
    },
    { name: 'as', value: 'FILE', describes: 'what is piped in stands for this file' },
    {
      name: 'older',
      value: 'FILE',
      describes: 'say too what this does to instances of the version in that file or folder',
    },
    { name: 'coverage', describes: 'name the states and lines that no scenario visits' },
    { name: 'no-explore', describes: 'look at the lines alone, not at where they can lead' },
    {
      name: 'explore-steps',
      value: 'NUMBER',
      describes: `how far each policy is explored (${String(defaultExploreLimits.steps)})`,
    },
  ],
  details: [
    'A file is checked together with the other `.lintel` files of its folder, which',
    'must hold one catalogue between them. Without a catalogue in reach, the names',
    'that it would declare are not checked. A folder stands for the files in it.',
    'Warnings do not fail the command. `-` is the text that is piped in.',
    'A policy without errors is explored: every way it can go, as far as its conditions',
    'and the order of its deadlines tell ways apart. What is found comes with a scenario',
    'that shows it, and can be pasted into the policy.',
  ],
  run(given, io) {
    const older = given.value('older');
    const limits = limitsOf(given.value('explore-steps'));
    const set = loadPolicySet(
      older === undefined ? io : hiding(io, older),
      given.paths,
      given.value('catalogue'),
      given.value('as'),
      {
        ...(given.has('no-explore')
          ? {}
          : { explore: { limits, ...(given.has('coverage') ? { engine } : {}) } }),
        ...(older === undefined ? {} : { older: olderSet(io, older, given) }),
      },
    );
    const counts = tally(set.diagnostics);
    if (given.has('json')) {
      const files = set.named.map(({ path }) => path);
      io.print(JSON.stringify({ files, diagnostics: set.diagnostics, counts }, null, 2));
    } else {
      printFindings(io.print, set, set.diagnostics);
      const found = tallyInWords(set.diagnostics);
      const files = set.named.length === 1 ? '1 file' : `${String(set.named.length)} files`;
      io.print(`${files} checked: ${found === '' ? 'no findings' : found}`);
      noteTheOthers(io, set);
    }
    return counts.error > 0 ? EXIT.findings : EXIT.ok;
  },
};

function limitsOf(steps: string | undefined): Partial<ExploreLimits> {
  if (steps === undefined) return {};
  const count = Number(steps);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new CommandProblem(
      'bad-arguments',
      `\`${steps}\` is not a number of steps`,
      'write a whole number, such as `--explore-steps 100000`',
    );
  return { steps: count, places: count };
}
