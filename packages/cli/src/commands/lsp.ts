import { CommandProblem } from '../command-problem.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';

export const lsp: Command = {
  name: 'lsp',
  summary: 'answer an editor, by the language server protocol',
  usage: 'lsp [--stdio]',
  options: [{ name: 'stdio', describes: 'over standard input and output, as it always is' }],
  details: [
    'An editor starts this, not a person: completion, hover, rename and the like for',
    '`.lintel` files. It ends when the editor says so, or goes away.',
  ],
  async run({ paths: [extra] }, io) {
    if (extra !== undefined) {
      throw new CommandProblem(
        'bad-arguments',
        `\`lsp\` takes no file, and \`${extra}\` was named`,
        'the editor says over the protocol which files it has open',
      );
    }
    // The protocol is loaded by editors alone.
    const { serveStdio } = await import('@lintel/language-server/stdio');
    serveStdio();
    await io.untilStopped();
    return EXIT.ok;
  },
};
