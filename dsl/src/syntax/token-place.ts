import type { Span } from '@lintel/contract';
import type { IToken, TokenType } from 'chevrotain';

/** The place of one token. A token that recovery put in has length 0. */
export function spanOf(file: string, token: IToken): Span {
  return spanFromTo(file, token, token);
}

/** From the beginning of one token to the end of another, both included. */
export function spanFromTo(file: string, first: IToken, last: IToken): Span {
  const start = first.startOffset;
  return {
    file,
    start,
    end: Math.max(start, (last.endOffset ?? last.startOffset) + 1),
    line: first.startLine ?? 1,
    column: first.startColumn ?? 1,
  };
}

/** The place right after a token, of length 0: where something missing would be inserted. */
export function spanAfter(file: string, token: IToken): Span {
  const end = (token.endOffset ?? token.startOffset) + 1;
  return {
    file,
    start: end,
    end,
    line: token.endLine ?? token.startLine ?? 1,
    column: (token.endColumn ?? token.startColumn ?? 0) + 1,
  };
}

/** Makes a token mean something else. Only tokens of the present parse are ever changed. */
export function retype(token: IToken, type: TokenType): IToken {
  token.tokenType = type;
  token.tokenTypeIdx = type.tokenTypeIdx ?? 0;
  return token;
}

/** A token that the author did not write, of length 0, right after another. */
export function tokenAfter(token: IToken, type: TokenType): IToken {
  const end = (token.endOffset ?? token.startOffset) + 1;
  const line = token.endLine ?? token.startLine ?? 1;
  const column = (token.endColumn ?? token.startColumn ?? 0) + 1;
  return {
    image: '',
    startOffset: end,
    endOffset: end - 1,
    startLine: line,
    endLine: line,
    startColumn: column,
    endColumn: column - 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  };
}

/** Cuts a token in two, as if the author had put a space after `length` characters (and left out `gap`). */
export function split(
  token: IToken,
  length: number,
  gap: number,
  types: readonly [TokenType, TokenType],
): IToken[] {
  const { image, startOffset, startLine = 1, startColumn = 1 } = token;
  const part = (from: number, to: number, type: TokenType): IToken => ({
    image: image.slice(from, to),
    startOffset: startOffset + from,
    endOffset: startOffset + to - 1,
    startLine,
    endLine: startLine,
    startColumn: startColumn + from,
    endColumn: startColumn + to - 1,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
  });
  return [part(0, length, types[0]), part(length + gap, image.length, types[1])];
}
