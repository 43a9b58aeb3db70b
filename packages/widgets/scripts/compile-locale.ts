import { MessageRefusal, readMessage, type Message, type Pattern } from './mf2.ts';
import { pseudo } from './pseudo-locale.ts';

/** One message of a source file; `note` is for translators. */
export interface SourceMessage {
  readonly msg: string;
  readonly note?: string;
}
export type Source = ReadonlyMap<string, SourceMessage>;

/** Formatting functions of the catalogues: the type that a caller hands in, and how it is printed. */
const FUNCTIONS: ReadonlyMap<string, { readonly type: string; readonly method: string }> = new Map([
  ['string', { type: 'string', method: 'text' }],
  ['number', { type: 'number', method: 'number' }],
  ['integer', { type: 'number', method: 'number' }],
  ['percent', { type: 'number', method: 'percent' }],
  ['money', { type: 'Money', method: 'money' }],
  ['date', { type: 'string', method: 'date' }],
  ['datetime', { type: 'string', method: 'dateTime' }],
  ['list', { type: 'readonly string[]', method: 'list' }],
]);

export interface Compiled {
  readonly code: string;
  readonly problems: readonly string[];
}

/**
 * Compiles the catalogue of one locale to a module. English is the type of the others: a message must take the same
 * variables, and have every plural category of its language. One that is not translated yet speaks English, isolated.
 */
export function compileLocale(locale: string, source: Source, english: Source): Compiled {
  const problems: string[] = [];
  const parse = (id: string, text: string, where: string): Message | null => {
    try {
      return readMessage(text);
    } catch (error) {
      if (!(error instanceof MessageRefusal)) throw error;
      problems.push(`${where} ${id}: ${error.message}`);
      return null;
    }
  };
  for (const id of source.keys()) {
    if (!english.has(id)) problems.push(`${locale} ${id}: there is no such message in English`);
  }
  const lines: string[] = [];
  for (const [id, { msg }] of english) {
    const original = parse(id, msg, 'en');
    if (!original) continue;
    const own = locale === 'en-XA' ? { msg } : source.get(id);
    const message = own ? parse(id, own.msg, locale) : original;
    if (!message) continue;
    problems.push(...differences(locale, id, message, original, own !== undefined));
    const isForeign = own === undefined;
    lines.push(
      `  ${quote(id)}: ${printMessage(locale === 'en-XA' ? pseudo(message) : message, original, isForeign)},`,
    );
  }
  const name = locale.replace('-', '');
  const usesMoney = lines.some((line) => line.includes(': Money'));
  const type = locale === 'en' ? '' : ': Catalogue';
  const imports = [
    usesMoney ? `import type { Money } from '@lintel/contract';\n` : '',
    `import type { Formats } from '../internal/formats.ts';\n`,
    locale === 'en' ? '' : `import type { Catalogue } from './catalogue.ts';\n`,
  ].join('');
  return {
    code: `/* Generated from messages/${locale === 'en-XA' ? 'en' : locale} by \`npm run gen\`. */\n${imports}\nexport const ${name}${type} = {\n${lines.join('\n')}\n};\n`,
    problems,
  };
}

function differences(
  locale: string,
  id: string,
  message: Message,
  original: Message,
  isOwn: boolean,
): string[] {
  const found: string[] = [];
  for (const [variable, fn] of message.functions) {
    if (!FUNCTIONS.has(fn)) found.push(`${locale} ${id}: there is no function :${fn}`);
    const asked = original.functions.get(variable);
    if (asked !== fn)
      found.push(
        `${locale} ${id}: \`$${variable}\` is :${fn} here and :${asked ?? 'string'} in English`,
      );
  }
  const [own, theirs] = [variablesOf(message), variablesOf(original)];
  for (const variable of own)
    if (!theirs.has(variable)) found.push(`${locale} ${id}: \`$${variable}\` is not in English`);
  for (const variable of theirs)
    if (!own.has(variable)) found.push(`${locale} ${id}: \`$${variable}\` is missing`);
  if (isOwn && message.body.kind === 'match' && isNumeric(message, message.body.selector)) {
    const { variants } = message.body;
    for (const category of new Intl.PluralRules(locale).resolvedOptions().pluralCategories) {
      if (category !== 'other' && !variants.has(category))
        found.push(`${locale} ${id}: no variant for \`${category}\``);
    }
    for (const key of variants.keys()) {
      if (!/^(\*|\d+|zero|one|two|few|many)$/.test(key))
        found.push(`${locale} ${id}: \`${key}\` is no plural category`);
    }
  }
  return found;
}

const isNumeric = (message: Message, variable: string): boolean =>
  FUNCTIONS.get(message.functions.get(variable) ?? 'string')?.type === 'number';

function variablesOf({ functions, body }: Message): ReadonlySet<string> {
  const patterns = body.kind === 'pattern' ? [body.pattern] : [...body.variants.values()];
  const used = patterns.flat().flatMap((part) => ('variable' in part ? [part.variable] : []));
  return new Set([...functions.keys(), ...used]);
}

function printMessage(message: Message, original: Message, isForeign: boolean): string {
  const variables = [...variablesOf(original)].sort();
  const body = printBody(message, isForeign);
  if (variables.length === 0 && !isForeign) return body;
  const types = variables.map(
    (name) =>
      `${name}: ${FUNCTIONS.get(original.functions.get(name) ?? 'string')?.type ?? 'never'}`,
  );
  const wrapped = isForeign ? `f.foreign(${body})` : body;
  return variables.length === 0
    ? `(f: Formats) => ${wrapped}`
    : `(f: Formats, a: { ${types.join('; ')} }) =>\n    ${wrapped}`;
}

function printBody(message: Message, isForeign: boolean): string {
  const { body } = message;
  if (body.kind === 'pattern') return printPattern(body.pattern, message);
  const variants = [...body.variants]
    .map(
      ([key, pattern]) =>
        `${key === '*' ? 'other' : quote(key)}: ${printPattern(pattern, message)}`,
    )
    .join(', ');
  const method = !isNumeric(message, body.selector)
    ? 'select'
    : isForeign
      ? 'englishPlural'
      : 'plural';
  return `f.${method}(a.${body.selector}, { ${variants} })`;
}

function printPattern(pattern: Pattern, message: Message): string {
  if (pattern.every((part) => 'text' in part))
    return quote(pattern.map((part) => ('text' in part ? part.text : '')).join(''));
  const inside = pattern.map((part) => {
    if ('text' in part) return part.text.replace(/[\\`]|\$\{/g, '\\$&');
    const method =
      FUNCTIONS.get(message.functions.get(part.variable) ?? 'string')?.method ?? 'text';
    return `\${f.${method}(a.${part.variable})}`;
  });
  return `\`${inside.join('')}\``;
}

const quote = (text: string): string =>
  `'${text.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
