import { CommandProblem } from './command-problem.ts';
import type { Io } from './io.ts';

/** Writes a file that the caller named; what cannot be written is a problem with a way out. */
export function writeText(io: Io, path: string, text: string): void {
  requireWritten(path, io.writeFile(path, text));
}

/** The same for a file that its owner alone may read. */
export function writeSecret(io: Io, path: string, text: string): void {
  requireWritten(path, io.writeSecret(path, text));
}

function requireWritten(path: string, problem: string | null): void {
  if (problem === null) return;
  throw new CommandProblem(
    'file-not-written',
    `\`${path}\` cannot be written: ${problem}`,
    'check that its folder exists, and that you may write there',
  );
}
