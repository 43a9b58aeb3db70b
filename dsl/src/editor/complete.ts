import type { TokenType } from 'chevrotain';
import {
  BracketOpen,
  Close,
  Currency,
  Divided,
  Equals,
  Measure,
  Minus,
  Name,
  NumberToken,
  Open,
  Percent,
  Plus,
  Relation,
  Text,
  Times,
  Unit,
} from '../syntax/tokens.ts';
import { blockAt } from './block-at.ts';
import type { DeclaredSymbol, Stretch } from './declared-symbol.ts';
import { type EditorSet, symbolsIn } from './editor-set.ts';
import type { NextWord, Spot } from './grammar-paths.ts';
import { type NamePlace, namePlace } from './name-places.ts';
import { type EditorDocument, wordBefore } from './read-document.ts';
import { grammarPaths, type Reading, readWords } from './read-words.ts';
import { candidates, resolveMention } from './resolve-mention.ts';
import { ruleDocs } from './rule-docs.generated.ts';
import { snippets } from './snippets.ts';
import { unitsAfter } from './units-after.ts';
import { intervals, subjects, valuesBeside } from './value-kind.ts';

/** One word, or a few that belong together, that may be typed next. */
export interface Completion {
  readonly label: string;
  readonly kind: 'word' | 'name' | 'unit' | 'text' | 'sign' | 'block';
  /** What it is, in a few words: `a state, "On trial"`. */
  readonly detail: string;
  /** An example of the line that it begins, or nothing. */
  readonly example: string | null;
  /** The text to insert. In a `block`, `${1:name}` marks places to fill in, `$0` the end. */
  readonly insert: string;
}

export interface Completions {
  /** What the chosen text replaces: the part of a word before the cursor. */
  readonly replace: Stretch;
  /** Names first, then words, then whole blocks and signs. */
  readonly items: readonly Completion[];
}

const none = (offset: number): Completions => ({
  replace: { start: offset, end: offset },
  items: [],
});

/** What may be typed at an offset, by the grammar and by what is declared. Nothing inside of comments. */
export function completionsAt(set: EditorSet, path: string, offset: number): Completions {
  const document = set.documents.get(path);
  if (document === undefined) return none(offset);
  const { tokens, comments } = document.parsed;
  if (comments.some(({ span }) => span.start < offset && offset <= span.end)) return none(offset);
  const touched = tokens.find(
    ({ startOffset, endOffset = startOffset }) => startOffset < offset && offset <= endOffset + 1,
  );
  const inText =
    touched?.tokenType === Text && !endsText(touched.image, touched.startOffset, offset);
  const isWord = touched !== undefined && /^[A-Za-z0-9"]/.test(touched.image);
  if (touched?.tokenType === NumberToken) return none(offset);
  if (touched?.tokenType === Text && !inText) return none(offset);
  const start = isWord ? touched.startOffset : offset;
  const reading = readWords(tokens.filter(({ startOffset }) => startOffset < start));
  const line = document.text.slice(document.text.lastIndexOf('\n', start - 1) + 1, start);
  const spot = reading.end ?? (line.trim() === '' ? reading.block : null);
  if (spot === null) return none(offset);
  const end = inText ? (touched.endOffset ?? offset) + 1 : offset;
  const items = new Proposals(set, document, reading, offset, inText).at(spot);
  return { replace: { start, end }, items };
}

const order: readonly Completion['kind'][] = ['name', 'unit', 'text', 'word', 'block', 'sign'];

class Proposals {
  private readonly set: EditorSet;
  private readonly document: EditorDocument;
  private readonly reading: Reading;
  private readonly offset: number;
  private readonly inText: boolean;
  private readonly items = new Map<string, Completion>();

  constructor(
    set: EditorSet,
    document: EditorDocument,
    reading: Reading,
    offset: number,
    inText: boolean,
  ) {
    this.set = set;
    this.document = document;
    this.reading = reading;
    this.offset = offset;
    this.inText = inText;
  }

  at(spot: Spot): Completion[] {
    const said = new Set<string>();
    for (const word of spot.next) {
      const key = `${word.type.name} ${word.rules.slice(0, 4).join(' ')}`;
      if (said.has(key)) continue;
      said.add(key);
      if (word.type === Text) this.texts(word);
      else if (!this.inText) this.propose(word);
    }
    return [...this.items.values()].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  }

  private add(item: Completion): void {
    const key = `${item.kind === 'block' ? 'block' : ''} ${item.label}`;
    if (!this.items.has(key)) this.items.set(key, item);
  }

  private plain(label: string, kind: Completion['kind'], detail: string): void {
    this.add({ label, kind, detail, example: null, insert: label });
  }

  private propose(word: NextWord): void {
    const { type, rules } = word;
    switch (type) {
      case Name:
        return this.names(word);
      case Unit:
        return this.units(word);
      case Currency:
        for (const name of this.declared('currency')) this.plain(name, 'unit', 'a currency');
        return;
      case Measure:
        for (const name of ['KB', 'MB', 'GB', 'TB']) this.plain(name, 'unit', 'a size');
        return;
      case Relation:
        for (const sign of ['<', '<=', '>', '>=']) this.plain(sign, 'sign', 'a comparison');
        return;
      case Equals:
        // Only tolerated in a condition, where `is` belongs.
        if (!rules.includes('comparison')) this.plain('=', 'sign', 'gives a value');
        return;
      case Plus:
      case Minus:
      case Times:
      case Divided:
        return this.plain(signOf(type), 'sign', 'reckons');
      case Percent:
        return this.plain('%', 'sign', 'of a hundred');
      case BracketOpen:
        return this.plain('(', 'sign', 'keeps a part together');
      case Open:
        return this.plain('{', 'sign', 'begins a block');
      case Close:
        return this.plain('}', 'sign', 'ends the block');
      default:
        if (isWord(type) && !(rules[0] === 'givesValue')) this.phrase(word);
    }
  }

  /** A keyword, with the words that cannot but follow it. */
  private phrase(word: NextWord): void {
    const { type, rules } = word;
    const rule = rules[0] ?? '';
    const words = [textOf(type)];
    let { next } = grammarPaths().after(word);
    while (words.length < 8) {
      const [only] = next;
      if (only === undefined || next.some((other) => other.type !== only.type)) break;
      if (!isWord(only.type)) break;
      words.push(textOf(only.type));
      next = grammarPaths().after(only).next;
    }
    const docs = ruleDocs.get(rule);
    const example = docs?.example ?? null;
    const label = words.join(' ');
    this.add({ label, kind: 'word', detail: example ?? '', example, insert: label });
    const snippet = snippets.get(rule);
    if (snippet === undefined || snippet.word !== words[0]) return;
    this.add({
      label: `${label} { … }`,
      kind: 'block',
      detail: 'a whole block',
      example,
      insert: snippet.text,
    });
  }

  private units({ rules }: NextWord): void {
    const words = this.reading.words.map(({ token }) => token.image);
    for (const unit of unitsAfter(words, rules[0] ?? ''))
      this.plain(unit, 'unit', 'a unit of time');
  }

  private names({ rules }: NextWord): void {
    const index = this.reading.words.length;
    const place = this.placeOf(rules, index);
    if (place === null || place.declares === true) return;
    const at = { place, rules, index, block: blockAt(this.document.root, this.offset) };
    const beside = this.beside(index);
    const options = beside === null ? [] : [...symbolsIn(beside.home)].filter(isOption);
    for (const symbol of [...candidates(this.set, this.partial(), at), ...options]) {
      if (!place.kinds.includes(symbol.kind) || !fitsBeside(symbol, beside)) continue;
      const insert = symbol.name;
      this.add({ label: insert, kind: 'name', detail: describe(symbol), example: null, insert });
    }
    for (const name of place.also ?? []) this.plain(name, 'word', 'known to the language');
  }

  private texts({ rules }: NextWord): void {
    const index = this.reading.words.length;
    const place = namePlace(rules, wordBefore(this.reading.words, index), true);
    if (place === null || place.declares === true) return;
    const at = { place, rules, index, block: blockAt(this.document.root, this.offset) };
    for (const symbol of candidates(this.set, this.partial(), at)) {
      const insert = `"${symbol.name}"`;
      this.add({ label: insert, kind: 'text', detail: describe(symbol), example: null, insert });
    }
  }

  /** What may stand here; beside something with a known type, only what can be compared with it. */
  private placeOf(rules: readonly string[], index: number): NamePlace | null {
    const place = namePlace(rules, wordBefore(this.reading.words, index), false);
    if (place === null || !rules.some((rule) => rule === 'value' || rule === 'quality'))
      return place;
    if (rules[0] !== 'value' && rules[0] !== 'names') return place;
    const beside = this.beside(index);
    if (beside !== null) return valuesBeside(this.set, beside);
    if (this.reading.words[index - 2]?.token.image === 'interval') return intervals;
    return rules.includes('comparison') && !this.isRightSide(index) ? subjects : place;
  }

  /** The name on the left of `is`, `=`, `to` or a comparison that stands right before. */
  private beside(index: number): DeclaredSymbol | null {
    const { words } = this.reading;
    let i = index - 1;
    while (['not', 'one', 'of', ','].includes(words[i]?.token.image ?? '')) i--;
    if (!betweenSides.has(words[i]?.token.image ?? '')) return null;
    const mention = this.document.mentions.find((one) => one.index === i - 1);
    return mention === undefined ? null : resolveMention(this.set, this.document, mention);
  }

  private isRightSide(index: number): boolean {
    const { words } = this.reading;
    const before = words[index - 1]?.token.image ?? '';
    return betweenSides.has(before === 'not' ? (words[index - 2]?.token.image ?? '') : before);
  }

  /** The document up to the cursor. */
  private partial(): EditorDocument {
    return { ...this.document, reading: this.reading };
  }

  private declared(kind: DeclaredSymbol['kind']): string[] {
    const names: string[] = [];
    for (const symbols of this.set.shared.values())
      for (const symbol of symbols) if (symbol.kind === kind) names.push(symbol.name);
    return names;
  }
}

function isOption({ kind }: DeclaredSymbol): boolean {
  return kind === 'option';
}

/** Of the options of all choices and fields, only those of the one at hand. */
function fitsBeside(symbol: DeclaredSymbol, beside: DeclaredSymbol | null): boolean {
  if (!isOption(symbol) || beside === null) return true;
  return (
    beside.path === symbol.path &&
    beside.whole.start <= symbol.word.start &&
    symbol.word.end <= beside.whole.end
  );
}

const betweenSides: ReadonlySet<string> = new Set(['is', '=', 'to', '<', '<=', '>', '>=']);

/** Whether an offset lies behind the closing quote of a text. */
function endsText(image: string, start: number, offset: number): boolean {
  return image.length > 1 && image.endsWith('"') && offset >= start + image.length;
}

function isWord(type: TokenType): boolean {
  return type.name.startsWith('word:');
}

/** A sign as it is typed; its label carries it in backticks. */
function signOf({ LABEL = '' }: TokenType): string {
  return LABEL.replaceAll('`', '');
}

function textOf(type: TokenType): string {
  return type.name.slice('word:'.length);
}

/** `a state, "On trial"`. */
export function describe({ kind, label, name }: DeclaredSymbol): string {
  const what = `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
  return label === null || label === name ? what : `${what}, "${label}"`;
}
