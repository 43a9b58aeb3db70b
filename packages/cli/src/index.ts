/** The command line as a function: `run(words, io, version)` gives the exit code. */
export { run } from './run.ts';
export { EXIT, type ExitCode } from './exit-code.ts';
export type { FileContent, Io } from './io.ts';
