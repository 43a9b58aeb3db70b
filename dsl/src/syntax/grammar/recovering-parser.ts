import type { Diagnostic } from '@lintel/contract';
import {
  EOF,
  isRecognitionException,
  type IOrAlt,
  type IRecognitionException,
  type IToken,
  NotAllInputParsedException,
} from 'chevrotain';
import { replacement, report } from '../../diagnostics/report.ts';
import { Close, keyword, Open } from '../tokens.ts';
import { retype, spanOf } from '../token-place.ts';
import { explainFailure } from './explain-failure.ts';
import { explainFirstWord } from './explain-first-word.ts';
import { type BlockItem, blockItems, FirstWords } from './first-words.ts';
import { startsLineAfter } from './missing.ts';
import { exchangesNear } from './near-keywords.ts';
import { ReadingParser } from './reading-parser.ts';
import { rewordingsNear } from './reword.ts';
import { wordingFault } from './wording-fault.ts';

/**
 * The ways of a choice that is made at nearly every word. None of them looks at what its rule read before,
 * so that they are made once and not each time: `this.OR((this.ways ??= [ … ]))`.
 */
export type Alternatives<T> = IOrAlt<T>[];

/** Thrown inside of a statement that is well formed for the grammar but cannot be meant; already reported. */
class Unreadable extends Error {}

function closes({ tokenType }: IToken): boolean {
  return tokenType === Close || tokenType === EOF;
}

/** What a parse answers beside the tree. */
export interface Findings {
  readonly diagnostics: Diagnostic[];
  /** After so many diagnostics the rest of the file is left unread. */
  readonly maxDiagnostics: number;
  /** Nothing is repaired while a repair is tried. */
  readonly rehearsal?: true;
}

/** Beyond so many mistakes, or in a longer statement, no misspelt word is searched for: it takes time. */
const mostMistakesRepaired = 5;
const longestRepaired = 150;

/** A statement as it reads with one word exchanged, and the token after it. */
interface Rehearsed {
  readonly item: unknown;
  readonly after: IToken;
}

/**
 * What all areas of the grammar share: what rules are made of, and recovery.
 *
 * Recovery is our own: a statement that cannot be read is reported and left out, and reading goes on
 * at the next statement of the same block. Chevrotain's would skip to whatever token may follow by
 * the grammar, and that is nearly any word here. See decisions/0001-embedded-actions-and-own-recovery.md.
 */
export abstract class RecoveringParser extends ReadingParser {
  private findings: Findings = { diagnostics: [], maxDiagnostics: 0 };
  /** Statements left out so far: a node that saw it rise is incomplete. */
  private losses = 0;
  /** There were too many mistakes: nothing more is read or reported in this file. */
  private stopped = false;
  /** Where near misses were reported: what the grammar says about the same place would be the same mistake again. */
  private alreadyReported: ReadonlySet<number> = new Set();
  private firstWords: FirstWords | null = null;
  private rehearsals: RecoveringParser | null = null;

  /** Begins with other tokens. Whatever a parse leaves behind is gone afterwards. */
  protected begin(tokens: IToken[], file: string, findings: Findings): void {
    this.input = tokens;
    this.file = file;
    this.findings = findings;
    this.losses = 0;
    this.alreadyReported = new Set(findings.diagnostics.map(({ span }) => span.start));
    this.stopped = findings.diagnostics.length >= findings.maxDiagnostics;
  }

  protected report(...[code, span, values, details]: Parameters<typeof report>): void {
    this.find(report(code, span, values, details));
  }

  // Recovery

  /** '{' { item } '}'. An item that is `null` was read, but has lost what it cannot be without. */
  protected block<T>(kind: BlockItem, item: () => T | null): T[] {
    const items: T[] = [];
    const open = this.consume(9, Open);
    let before = open;
    do {
      this.many(9, () => {
        before = this.LA(1);
        const first = before;
        const read = this.attempt(item, (fault) => this.repaired<T>(kind, first, fault));
        if (read === undefined) this.skipStatement(kind, before, open);
        else if (read !== null) items.push(read);
      });
    } while (this.mend(kind, before, items) || this.resume(kind, open));
    this.consume(9, Close);
    return items;
  }

  /** Reads the words before a body. If they cannot be read, reading goes on at the `{`. */
  protected header<T>(read: () => T): T | null {
    const result = this.attempt(read);
    if (result === undefined) {
      while (![Open, Close, EOF].includes(this.LA(1).tokenType)) this.SKIP_TOKEN();
    }
    return result ?? null;
  }

  /** Marks a node that lost something since `losses` was read. */
  protected complete<N extends { readonly kind: string }>(node: N, lossesBefore: number): N {
    return this.losses === lossesBefore ? node : { ...node, incomplete: true };
  }

  protected get lossesSoFar(): number {
    return this.losses;
  }

  /** Leaves the present statement out, after a report of what is wrong with it. */
  protected giveUp(): never {
    throw new Unreadable();
  }

  /**
   * `undefined` when it could not be read; that is reported.
   *
   * @param repair - Tries to read it otherwise, given the token that does not fit.
   */
  protected attempt<T>(read: () => T, repair?: (fault: IToken) => T | undefined): T | undefined {
    try {
      return read();
    } catch (error) {
      if (error instanceof Error && isRecognitionException(error)) {
        const { ruleStack } = (error as IRecognitionException).context;
        const repaired = repair?.(this.LA(1 + this.recorder.last.fitting));
        if (repaired !== undefined) return repaired;
        this.find(
          explainFailure(
            this.file,
            this.recorder.last,
            (offset) => this.LA(offset),
            ruleStack,
            this.input,
          ),
        );
      } else if (!(error instanceof Unreadable)) {
        throw error;
      }
      this.losses++;
      return undefined;
    }
  }

  /**
   * Reads a statement that does not fit as if one of its words were misspelt. A repair counts when the
   * whole statement reads with it: that is reported, and the statement is kept as it was meant.
   */
  private repaired<T>(kind: BlockItem, first: IToken, fault: IToken): T | undefined {
    if (this.findings.diagnostics.length >= mostMistakesRepaired) return undefined;
    const from = this.input.indexOf(first);
    const faulty = fault.tokenType === EOF ? this.input.length : this.input.indexOf(fault);
    const statement = this.input.slice(from, faulty + longestRepaired);
    const said = rewordingsNear(this.input, from, faulty).map((one) => ({
      ...one,
      reworded: true,
    }));
    const misspelt = exchangesNear(this.input, from, faulty).map(({ token, ...one }) => ({
      ...one,
      tokens: [token],
      reworded: false,
    }));
    for (const { index, replaces, tokens, reworded } of [...said, ...misspelt]) {
      const written = this.input.slice(index, index + replaces);
      if (written.some(({ startOffset }) => this.alreadyReported.has(startOffset))) continue;
      const rehearsed = this.rehearsal?.rehearse(
        kind,
        this.file,
        statement.toSpliced(index - from, replaces, ...tokens),
      );
      if (rehearsed === undefined || rehearsed === null || !this.ends(kind, rehearsed.after))
        continue;
      // Another wording is believed only where it makes sense of the whole line.
      if (
        reworded &&
        rehearsed.after.startLine === written.at(-1)?.endLine &&
        !closes(rehearsed.after)
      )
        continue;
      const next = rehearsed.after.tokenType === EOF ? null : rehearsed.after;
      if (next !== null && this.input.indexOf(next) < index + replaces) continue;
      if (next === null && from + statement.length < this.input.length) continue;
      const [token] = tokens;
      if (reworded || token === undefined) {
        const [before, after] = [this.input[index - 1], this.input[index + replaces]];
        this.find(wordingFault(this.file, written, tokens, { before, after }));
      } else {
        this.findMisspelt(kind, written, token, index === from);
      }
      while (this.LA(1).tokenType !== EOF && this.LA(1) !== next) this.SKIP_TOKEN();
      return rehearsed.item as T;
    }
    return undefined;
  }

  /**
   * Goes on where no statement begins: the last one ended too early because its next word is misspelt,
   * or the first word of the next one is.
   */
  private mend<T>(kind: BlockItem, last: IToken, items: T[]): boolean {
    const token = this.LA(1);
    if (token.tokenType === Close || token.tokenType === EOF) return false;
    const goesOn = items.length > 0 && !startsLineAfter(token, this.LA(0));
    const longer = goesOn ? this.repaired<T>(kind, last, token) : undefined;
    if (longer !== undefined) items[items.length - 1] = longer;
    const next = longer ?? this.repaired<T>(kind, token, token);
    if (longer === undefined && next !== undefined) items.push(next);
    return next !== undefined;
  }

  private findMisspelt(kind: BlockItem, written: IToken[], token: IToken, isFirst: boolean): void {
    const near = token.image;
    const found = written.map(({ image }) => image).join(' ');
    const span = spanOf(this.file, token);
    const fixes = [replacement(`write \`${near}\``, span, near)];
    const [where, help] = [blockItems[kind], `did you mean \`${near}\`?`];
    this.find(
      isFirst
        ? report('LTL-1001', span, { found, where, help }, { fixes })
        : report('LTL-1002', span, { found, near }, { fixes }),
    );
  }

  /** Whether a statement may end before this token: at the end of its block, of its line, or before another. */
  private ends(kind: BlockItem, after: IToken): boolean {
    if (closes(after)) return true;
    const before = this.input[this.input.indexOf(after) - 1];
    return (
      this.first.of(kind).has(after.image) ||
      (before !== undefined && startsLineAfter(after, before))
    );
  }

  /** Another parser, for trying; it has none of its own. */
  private get rehearsal(): RecoveringParser | null {
    if (this.findings.rehearsal === true) return null;
    this.rehearsals ??= this.another();
    return this.rehearsals;
  }

  protected abstract another(): RecoveringParser;

  /** Reads one item of a block, in silence; `null` when it does not fit in every word. */
  private rehearse(kind: BlockItem, file: string, tokens: IToken[]): Rehearsed | null {
    const diagnostics: Diagnostic[] = [];
    this.begin(tokens, file, { diagnostics, maxDiagnostics: 1, rehearsal: true });
    const rules = this as unknown as Record<BlockItem, () => unknown>;
    const item = this.attempt(() => rules[kind]());
    // What stands after the item is not read, and Chevrotain minds.
    const failed = this.errors.some((error) => !(error instanceof NotAllInputParsedException));
    return failed || diagnostics.length > 0 || this.losses > 0 ? null : { item, after: this.LA(1) };
  }

  /** Keeps a diagnostic, or ends the reading when there are too many. */
  private find(diagnostic: Diagnostic): void {
    const { diagnostics, maxDiagnostics } = this.findings;
    if (this.stopped || this.alreadyReported.has(diagnostic.span.start)) return;
    diagnostics.push(diagnostic);
    if (diagnostics.length < maxDiagnostics) return;
    this.stopped = true;
    this.losses++;
    diagnostics.push(report('LTL-1031', diagnostic.span, { limit: maxDiagnostics }));
    this.skipAll();
  }

  protected skipAll(): void {
    while (this.LA(1).tokenType !== EOF) this.SKIP_TOKEN();
  }

  /** Goes to the next statement of the block, over nested blocks, or to the end of the block. */
  private skipStatement(kind: BlockItem, first: IToken, open: IToken): void {
    if (this.LA(1) === first) this.SKIP_TOKEN();
    let depth = 0;
    for (;;) {
      const token = this.LA(1);
      if (token.tokenType === EOF) return;
      if (
        depth === 0 &&
        (token.tokenType === Close || this.beginsStatement(kind, token, first, open))
      )
        return;
      if (token.tokenType === Open) depth++;
      if (token.tokenType === Close) depth--;
      this.SKIP_TOKEN();
    }
  }

  /**
   * First words also stand inside of statements: in a block of several lines only one at the beginning of
   * a line counts. Any other word counts there too, unless its line is indented as a continuation is.
   */
  private beginsStatement(kind: BlockItem, token: IToken, first: IToken, open: IToken): boolean {
    const startsLine = (token.startLine ?? 0) > (this.LA(0).endLine ?? 0);
    if (startsLine && (token.startColumn ?? 0) <= (first.startColumn ?? 0)) return true;
    return (
      (startsLine || token.startLine === open.startLine) && this.first.of(kind).has(token.image)
    );
  }

  /** After the items that could be read: whether there is more to read before the end of the block. */
  private resume(kind: BlockItem, open: IToken): boolean {
    const token = this.LA(1);
    if (token.tokenType === Close || token.tokenType === EOF) return false;
    const { diagnostic, near } = explainFirstWord(
      this.file,
      token,
      this.LA(0),
      this.LA(-1),
      kind,
      this.first,
    );
    this.find(diagnostic);
    // A rehearsal shares its tokens with the performance.
    if (near !== null && this.findings.rehearsal !== true) {
      retype(token, keyword(near));
      return true;
    }
    this.losses++;
    this.skipStatement(kind, token, open);
    return true;
  }

  private get first(): FirstWords {
    this.firstWords ??= new FirstWords(this.getGAstProductions());
    return this.firstWords;
  }
}
