import type { Diagnostic } from '@lintel/contract';
import type { IToken } from 'chevrotain';
import { replacement, report } from '../diagnostics/report.ts';
import { retype, spanAfter, spanOf, tokenAfter } from './token-place.ts';
import { BracketOpen, Close, Open } from './tokens.ts';

/** The first token of a line, and the place of its last. */
interface Line {
  readonly indent: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Puts in the `{` that a rule lost whose lines and `}` are still there. Only where more braces are
 * closed than opened, and only where the indentation leaves no doubt which line it was; each is told.
 */
export function putInForgottenOpenings(
  tokens: IToken[],
  text: string,
  file: string,
  diagnostics: Diagnostic[],
): IToken[] {
  let surplus = 0;
  for (const { tokenType } of tokens) {
    if (tokenType === Close) surplus++;
    else if (tokenType === Open) surplus--;
  }
  if (surplus <= 0) return tokens;
  const lines = linesOf(tokens);
  const opened: number[] = [];
  const after = new Set<number>();
  lines.forEach((line, at) => {
    for (let i = line.from; i <= line.to; i++) {
      const type = tokens[i]?.tokenType;
      if (type === Open) opened.push(at);
      if (type !== Close) continue;
      const opener = lines[opened.at(-1) ?? -1];
      const isAlone = i === line.from && (opener === undefined || opener.indent < line.indent);
      const head = isAlone && surplus > 0 ? headOf(lines, at, tokens) : null;
      if (head === null) {
        opened.pop();
      } else {
        after.add(head.to);
        surplus--;
      }
    }
  });
  for (const index of after) {
    const last = tokens[index]!;
    const first = tokens[lines.find(({ to }) => to === index)?.from ?? index]!;
    const head = text.slice(first.startOffset, (last.endOffset ?? 0) + 1).replace(/\s+/g, ' ');
    // A colon or another bracket in its place goes with it.
    const place = last.tokenType === BracketOpen ? spanOf(file, last) : spanAfter(file, last);
    const instead = /^[ \t]*[:[(]*/.exec(text.slice(place.start))?.[0] ?? '';
    const end = place.start + (/[:[(]/.test(instead) ? instead.length : 0);
    const fixes = [replacement('add `{`', { ...place, end }, ' {')];
    diagnostics.push(report('LTL-1008', spanOf(file, last), { head }, { fixes }));
  }
  return tokens.flatMap((token, i) => {
    if (!after.has(i)) return [token];
    return token.tokenType === BracketOpen
      ? [retype(token, Open)]
      : [token, tokenAfter(token, Open)];
  });
}

/** The line at the indentation of this brace whose deeper lines it closes; `null` when there is none. */
function headOf(lines: readonly Line[], brace: number, tokens: readonly IToken[]): Line | null {
  const indent = lines[brace]?.indent ?? 0;
  let above = brace - 1;
  while (above >= 0 && (lines[above]?.indent ?? 0) > indent) above--;
  const head = lines[above];
  if (head === undefined || head.indent !== indent || above === brace - 1) return null;
  const end = tokens[head.to]?.tokenType;
  return end === Open || end === Close ? null : head;
}

function linesOf(tokens: readonly IToken[]): Line[] {
  const lines: Line[] = [];
  for (const [i, token] of tokens.entries()) {
    const last = lines.at(-1);
    if (last !== undefined && tokens[last.from]?.startLine === token.startLine)
      lines[lines.length - 1] = { ...last, to: i };
    else lines.push({ indent: token.startColumn ?? 1, from: i, to: i });
  }
  return lines;
}
