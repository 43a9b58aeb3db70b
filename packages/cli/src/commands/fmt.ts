import { format } from '@lintel/dsl';
import type { Arguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { CommandProblem } from '../command-problem.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { expandPaths } from '../policy-set.ts';
import { readText, STANDARD_INPUT } from '../read-text.ts';
import { writeText } from '../write-text.ts';

interface Formatted {
  readonly file: string;
  readonly outcome: 'unchanged' | 'changed' | 'has-errors';
}

export const fmt: Command = {
  name: 'fmt',
  summary: 'write policies the way the house does',
  usage: 'fmt FILE…|- [--check] [--json]',
  options: [{ name: 'check', describes: 'change nothing; fail if a file would change' }],
  details: [
    'Comments stay, the order of rules stays. A file that cannot be read as a policy',
    'is left alone: `lintel check` says what is wrong with it. `fmt -` formats what is',
    'piped in and prints it.',
  ],
  run(given, io) {
    const onlyCheck = given.has('check');
    if (given.paths.includes(STANDARD_INPUT)) return formatInput(given, io);
    const done = expandPaths(io, given.paths).map((path) => formatFile(io, path, onlyCheck));
    if (given.has('json')) io.print(JSON.stringify({ files: done }, null, 2));
    else for (const line of inWords(done, onlyCheck)) io.print(line);
    const fails = done.some(
      ({ outcome }) => outcome === 'has-errors' || (onlyCheck && outcome === 'changed'),
    );
    return fails ? EXIT.findings : EXIT.ok;
  },
};

/** A text with errors is printed as it came, so that an editor that pipes through us loses nothing. */
function formatInput(given: Arguments, io: Io): ExitCode {
  if (given.paths.length > 1) {
    throw new CommandProblem(
      'bad-arguments',
      '`-` and files cannot be formatted together',
      'write `lintel fmt -` for what is piped in, or name files',
    );
  }
  const before = readText(io, STANDARD_INPUT);
  const { text, diagnostics } = format(before, { file: STANDARD_INPUT });
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const after = failed ? before : text;
  const outcome = failed ? 'has-errors' : after === before ? 'unchanged' : 'changed';
  if (given.has('json')) {
    io.print(JSON.stringify({ files: [{ file: STANDARD_INPUT, outcome, text: after }] }, null, 2));
  } else if (!given.has('check')) io.print(after.replace(/\n$/, ''));
  if (failed && !given.has('json'))
    io.complain('note: left as it is: it has errors, see `lintel check -`');
  return failed || (given.has('check') && outcome === 'changed') ? EXIT.findings : EXIT.ok;
}

function formatFile(io: Io, file: string, onlyCheck: boolean): Formatted {
  const before = readText(io, file);
  const { text, diagnostics } = format(before, { file });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { file, outcome: 'has-errors' };
  }
  if (text === before) return { file, outcome: 'unchanged' };
  if (!onlyCheck) writeText(io, file, text);
  return { file, outcome: 'changed' };
}

function inWords(done: readonly Formatted[], onlyCheck: boolean): string[] {
  const said = {
    unchanged: null,
    changed: onlyCheck ? 'would change' : 'formatted',
    'has-errors': 'left alone: it has errors, see `lintel check`',
  } as const;
  const lines = done.flatMap(({ file, outcome }) => {
    const words = said[outcome];
    return words === null ? [] : [`${file}: ${words}`];
  });
  const unchanged = done.filter(({ outcome }) => outcome === 'unchanged').length;
  return unchanged === 0 ? lines : [...lines, `${String(unchanged)} already formatted`];
}
