import type { Diagnostic, Span } from '@lintel/contract';
import type { IToken } from 'chevrotain';
import { replacement, report } from '../diagnostics/report.ts';
import { putInForgottenOpenings } from './forgotten-openings.ts';
import { LintelParser } from './grammar/lintel-parser.ts';
import { type StrayCharacters, tokenize } from './lexer.ts';
import { mendTokens } from './mend-tokens.ts';
import { outline } from './outline.ts';
import { BracketClose, BracketOpen, Close, keyword, Open } from './tokens.ts';
import { spanOf } from './token-place.ts';
import type { Declaration, FileNode } from './tree.ts';

/** What is read at most. The defaults suit texts of strangers; a bench may raise them. */
export interface ParseLimits {
  /** UTF-8 bytes of one file. */
  readonly bytes: number;
  /** Braces and brackets inside of each other. */
  readonly depth: number;
  /** Words, numbers, texts and signs of one file. */
  readonly tokens: number;
  /** Diagnostics after which the rest is left unread. */
  readonly diagnostics: number;
}

export const defaultLimits: ParseLimits = {
  bytes: 64 * 1024,
  depth: 64,
  tokens: 5000,
  diagnostics: 100,
};

export interface ParseOptions {
  /** The path that spans carry. */
  readonly file?: string;
  readonly limits?: Partial<ParseLimits>;
}

export interface SourceComment {
  /** With its `#`. */
  readonly text: string;
  readonly span: Span;
}

export interface ParseResult {
  /** Marked `incomplete` when something was left out. */
  readonly tree: FileNode;
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly SourceComment[];
  /** All tokens in order, near misses already mended; empty when a limit was passed. */
  readonly tokens: readonly IToken[];
}

let parser: LintelParser | undefined;

/**
 * Reads one file. Total: any text gives a tree and diagnostics, none throws.
 *
 * Diagnostics are in the order of the text.
 */
export function parse(text: string, options: ParseOptions = {}): ParseResult {
  const file = options.file ?? '';
  const limits = { ...defaultLimits, ...options.limits };
  const bytes = utf8Length(text, limits.bytes);
  if (bytes > limits.bytes) {
    return nothing(text, report('LTL-1025', startOf(file), { found: bytes, limit: limits.bytes }));
  }
  const lexed = tokenize(text);
  if (lexed.tokens.length > limits.tokens) {
    const span = spanOf(file, lexed.tokens[limits.tokens] ?? lexed.tokens[0]!);
    return nothing(
      text,
      report('LTL-1026', span, { found: lexed.tokens.length, limit: limits.tokens }),
    );
  }
  const tooDeep = deeperThan(limits.depth, lexed.tokens);
  if (tooDeep !== null) {
    return nothing(text, report('LTL-1027', spanOf(file, tooDeep), { limit: limits.depth }));
  }

  const diagnostics: Diagnostic[] = [];
  reportHiddenMarks(text, file, diagnostics);
  const strays = [...lexed.strays];
  const mended = mendTokens(lexed.tokens, file, diagnostics, strays);
  const tokens = putInForgottenOpenings(mended, text, file, diagnostics);
  const parts = outline(tokens, text, file, diagnostics);
  strays.sort((a, b) => a.offset - b.offset);
  reportStrayCharacters(strays, parts, text, file, diagnostics);
  const before = diagnostics.length;
  const declarations: Declaration[] = [];
  let lost = before > 0;
  parser ??= new LintelParser();
  for (const part of parts) {
    if (diagnostics.length >= limits.diagnostics) {
      lost = true;
      break;
    }
    const declaration = parser.readPart(part, file, {
      diagnostics,
      maxDiagnostics: limits.diagnostics,
    });
    if (declaration !== null) declarations.push(declaration);
    lost ||= declaration === null || declaration.incomplete === true;
  }
  const told = diagnostics
    .filter((one) => !isPartOfFix(one, diagnostics))
    .sort((a, b) => a.span.start - b.span.start);
  const span = { ...startOf(file), end: text.length };
  const tree: FileNode = {
    kind: 'file',
    span,
    declarations,
    ...(lost ? { incomplete: true as const } : {}),
  };
  return {
    tree,
    diagnostics: atMost(limits.diagnostics, told),
    comments: commentsOf(lexed.comments, file),
    tokens,
  };
}

/** A sign that goes away with what another fix writes: told once. */
function isPartOfFix({ code, span }: Diagnostic, all: readonly Diagnostic[]): boolean {
  return (
    code === 'LTL-1011' &&
    all.some((other) =>
      other.fixes.some(({ edits }) =>
        edits.some(
          (edit) =>
            other.code !== 'LTL-1011' && edit.span.start <= span.start && span.end <= edit.span.end,
        ),
      ),
    )
  );
}

/** The first mistakes of a file; where there are more, the last says so. */
function atMost(limit: number, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = diagnostics.filter(({ code }) => code !== 'LTL-1031').slice(0, limit);
  const last = told.at(-1);
  const more = told.length < diagnostics.length;
  return more && last !== undefined ? [...told, report('LTL-1031', last.span, { limit })] : told;
}

function nothing(text: string, diagnostic: Diagnostic): ParseResult {
  const span = { ...startOf(diagnostic.span.file), end: text.length };
  return {
    tree: { kind: 'file', span, declarations: [], incomplete: true },
    diagnostics: [diagnostic],
    comments: [],
    tokens: [],
  };
}

function startOf(file: string): Span {
  return { file, start: 0, end: 0, line: 1, column: 1 };
}

/** Exact when it matters: a text that is short enough even at three bytes a unit is not counted. */
function utf8Length(text: string, limit: number): number {
  return text.length * 3 <= limit ? text.length : new TextEncoder().encode(text).length;
}

const not = keyword('not');

/** The first token that is nested too deeply. A chain of `not` nests as brackets do. */
function deeperThan(limit: number, tokens: readonly IToken[]): IToken | null {
  let depth = 0;
  let nots = 0;
  for (const token of tokens) {
    const type = token.tokenType;
    if (type === Open || type === BracketOpen) depth++;
    else if (type === Close || type === BracketClose) depth = Math.max(0, depth - 1);
    nots = type === not ? nots + 1 : 0;
    if (depth + nots > limit) return token;
  }
  return null;
}

/** Characters outside of any block are covered by what is said about that text. */
function reportStrayCharacters(
  strays: readonly StrayCharacters[],
  parts: readonly IToken[][],
  text: string,
  file: string,
  diagnostics: Diagnostic[],
): void {
  const alone = diagnostics.length === 0 && parts.length === 0;
  let part = 0;
  for (const { offset, length, line, column } of strays) {
    while (part < parts.length && (parts[part]?.at(-1)?.endOffset ?? 0) < offset) part++;
    if (!alone && offset < (parts[part]?.[0]?.startOffset ?? text.length)) continue;
    const span: Span = {
      file,
      start: offset,
      end: offset + length,
      line,
      column,
    };
    const found = text.slice(offset, offset + Math.min(length, 20));
    diagnostics.push(
      report('LTL-1011', span, { found }, { fixes: [replacement('remove it', span, '')] }),
    );
  }
}

/** Marks that turn the direction of what follows: in comments and texts they can hide what a policy says. */
const hiddenMark = /[\u202a-\u202e\u2066-\u2069]/g;

function reportHiddenMarks(text: string, file: string, diagnostics: Diagnostic[]): void {
  for (const { index } of text.matchAll(hiddenMark)) {
    const before = text.slice(0, index);
    const lineStart = before.lastIndexOf('\n') + 1;
    const line = before.split('\n').length;
    const span: Span = { file, start: index, end: index + 1, line, column: index - lineStart + 1 };
    const found = `U+${text.charCodeAt(index).toString(16).toUpperCase()}`;
    diagnostics.push(
      report('LTL-1030', span, { found }, { fixes: [replacement('delete it', span, '')] }),
    );
    if (diagnostics.length >= defaultLimits.diagnostics) return;
  }
}

function commentsOf(comments: readonly IToken[], file: string): SourceComment[] {
  return comments.map((token) => ({
    text: token.image,
    span: spanOf(file, token),
  }));
}
