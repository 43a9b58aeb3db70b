/**
 * Reads the part of MessageFormat 2 that the catalogues use: patterns with placeholders, `.input` declarations and
 * `.match` over one selector. No `.local`, no markup, no attributes: what is not understood is an error, never text.
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

export class MessageSyntaxError extends Error {}

/** @throws {MessageSyntaxError} with the place in the text. */
export function parseMessage(source: string): Message {
  const functions = new Map<string, string>();
  const reader = new Reader(source, functions);
  if (!/^\s*(\.|\{\{)/.test(source)) {
    return { functions, body: { kind: 'pattern', pattern: reader.pattern(false) } };
  }
  reader.space();
  while (reader.takes('.input')) {
    reader.space();
    reader.expect('{');
    reader.placeholder();
    reader.space();
  }
  if (reader.takes('.match')) {
    reader.space();
    const selector = reader.variable();
    if (!functions.has(selector))
      reader.fail(`declare \`$${selector}\` with .input before matching on it`);
    const variants = new Map<string, Pattern>();
    for (reader.space(); !reader.atEnd; reader.space()) {
      const key = reader.key();
      if (variants.has(key)) reader.fail(`\`${key}\` stands twice`);
      reader.space();
      variants.set(key, reader.quotedPattern());
    }
    if (!variants.has('*')) reader.fail('a match ends in a variant for `*`');
    return { functions, body: { kind: 'match', selector, variants } };
  }
  const pattern = reader.quotedPattern();
  reader.space();
  if (!reader.atEnd) reader.fail('nothing may follow the pattern');
  return { functions, body: { kind: 'pattern', pattern } };
}

const NAME = /[a-z][A-Za-z0-9]*/y;
const FUNCTION = /:([a-z]+)/y;
const KEY = /\*|[A-Za-z0-9-]+/y;

class Reader {
  private at = 0;
  private readonly source: string;
  private readonly functions: Map<string, string>;

  constructor(source: string, functions: Map<string, string>) {
    this.source = source;
    this.functions = functions;
  }

  get atEnd(): boolean {
    return this.at >= this.source.length;
  }

  fail(message: string): never {
    throw new MessageSyntaxError(`${message} (at ${this.at} of \`${this.source}\`)`);
  }

  space(): void {
    this.match(/\s*/y);
  }

  takes(text: string): boolean {
    if (!this.source.startsWith(text, this.at)) return false;
    this.at += text.length;
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) this.fail(`expected \`${text}\``);
  }

  variable(): string {
    this.expect('$');
    return this.match(NAME) ?? this.fail('expected the name of a variable');
  }

  key(): string {
    return this.match(KEY) ?? this.fail('expected a key');
  }

  /** After its opening brace; also notes the function of the variable. */
  placeholder(): string {
    this.space();
    const name = this.variable();
    this.space();
    const fn = this.match(FUNCTION, 1);
    if (fn !== null) {
      const before = this.functions.get(name);
      if (before !== undefined && before !== fn)
        this.fail(`\`$${name}\` is both :${before} and :${fn}`);
      this.functions.set(name, fn);
    }
    this.space();
    this.expect('}');
    return name;
  }

  quotedPattern(): Pattern {
    this.expect('{{');
    const pattern = this.pattern(true);
    this.expect('}}');
    return pattern;
  }

  pattern(isQuoted: boolean): Pattern {
    const parts: Part[] = [];
    let text = '';
    while (!this.atEnd && !(isQuoted && this.source.startsWith('}}', this.at))) {
      if (this.takes('\\')) {
        text += this.match(/[\\{}|]/y) ?? this.fail('only `\\`, `{`, `}` and `|` are escaped');
      } else if (this.takes('{')) {
        if (text) parts.push({ text });
        text = '';
        parts.push({ variable: this.placeholder() });
      } else if (this.takes('}')) {
        this.fail('a lone `}` is written `\\}`');
      } else {
        text += this.source[this.at];
        this.at += 1;
      }
    }
    if (text) parts.push({ text });
    return parts;
  }

  private match(pattern: RegExp, group = 0): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (!found) return null;
    this.at = pattern.lastIndex;
    return found[group] ?? null;
  }
}
