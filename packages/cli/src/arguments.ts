import { parseArgs } from 'node:util';
import { COMMON_OPTIONS, type Command } from './command.ts';
import { CommandProblem } from './command-problem.ts';

/** What was written after the name of a command. */
export interface Arguments {
  readonly paths: readonly string[];
  has(option: string): boolean;
  /** The value of an option; `undefined` when it was not given. */
  value(option: string): string | undefined;
}

/** Reads the words after the name of a command; an option that the command does not know is a problem. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const known = [...command.options, ...COMMON_OPTIONS];
  const options = Object.fromEntries(
    known.map((option) => [
      option.name,
      option.name === 'help'
        ? { type: 'boolean' as const, short: 'h' }
        : { type: option.value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { values, positionals } = parse(command, words, options);
  return {
    paths: positionals,
    has: (option) => values[option] === true,
    value: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
  };
}

function parse(
  command: Command,
  words: readonly string[],
  options: Record<string, { type: 'boolean' | 'string'; short?: string }>,
) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new CommandProblem(
      'bad-arguments',
      `${message}`,
      `see \`lintel ${command.name} --help\`; the usage is \`lintel ${command.usage}\``,
    );
  }
}
