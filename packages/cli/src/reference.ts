import type { Command } from './command.ts';
import { helpOf, overview } from './help.ts';

/** The reference page of the command line, from the same objects as `--help`. */
export function referencePage(commands: readonly Command[]): string {
  return [
    '# The command line',
    '',
    '<!-- Made by `npm run gen` from the commands; edit those. -->',
    '',
    '`npx lintel` in a checkout, `lintel` where the package is installed. Every command answers in JSON with `--json`, problems included.',
    '',
    ...fenced(overview(commands)),
    ...commands.flatMap((command) => [
      '',
      `## lintel ${command.name}`,
      '',
      ...fenced(helpOf(command)),
    ]),
    '',
  ].join('\n');
}

function fenced(text: string): string[] {
  return ['```text', ...text.split('\n').map((line) => line.trimEnd()), '```'];
}
