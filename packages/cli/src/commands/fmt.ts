import { format } from '@lintel/dsl';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { expandPaths } from '../policy-set.ts';
import { readText } from '../read-text.ts';

interface Formatted {
  readonly file: string;
  readonly outcome: 'unchanged' | 'changed' | 'has-errors';
}

export const fmt: Command = {
  name: 'fmt',
  summary: 'write policies the way the house does',
  usage: 'fmt FILE… [--check] [--json]',
  options: [{ name: 'check', describes: 'change nothing; fail if a file would change' }],
  details: [
    'Comments stay, the order of rules stays. A file that cannot be read as a policy',
    'is left alone: `lintel check` says what is wrong with it.',
  ],
  run(given, io) {
    const onlyCheck = given.has('check');
    const done = expandPaths(io, given.paths).map((path) => formatFile(io, path, onlyCheck));
    if (given.has('json')) io.print(JSON.stringify({ files: done }, null, 2));
    else for (const line of inWords(done, onlyCheck)) io.print(line);
    const fails = done.some(
      ({ outcome }) => outcome === 'has-errors' || (onlyCheck && outcome === 'changed'),
    );
    return fails ? EXIT.findings : EXIT.ok;
  },
};

function formatFile(io: Io, file: string, onlyCheck: boolean): Formatted {
  const before = readText(io, file);
  const { text, diagnostics } = format(before, { file });
  if (diagnostics.some(({ severity }) => severity === 'error')) {
    return { file, outcome: 'has-errors' };
  }
  if (text === before) return { file, outcome: 'unchanged' };
  if (!onlyCheck) io.writeFile(file, text);
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
