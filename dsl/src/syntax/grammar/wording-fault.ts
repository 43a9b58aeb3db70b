import type { Diagnostic } from '@lintel/contract';
import type { IToken } from 'chevrotain';
import { replacement, report } from '../../diagnostics/report.ts';
import { spanFromTo } from '../token-place.ts';

/** What stands beside the words that are said in another way. */
interface Neighbours {
  readonly before: IToken | undefined;
  readonly after: IToken | undefined;
}

/** Some words of a statement, and how the language says them; nothing where they are left out. */
export function wordingFault(
  file: string,
  written: readonly IToken[],
  meant: readonly IToken[],
  { before, after }: Neighbours,
): Diagnostic {
  const [first, last] = [written[0]!, written.at(-1)!];
  const span = spanFromTo(file, first, last);
  const found = asWritten(written);
  if (meant.length === 0) {
    const values = { found, after: before?.image ?? '' };
    const fixes = [replacement(`leave out \`${found}\``, span, '')];
    const help = `leave out \`${found}\``;
    return report('LTL-1033', span, values, { fixes, help });
  }
  // Of a long line only the part is told that is wrong.
  const isLong = written.length > 6;
  let [from, to, end] = [0, written.length, meant.length];
  const same = (i: number, j: number): boolean =>
    written[i]?.image === meant[j]?.image && written[i]?.tokenType === meant[j]?.tokenType;
  while (isLong && from < to - 1 && from < end - 1 && same(from, from)) from++;
  while (isLong && to > from + 1 && end > from + 1 && same(to - 1, end - 1)) {
    to--;
    end--;
  }
  const wrong = spanFromTo(file, written[from]!, written[to - 1]!);
  const near = inOneLine(meant.slice(from, end));
  const said = asWritten(written.slice(from, to));
  // A comma belongs to the word before it.
  const previous = from === 0 ? before : written[from - 1];
  const isTight =
    near.startsWith(',') && previous !== undefined && previous.endLine === first.startLine;
  const fixed = isTight ? { ...wrong, start: (previous.endOffset ?? 0) + 1 } : wrong;
  const next = written[to] ?? after;
  const isApart = next === undefined || next.startOffset > wrong.end || next.image === ',';
  const follows =
    !isTight && previous !== undefined && (previous.endOffset ?? 0) + 1 === wrong.start;
  const text = `${follows ? ' ' : ''}${near}${isApart ? '' : ' '}`;
  const fixes = [replacement(`write \`${near}\``, fixed, text)];
  return report('LTL-1035', wrong, { found: said, near }, { fixes });
}

/** The words with single spaces, and without any where the author wrote none. */
function asWritten(tokens: readonly IToken[]): string {
  return tokens
    .map((token, i) => {
      const before = tokens[i - 1];
      const isTight = before === undefined || (before.endOffset ?? 0) + 1 === token.startOffset;
      return isTight ? token.image : ` ${token.image}`;
    })
    .join('');
}

/** The words with single spaces; none before a comma. */
function inOneLine(tokens: readonly IToken[]): string {
  return tokens
    .map(({ image }, i) => (i === 0 || image === ',' || image === '.' ? image : ` ${image}`))
    .join('');
}
