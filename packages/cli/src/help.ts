import { COMMON_OPTIONS, type Command, type Option } from './command.ts';

/** The text of `lintel --help`. */
export function overview(commands: readonly Command[]): string {
  const widest = Math.max(...commands.map(({ name }) => name.length));
  return [
    'lintel: check, format, test and explain policies, and see what would have happened.',
    '',
    'Usage: lintel COMMAND …',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`),
    '',
    '`lintel COMMAND --help` says more. `lintel --version` prints the version.',
    'Exit: 0 all well, 1 something was found, 2 wrong call or unreadable file, 3 our own fault.',
  ].join('\n');
}

/** The text of `lintel COMMAND --help`. */
export function helpOf(command: Command): string {
  const options = [...command.options, ...COMMON_OPTIONS];
  const written = (option: Option): string =>
    `--${option.name}${option.value === undefined ? '' : ` ${option.value}`}`;
  const widest = Math.max(...options.map((option) => written(option).length));
  return [
    `${command.summary[0]?.toUpperCase() ?? ''}${command.summary.slice(1)}.`,
    '',
    `Usage: lintel ${command.usage}`,
    '',
    ...options.map((option) => `  ${written(option).padEnd(widest)}  ${option.describes}`),
    ...(command.details.length > 0 ? ['', ...command.details] : []),
  ].join('\n');
}
