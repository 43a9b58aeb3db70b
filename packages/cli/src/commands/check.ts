import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, printFindings, tally, tallyInWords } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';

export const check: Command = {
  name: 'check',
  summary: 'find mistakes in policies, and say how to mend them',
  usage: 'check FILE…|- [--catalogue FILE] [--as FILE] [--json]',
  options: [
    {
      name: 'catalogue',
      value: 'FILE',
      describes: 'check the names against this catalogue alone',
    },
    { name: 'as', value: 'FILE', describes: 'what is piped in stands for this file' },
  ],
  details: [
    'A file is checked together with the other `.lintel` files of its folder, which',
    'must hold one catalogue between them. Without a catalogue in reach, the names',
    'that it would declare are not checked. A folder stands for the files in it.',
    'Warnings do not fail the command. `-` is the text that is piped in.',
  ],
  run(given, io) {
    const set = loadPolicySet(io, given.paths, given.value('catalogue'), given.value('as'));
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
