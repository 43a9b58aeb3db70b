/**
 * Cuts a file into its blocks before the grammar sees them, and mends braces.
 *
 * The grammar alone would report a forgotten `}` at the place where it notices, lines later, and one
 * wrong header would hide all that follows. Here every block gets a part of its own with balanced
 * braces, so that a mistake stays where it is. Which block is open is judged by the words that only
 * stand at one depth (`policy`, `state`, `scenario`, `stage`), and then by indentation.
 */
import type { Diagnostic } from '@lintel/contract';
import type { IToken, TokenType } from 'chevrotain';
import { nearest } from '../diagnostics/nearest.ts';
import { replacement, report } from '../diagnostics/report.ts';
import { Close, keyword, Name, Open, Text } from './tokens.ts';
import { retype, spanAfter, spanFromTo, spanOf, tokenAfter } from './token-place.ts';

const [policy, approval, catalogue, review] = ['policy', 'approval', 'catalogue', 'review'].map(
  keyword,
) as [TokenType, TokenType, TokenType, TokenType];
const [state, scenario, stage] = ['state', 'scenario', 'stage'].map(keyword) as [
  TokenType,
  TokenType,
  TokenType,
];
const [start, end, version] = ['start', 'end', 'version'].map(keyword) as [
  TokenType,
  TokenType,
  TokenType,
];
const [is, of, to] = ['is', 'of', 'to'].map(keyword) as [TokenType, TokenType, TokenType];
const [ask, unused, expect] = ['ask', 'unused', 'expect'].map(keyword) as [
  TokenType,
  TokenType,
  TokenType,
];

/** The words with which declarations begin, and braces, by the index of their type: the others are handed on. */
const decides: boolean[] = [];
for (const type of [
  catalogue,
  policy,
  approval,
  review,
  scenario,
  stage,
  state,
  start,
  end,
  Open,
  Close,
])
  decides[type.tokenTypeIdx ?? 0] = true;

const blockWords = ['catalogue', 'policy', 'approval', 'review'];

/** @returns The tokens of each block at the top of the file; what stands outside of any is reported and left out. */
export function outline(
  tokens: readonly IToken[],
  text: string,
  file: string,
  diagnostics: Diagnostic[],
): IToken[][] {
  return new Outline(tokens, text, file, diagnostics).parts();
}

class Outline {
  private readonly tokens: readonly IToken[];
  private readonly text: string;
  private readonly file: string;
  private readonly diagnostics: Diagnostic[];
  private readonly done: IToken[][] = [];
  /** The part at hand, and the indices in it of the braces that are open. */
  private part: IToken[] = [];
  private open: number[] = [];
  /** Inside of text that belongs to no block: reported once, at its first word. */
  private outside = false;
  private depthOutside = 0;
  private last: IToken | null = null;
  /** The last word of a header that lacks its `{`. */
  private openMissingAfter: IToken | null = null;

  constructor(tokens: readonly IToken[], text: string, file: string, diagnostics: Diagnostic[]) {
    this.tokens = tokens;
    this.text = text;
    this.file = file;
    this.diagnostics = diagnostics;
  }

  parts(): IToken[][] {
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i]!;
      const isPlain = decides[token.tokenTypeIdx] !== true && token !== this.openMissingAfter;
      if (isPlain && this.part.length > 0) this.part.push(token);
      else this.take(i);
    }
    this.finishPart();
    return this.done;
  }

  private take(i: number): void {
    const token = this.at(i);
    if (token === undefined) return;
    const depth = this.depthOf(i);
    if (depth === 0) this.finishPart();
    if (depth === 1) this.comeBackTo(1);
    if (this.part.length === 0 && !this.begins(token, depth)) return;

    this.part.push(token);
    if (token.tokenType === Open) this.open.push(this.part.length - 1);
    else if (token.tokenType === Close) {
      this.open.pop();
      if (this.open.length === 0) this.endPart();
    } else if (depth !== null || this.part.length === 1) {
      this.expectOpen(i);
    }
    if (token === this.openMissingAfter) {
      this.part.push(tokenAfter(token, Open));
      this.open.push(this.part.length - 1);
    }
  }

  /**
   * The depth at which a declaration that begins here must stand, or `null` when none begins here.
   * A `start` or `end` belongs to the `state` after it.
   */
  private depthOf(i: number): 0 | 1 | null {
    const type = this.at(i)?.tokenType;
    const next = this.at(i + 1)?.tokenType;
    const before = this.at(i - 1)?.tokenType;
    switch (type) {
      case catalogue:
        return next === Text ? 0 : null;
      case policy: {
        const third = this.at(i + 2)?.tokenType;
        return next === Text && third !== is && third !== of ? 0 : null;
      }
      case approval:
        return before !== ask &&
          before !== unused &&
          before !== expect &&
          (this.startsLine(i) || before === Close) &&
          this.at(i + 2)?.tokenType === Open
          ? 0
          : null;
      case review:
        return this.startsLine(i) || before === Close ? 0 : null;
      case scenario:
      case stage:
        return next === Text ? 1 : null;
      case state:
        return before === start || before === end ? null : this.depthOfState(i);
      case start:
      case end:
        return next === state ? this.depthOfState(i + 1) : null;
      default:
        return null;
    }
  }

  private depthOfState(i: number): 1 | null {
    const before = this.at(i - 1)?.tokenType;
    if (before === expect || before === to || this.at(i + 2)?.tokenType === to) return null;
    const next = this.at(i + 1);
    const opens = [Open, Text].includes(this.at(i + 2)?.tokenType ?? Close);
    if (!opens && !this.startsLine(i) && before !== start && before !== end) return null;
    return next !== undefined && (next.tokenType === Open || /^[A-Za-z]/.test(next.image))
      ? 1
      : null;
  }

  /** Whether a token outside of any block begins one. If not, it is reported and left out. */
  private begins(token: IToken, depth: 0 | 1 | null): boolean {
    if (depth === 1 && this.reopen()) return true;
    const startsLine = this.last === null || (token.startLine ?? 1) > (this.last.endLine ?? 1);
    this.last = token;
    const begins =
      depth === 0 ||
      (startsLine && (blockWords.includes(token.image) || this.mendBlockWord(token)));
    if (begins) {
      this.outside = false;
      this.depthOutside = 0;
    } else if (token.tokenType === Close && this.depthOutside > 0) {
      this.depthOutside--;
    } else if (token.tokenType === Close) {
      this.diagnostics.push(
        report(
          'LTL-1007',
          spanOf(this.file, token),
          { what: 'nothing' },
          {
            fixes: [replacement('remove it', spanOf(this.file, token), '')],
          },
        ),
      );
    } else if (!this.outside) {
      this.outside = true;
      this.diagnostics.push(report('LTL-1009', spanOf(this.file, token), { found: token.image }));
    }
    if (!begins && token.tokenType === Open) this.depthOutside++;
    return begins;
  }

  private mendBlockWord(token: IToken): boolean {
    if (this.outside || token.tokenType !== Name) return false;
    const near = nearest(token.image, blockWords);
    if (near === null) return false;
    const span = spanOf(this.file, token);
    this.diagnostics.push(
      report(
        'LTL-1001',
        span,
        { found: token.image, where: 'outside of a block', help: `did you mean \`${near}\`?` },
        { fixes: [replacement(`write \`${near}\``, span, near)] },
      ),
    );
    retype(token, keyword(near));
    return true;
  }

  /** A state or scenario outside of its policy: the `}` before it came too early. */
  private reopen(): boolean {
    const last = this.done.at(-1);
    const brace = last?.at(-1);
    if (last === undefined || brace?.tokenType !== Close || this.outside) return false;
    const opening = last.findIndex(({ tokenType }) => tokenType === Open);
    if (opening < 0) return false;
    this.done.pop();
    this.part = last;
    this.part.pop();
    this.matchBraces();
    const what = `\`${this.headOf(opening).text}\` too early`;
    const span = spanOf(this.file, brace);
    this.diagnostics.push(
      report('LTL-1007', span, { what }, { fixes: [replacement('remove it', span, '')] }),
    );
    return this.open.length > 0;
  }

  /** After the words of a header there must be a `{`; where a new line begins instead, one is put in. */
  private expectOpen(i: number): void {
    let last = i;
    if (this.at(last)?.tokenType === start || this.at(last)?.tokenType === end) last++;
    const named = this.at(last)?.tokenType;
    const next = (): TokenType | undefined => this.at(last + 1)?.tokenType;
    if ((named === state || named === approval || named === review) && next() !== Open) last++;
    if (next() === Text) last++;
    if (next() === version) last += this.at(last + 2)?.tokenType === Open ? 1 : 2;
    const follower = this.at(last + 1);
    const lastToken = this.at(last);
    if (lastToken === undefined || follower?.tokenType === Open || named === stage) return;
    for (let j = last + 1; this.sameLine(lastToken, this.at(j)); j++) {
      if (this.at(j)?.tokenType === Open) return;
    }
    const first = this.at(i) ?? lastToken;
    const head = this.slice(first, lastToken);
    this.diagnostics.push(
      report(
        'LTL-1008',
        spanOf(this.file, lastToken),
        { head },
        {
          fixes: [replacement('add `{`', spanAfter(this.file, lastToken), ' {')],
        },
      ),
    );
    this.openMissingAfter = lastToken;
  }

  private at(i: number): IToken | undefined {
    return this.tokens[i];
  }

  private startsLine(i: number): boolean {
    const [before, token] = [this.at(i - 1), this.at(i)];
    return before === undefined || (token?.startLine ?? 1) > (before.endLine ?? 1);
  }

  private sameLine(a: IToken, b: IToken | undefined): b is IToken {
    return b !== undefined && b.startLine === a.endLine;
  }

  /** Closes what is still open at the end of a part. */
  private finishPart(): void {
    if (this.part.length === 0) return;
    this.comeBackTo(0);
    this.endPart();
  }

  private endPart(): void {
    if (this.part.length > 0) this.done.push(this.part);
    this.part = [];
    this.open = [];
  }

  /** Puts in the `}` that are missing, where the indentation says that they were forgotten. */
  private comeBackTo(depth: number): void {
    while (this.open.length > depth) {
      const outermost = this.open[depth] ?? 0;
      const { brace, before } = this.forgotten(outermost) ?? {
        brace: this.open.at(-1) ?? outermost,
        before: this.part.length,
      };
      this.reportOpen(brace, before);
      this.part.splice(before, 0, tokenAfter(this.part[before - 1]!, Close));
      this.matchBraces();
    }
  }

  private reportOpen(brace: number, before: number): void {
    // A brace that was put in has been reported already.
    if (this.part[brace]?.image === '') return;
    const head = this.headOf(brace);
    const place = spanAfter(this.file, this.part[before - 1]!);
    const indent = ' '.repeat(Math.max(0, this.indentOf(brace) - 1));
    const fixes = [replacement('add `}`', place, `\n${indent}}`)];
    this.diagnostics.push(
      report('LTL-1006', head.span, { head: head.text, line: head.span.line }, { fixes }),
    );
  }

  /** The block inside of `outermost` whose lines are over, by their indentation, before its brace comes. */
  private forgotten(outermost: number): { brace: number; before: number } | null {
    const open = [{ brace: outermost, indent: this.indentOf(outermost) }];
    for (let i = outermost + 1; i < this.part.length; i++) {
      const token = this.part[i]!;
      const innermost = open.at(-1);
      if (innermost === undefined) return null;
      const column = token.startColumn ?? 1;
      const startsLine = (token.startLine ?? 1) > (this.part[i - 1]!.endLine ?? 1);
      if (token.tokenType === Close) {
        if (startsLine && open.length > 1 && column < innermost.indent)
          return { brace: innermost.brace, before: i };
        open.pop();
      } else if (startsLine && column <= innermost.indent) {
        return { brace: innermost.brace, before: i };
      } else if (token.tokenType === Open) {
        open.push({ brace: i, indent: this.indentOf(i) });
      }
    }
    return null;
  }

  /** The column in which the line of a brace begins. */
  private indentOf(brace: number): number {
    return this.part[this.lineStart(brace)]?.startColumn ?? 1;
  }

  private lineStart(index: number): number {
    let i = index;
    while (i > 0 && this.part[i - 1]!.endLine === this.part[index]!.startLine) i--;
    return i;
  }

  /** The words before a brace on its line: `on subscribe {`. */
  private headOf(brace: number): { text: string; span: ReturnType<typeof spanOf> } {
    let i = brace;
    const line = this.part[brace]?.startLine;
    while (
      i > 0 &&
      this.part[i - 1]!.startLine === line &&
      ![Open, Close].includes(this.part[i - 1]!.tokenType)
    )
      i--;
    const [first, last] = [this.part[i]!, this.part[brace]!];
    return { text: this.slice(first, last), span: spanFromTo(this.file, first, last) };
  }

  private slice(first: IToken, last: IToken): string {
    const text = this.text
      .slice(first.startOffset, (last.endOffset ?? last.startOffset) + 1)
      .replace(/\s+/g, ' ');
    return text.length > 60 ? `${text.slice(0, 57)}…` : text;
  }

  private matchBraces(): void {
    this.open = [];
    this.part.forEach((token, i) => {
      if (token.tokenType === Open) this.open.push(i);
      else if (token.tokenType === Close) this.open.pop();
    });
  }
}
