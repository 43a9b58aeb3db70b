import type { IToken } from 'chevrotain';
import { parse, type ParseLimits, type ParseResult } from '../syntax/parse.ts';
import { Close, Comma, keyword, Name, Open, Text } from '../syntax/tokens.ts';
import type { Block, DeclaredSymbol, Stretch } from './declared-symbol.ts';
import { type NamePlace, anyValue, namePlace } from './name-places.ts';
import { type Reading, type ReadWord, readWords } from './read-words.ts';

/** A name (or a text that names something) where it is used or declared. */
export interface Mention extends Stretch {
  readonly name: string;
  readonly place: NamePlace;
  readonly block: Block;
  /** The rule of the grammar that it stands in, and those around it; empty where the text is broken. */
  readonly rules: readonly string[];
  /** Index of its token. */
  readonly index: number;
  /** What it declares; `null` where it is only used. */
  readonly declares: DeclaredSymbol | null;
}

/** One file as an editor needs it. Parts that are broken are left out, never an error. */
export interface EditorDocument {
  readonly path: string;
  readonly text: string;
  readonly parsed: ParseResult;
  readonly reading: Reading;
  /** The whole file; its blocks and symbols are inside. */
  readonly root: Block;
  readonly mentions: readonly Mention[];
}

const [or, seats] = [keyword('or'), keyword('seats')];

export function readDocument(
  path: string,
  text: string,
  limits: Partial<ParseLimits> = {},
): EditorDocument {
  const parsed = parse(text, { file: path, limits });
  const reading = readWords(parsed.tokens);
  return { path, text, parsed, reading, ...new Gathering(path, text, reading.words).all() };
}

/** The word that tells what a name is for: the one before it, or before the list that it stands in. */
export function wordBefore(words: readonly ReadWord[], index: number): string {
  let i = index - 1;
  for (;;) {
    const type = words[i]?.token.tokenType;
    const inAlternatives = type === or && words[i]?.as?.rules[0] === 'alternatives';
    if (type !== Comma && !inAlternatives) return words[i]?.token.image ?? '';
    i -= 2;
  }
}

class Gathering {
  private readonly path: string;
  private readonly words: readonly ReadWord[];
  private readonly root: Mutable<Block>;
  private readonly open: Mutable<Block>[];
  private readonly mentions: Mention[] = [];
  /** Declared since the last brace, with the rules that it was declared in. */
  private declared: { symbol: DeclaredSymbol; rules: readonly string[] } | null = null;

  constructor(path: string, text: string, words: readonly ReadWord[]) {
    this.path = path;
    this.words = words;
    this.root = blockOf('file', 0, text.length, null, null);
    this.open = [this.root];
  }

  all(): Pick<EditorDocument, 'root' | 'mentions'> {
    this.words.forEach((word, index) => {
      this.take(word, index);
    });
    return { root: this.root, mentions: this.mentions };
  }

  private take(word: ReadWord, index: number): void {
    const { token, depth } = word;
    while (this.open.length > depth + 1) this.close(token.startOffset);
    const type = token.tokenType;
    if (type === Open) this.openBlock(word);
    else if (type === Close) this.close(endOf(token));
    else this.mention(word, index);
  }

  private openBlock({ token, as }: ReadWord): void {
    const parent = this.open.at(-1) ?? this.root;
    const owner =
      this.declared !== null && owns(this.declared.rules, as?.rules ?? [])
        ? this.declared.symbol
        : null;
    const end = this.root.end;
    const block = blockOf(as?.rules[0] ?? '', token.startOffset, end, owner, parent);
    parent.inner.push(block);
    this.open.push(block);
    if (owner !== null) owner.whole.end = end;
    this.declared = null;
  }

  private close(end: number): void {
    if (this.open.length === 1) return;
    const block = this.open.pop();
    if (block === undefined) return;
    block.end = end;
    block.closed = true;
    if (block.owner !== null) block.owner.whole.end = end;
    this.declared = null;
  }

  private mention({ token, as }: ReadWord, index: number): void {
    const isText = token.tokenType === Text;
    const isName = as === null ? /^[A-Za-z]/.test(token.image) : as.type === Name;
    if (!isText && !isName) {
      if (token.tokenType === seats && as?.rules[0] === 'seats') this.declareSeats(token, as.rules);
      return;
    }
    const place =
      as === null
        ? isText || token.tokenType !== Name
          ? null
          : anyValue
        : namePlace(as.rules, wordBefore(this.words, index), isText);
    const block = this.open.at(-1) ?? this.root;
    if (place === null) return;
    const quote = isText ? 1 : 0;
    const word = { start: token.startOffset + quote, end: endOf(token) - quote };
    const name = isText ? token.image.slice(1, -1) : token.image;
    const declares = place.declares === true ? this.addSymbol(place, name, word, index) : null;
    const rules = as?.rules ?? [];
    this.mentions.push({ ...word, name, place, block, rules, index, declares });
    if (declares !== null) this.declared = { symbol: declares, rules };
  }

  private addSymbol(
    place: NamePlace,
    name: string,
    word: Stretch,
    index: number,
  ): DeclaredSymbol | null {
    const [kind] = place.kinds;
    if (kind === undefined) return null;
    const home = this.open.at(-1) ?? this.root;
    const next = this.words[index + 1]?.token;
    const label = next?.tokenType === Text ? next.image.slice(1, -1) : null;
    const start = this.lineStart(index);
    const symbol: DeclaredSymbol = {
      kind,
      name,
      label: label ?? (this.words[index]?.token.tokenType === Text ? name : null),
      path: this.path,
      word,
      whole: { start, end: this.lineEnd(index) },
      home,
    };
    home.symbols.push(symbol);
    return symbol;
  }

  /** `seats "Seats" { … }` declares the quantity `seats` by its first word. */
  private declareSeats(token: IToken, rules: readonly string[]): void {
    const index = this.words.findIndex((word) => word.token === token);
    const word = { start: token.startOffset, end: endOf(token) };
    const symbol = this.addSymbol({ kinds: ['meter'] }, 'seats', word, index);
    if (symbol !== null) this.declared = { symbol, rules };
  }

  private lineStart(index: number): number {
    let i = index;
    while (i > 0 && this.sameStatement(i - 1, i)) i--;
    return this.words[i]?.token.startOffset ?? 0;
  }

  private lineEnd(index: number): number {
    let i = index;
    while (i + 1 < this.words.length && this.sameStatement(i, i + 1)) i++;
    const last = this.words[i]?.token;
    return last === undefined ? 0 : endOf(last);
  }

  private sameStatement(i: number, j: number): boolean {
    const [a, b] = [this.words[i]?.token, this.words[j]?.token];
    if (a === undefined || b === undefined || a.endLine !== b.startLine) return false;
    return ![a, b].some(({ tokenType }) => tokenType === Open || tokenType === Close);
  }
}

/** Whether a block is the body of what was declared: one of the two rules is around the other. */
function owns(declared: readonly string[], block: readonly string[]): boolean {
  const [inner = '', outer = ''] = [declared[0], block[0]];
  return declared.includes(outer) || block.includes(inner);
}

function blockOf(
  rule: string,
  start: number,
  end: number,
  owner: DeclaredSymbol | null,
  parent: Block | null,
): Mutable<Block> {
  return { rule, start, end, owner, parent, closed: rule === 'file', symbols: [], inner: [] };
}

function endOf(token: IToken): number {
  return (token.endOffset ?? token.startOffset) + 1;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
