/** What the exit of a command says to scripts. */
export const EXIT = {
  /** Nothing to complain about. */
  ok: 0,
  /** The command ran, and found something: errors in a policy, a failed scenario, an unformatted file. */
  findings: 1,
  /** The command could not be carried out as it was called: wrong arguments, a file that cannot be read. */
  usage: 2,
  /** A fault of ours. */
  internal: 3,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
