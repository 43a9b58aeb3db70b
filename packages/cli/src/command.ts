import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows `lintel`, such as `check FILE… [--json]`. */
  readonly usage: string;
  readonly options: readonly Option[];
  /** What the reader of `--help` needs beyond that; lines of at most 80 columns. */
  readonly details: readonly string[];
  run(given: Arguments, io: Io): ExitCode | Promise<ExitCode>;
}

export interface Option {
  readonly name: string;
  /** Stands for the value in the help, such as `FILE`; without it the option is a switch. */
  readonly value?: string;
  readonly describes: string;
}

/** Every command understands these. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'json', describes: 'answer as JSON, for programs' },
  { name: 'help', describes: 'say what the command does' },
];
