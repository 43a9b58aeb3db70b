import {
  type MessageDataModelError,
  MessageSyntaxError,
  parseMessage as parseMf2,
  validate,
  type Model,
} from 'messageformat';

/**
 * The part of MessageFormat 2 that the catalogues use: patterns with placeholders, `.input` declarations and `.match`
 * over one selector. No `.local`, no markup, no options or attributes: what no catalogue prints is an error, never text.
 *
 * @see https://unicode.org/reports/tr35/tr35-messageFormat.html
 */
export type Part = { readonly text: string } | { readonly variable: string };
export type Pattern = readonly Part[];

export interface Message {
  /** The formatting function of each variable that has one, without the colon. */
  readonly functions: ReadonlyMap<string, string>;
  readonly body:
    | { readonly kind: 'pattern'; readonly pattern: Pattern }
    | {
        readonly kind: 'match';
        readonly selector: string;
        readonly variants: ReadonlyMap<string, Pattern>;
      };
}

/** A message that no catalogue can hold; says why, and quotes it. */
export class MessageRefusal extends Error {}

const FAULTS: Readonly<Partial<Record<MessageSyntaxError['type'], string>>> = {
  'duplicate-declaration': 'a variable is declared twice',
  'duplicate-variant': 'a variant stands twice',
  'missing-fallback': 'a match ends in a variant for `*`',
  'missing-selector-annotation': 'declare a variable with .input before matching on it',
};

/** @throws {MessageRefusal} */
export function readMessage(source: string): Message {
  try {
    const model = parseMf2(source);
    const faults: MessageDataModelError['type'][] = [];
    validate(model, (type) => faults.push(type));
    const fault = faults[0];
    if (fault) throw new MessageRefusal(FAULTS[fault] ?? fault);
    return read(model);
  } catch (cause) {
    if (cause instanceof MessageSyntaxError || cause instanceof MessageRefusal)
      throw new MessageRefusal(`${cause.message}, in \`${source}\``);
    throw cause;
  }
}

function read(model: Model.Message): Message {
  const functions = new Map<string, string>();
  for (const { type, value } of model.declarations) {
    if (type !== 'input') throw new MessageRefusal('only .input declares variables');
    placeholder(value, functions);
  }
  if (model.type === 'message') {
    return { functions, body: { kind: 'pattern', pattern: readPattern(model.pattern, functions) } };
  }
  const [selector, ...more] = model.selectors;
  if (!selector || more.length > 0) throw new MessageRefusal('a match has one selector');
  const variants = new Map<string, Pattern>();
  for (const { keys, value } of model.variants) {
    const [key] = keys;
    variants.set(key?.type === 'literal' ? key.value : '*', readPattern(value, functions));
  }
  return { functions, body: { kind: 'match', selector: selector.name, variants } };
}

const readPattern = (pattern: Model.Pattern, functions: Map<string, string>): Pattern =>
  pattern.map((part) => {
    if (typeof part === 'string') return { text: part };
    if (part.type === 'markup') throw new MessageRefusal('markup is not for catalogues');
    return { variable: placeholder(part, functions) };
  });

/** The variable of a placeholder; also notes its function. */
function placeholder(
  { arg, functionRef, attributes }: Model.Expression,
  functions: Map<string, string>,
): string {
  if (arg?.type !== 'variable' || !/^[a-z][A-Za-z0-9]*$/.test(arg.name))
    throw new MessageRefusal('a placeholder holds a variable, named like `$count`');
  if (attributes || functionRef?.options)
    throw new MessageRefusal(`\`$${arg.name}\` takes neither options nor attributes`);
  if (functionRef) {
    const before = functions.get(arg.name);
    if (before !== undefined && before !== functionRef.name)
      throw new MessageRefusal(`\`$${arg.name}\` is both :${before} and :${functionRef.name}`);
    functions.set(arg.name, functionRef.name);
  }
  return arg.name;
}
