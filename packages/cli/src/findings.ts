import type { CompiledSet, Diagnostic, Severity } from '@lintel/contract';
import { render } from '@lintel/dsl';
import { CommandProblem } from './command-problem.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { nameSome, type PolicySet } from './policy-set.ts';

const SEVERITIES = ['error', 'warning', 'information'] as const satisfies readonly Severity[];

/** How many findings there are of each severity. */
export function tally(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const count = (wanted: Severity): number =>
    diagnostics.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), information: count('information') };
}

/** `2 errors, 1 warning`. */
export function tallyInWords(diagnostics: readonly Diagnostic[]): string {
  const counts = tally(diagnostics);
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const plural = severity === 'information' || counts[severity] === 1 ? '' : 's';
    return `${String(counts[severity])} ${severity}${plural}`;
  });
  return parts.join(', ');
}

/** Prints each finding with the line that it points at. */
export function printFindings(
  print: (line: string) => void,
  set: PolicySet,
  diagnostics: readonly Diagnostic[],
): void {
  const texts = new Map(set.files.map(({ path, text }) => [path, text]));
  for (const diagnostic of diagnostics) {
    print(render(diagnostic, (file) => texts.get(file)));
    print('');
  }
}

/** What a reader should know about the other files of the set, on the side. */
export function noteTheOthers(io: Io, set: PolicySet): void {
  if (set.leftOut.length > 0) {
    io.complain(
      `note: left out ${nameSome(set.leftOut)} of the same folder, which cannot be read as policies`,
    );
  }
  const errors = set.elsewhere.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    const files = [...new Set(errors.map(({ span }) => span.file))];
    io.complain(`note: ${nameSome(files)} of the same set: ${tallyInWords(errors)}`);
  }
}

/**
 * The plans of a set that must be without errors to go on; prints the errors and ends otherwise.
 *
 * @param exitCode - Where 1 means something else for the command, a text with errors is a wrong call.
 */
export function requireCompiled(
  io: Io,
  set: PolicySet,
  exitCode: ExitCode = EXIT.findings,
): CompiledSet {
  if (set.compiled !== null) return set.compiled;
  const all = [...set.diagnostics, ...set.elsewhere];
  const errors = all.filter(({ severity }) => severity === 'error');
  printFindings(
    (line) => {
      io.complain(line);
    },
    set,
    errors,
  );
  throw new CommandProblem(
    'policy-has-errors',
    `the policies have ${tallyInWords(errors)}`,
    'mend them first; `lintel check` shows them one by one',
    exitCode,
  );
}
