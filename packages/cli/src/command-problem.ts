import { EXIT, type ExitCode } from './exit-code.ts';

/** Why a command cannot be carried out; thrown by commands, caught and printed in `run.ts` alone. */
export class CommandProblem extends Error {
  /** Stable, for programs that read `--json`. */
  readonly code: string;
  /** How to mend it. */
  readonly fix: string;
  readonly exitCode: ExitCode;

  constructor(code: string, message: string, fix: string, exitCode: ExitCode = EXIT.usage) {
    super(message);
    this.name = 'CommandProblem';
    this.code = code;
    this.fix = fix;
    this.exitCode = exitCode;
  }
}
