import { didYouMean, readArguments } from './arguments.ts';
import { CommandProblem } from './command-problem.ts';
import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { diff } from './commands/diff.ts';
import { explain } from './commands/explain.ts';
import { fmt } from './commands/fmt.ts';
import { graph } from './commands/graph.ts';
import { lsp } from './commands/lsp.ts';
import { migrate } from './commands/migrate.ts';
import { replay } from './commands/replay.ts';
import { serve } from './commands/serve.ts';
import { simulate } from './commands/simulate.ts';
import { test } from './commands/test.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { helpOf, overview } from './help.ts';
import type { Io } from './io.ts';

export const COMMANDS: readonly Command[] = [
  check,
  fmt,
  test,
  explain,
  graph,
  diff,
  migrate,
  replay,
  simulate,
  serve,
  lsp,
];

/** The whole command line: words in, exit code out. Prints every problem, throws none. */
export async function run(words: readonly string[], io: Io, version: string): Promise<ExitCode> {
  const asJson = words.includes('--json');
  try {
    return await dispatch(words, io, version);
  } catch (cause) {
    if (cause instanceof CommandProblem) {
      const { code, message, fix } = cause;
      if (asJson) io.print(JSON.stringify({ problem: { code, message, fix } }, null, 2));
      else io.complain(`lintel: ${message}\n  help: ${fix}`);
      return cause.exitCode;
    }
    const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
    io.complain(`lintel: internal: this is a fault of lintel, not of your policy\n${message}`);
    return EXIT.internal;
  }
}

function dispatch(words: readonly string[], io: Io, version: string): ExitCode | Promise<ExitCode> {
  const [first, ...rest] = words;
  if (first === undefined || first === '--help' || first === '-h') {
    return say(io, overview(COMMANDS), first === undefined ? EXIT.usage : EXIT.ok);
  }
  if (first === '--version') return say(io, version, EXIT.ok);
  if (first === 'help') {
    const [wanted] = rest;
    return say(io, wanted === undefined ? overview(COMMANDS) : helpOf(find(wanted)), EXIT.ok);
  }
  const command = find(first);
  const given = readArguments(command, rest);
  if (given.has('help')) return say(io, helpOf(command), EXIT.ok);
  return command.run(given, io);
}

function say(io: Io, text: string, exitCode: ExitCode): ExitCode {
  io.print(text);
  return exitCode;
}

function find(name: string): Command {
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command) return command;
  throw new CommandProblem(
    'unknown-command',
    `there is no command \`${name}\``,
    `${didYouMean(
      name,
      COMMANDS.map((known) => known.name),
    )}the commands are ${COMMANDS.map((known) => `\`${known.name}\``).join(', ')}`,
  );
}
