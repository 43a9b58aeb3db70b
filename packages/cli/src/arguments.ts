import { parseArgs } from 'node:util';
import { nearest } from '@lintel/dsl';
import { COMMON_OPTIONS, type Command, type Option } from './command.ts';
import { CommandProblem } from './command-problem.ts';

/** What was written after the name of a command. */
export interface Arguments {
  readonly paths: readonly string[];
  has(option: string): boolean;
  /** The value of an option; `undefined` when it was not given. */
  value(option: string): string | undefined;
}

/** Reads the words after the name of a command; an option that the command does not know is a problem. */
export function readArguments(command: Command, words: readonly string[]): Arguments {
  const known = [...command.options, ...COMMON_OPTIONS];
  const types = Object.fromEntries(
    known.map(({ name, value }) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens } = parseArgs({
    args: [...words],
    options: { ...types, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    // What is wrong is said below, in words that help.
    strict: false,
    tokens: true,
  });
  const paths: string[] = [];
  const switches = new Set<string>();
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') paths.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.find(({ name }) => name === token.name);
    if (option === undefined) throw unknownOption(command, token.rawName, known);
    if (option.value === undefined) {
      if (token.value !== undefined)
        throw wrong(command, `\`--${option.name}\` is said alone, without a value`);
      switches.add(option.name);
    } else values.set(option.name, valueOf(command, option, token, values));
  }
  return {
    paths,
    has: (option) => switches.has(option),
    value: (option) => values.get(option),
  };
}

function valueOf(
  command: Command,
  { name, value: wanted = '' }: Option,
  token: { readonly value?: string | undefined; readonly inlineValue?: boolean | undefined },
  before: ReadonlyMap<string, string>,
): string {
  const { value } = token;
  const isNextOption = token.inlineValue !== true && value?.startsWith('--') === true;
  if (value === undefined || value === '' || isNextOption)
    throw wrong(command, `\`--${name}\` needs a value: \`--${name} ${wanted}\``);
  if (before.has(name)) throw wrong(command, `\`--${name}\` is given twice`);
  return value;
}

function unknownOption(
  command: Command,
  written: string,
  known: readonly Option[],
): CommandProblem {
  const names = known.map(({ name }) => `--${name}`);
  return wrong(
    command,
    `\`${command.name}\` has no option \`${written}\``,
    didYouMean(written, names),
  );
}

/** `did you mean … ? else `, or nothing where no word is near. */
export function didYouMean(written: string, known: readonly string[]): string {
  const meant = nearest(written, known);
  return meant === null ? '' : `did you mean \`${meant}\`? else `;
}

function wrong(command: Command, message: string, hint = ''): CommandProblem {
  return new CommandProblem(
    'bad-arguments',
    message,
    `${hint}see \`lintel ${command.name} --help\`; the usage is \`lintel ${command.usage}\``,
  );
}
