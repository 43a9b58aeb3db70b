import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a script was called with; a call that it does not know ends the process, with its usage. */
export function readOptions<T extends ParseArgsConfig>(
  usage: string,
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    return wrongCall(usage, cause instanceof Error ? cause.message : String(cause));
  }
}

/** The value of an option that counts something; whatever is no whole number of at least `least` ends the process. */
export function readCount(usage: string, option: string, written: string, least: number): number {
  const count = Number(written);
  if (/^\d+$/.test(written) && Number.isSafeInteger(count) && count >= least) return count;
  const range = `a whole number of at least ${String(least)}`;
  return wrongCall(usage, `--${option} takes ${range}, not \`${written}\``);
}

/** Ends the process with what is wrong and how it is called, as a wrong call and not as a fault. */
export function wrongCall(usage: string, problem: string): never {
  console.error(`${problem}\n\nUsage: ${usage}`);
  process.exit(2);
}
