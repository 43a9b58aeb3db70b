import type { IToken } from 'chevrotain';
import { LintelParser } from '../syntax/grammar/lintel-parser.ts';
import { Close, Open } from '../syntax/tokens.ts';
import { fits, GrammarPaths, type NextWord, type Spot } from './grammar-paths.ts';

/** A word of a text and the part that it plays. */
export interface ReadWord {
  readonly token: IToken;
  /** What the grammar asked for where it stands; `null` in a part that cannot be understood. */
  readonly as: NextWord | null;
  /** How many blocks are open before it. */
  readonly depth: number;
}

export interface Reading {
  readonly words: readonly ReadWord[];
  /** What can follow the last word; `null` when that is not understood. */
  readonly end: Spot | null;
  /** What can begin in the innermost block that is open at the end. */
  readonly block: Spot;
}

/** One step of the way through the text: `spot` stands before the word and is `null` where the word did not fit. */
interface Step {
  readonly token: IToken;
  readonly spot: Spot | null;
  readonly depth: number;
  /** The way begins anew here: what came before decides nothing. */
  readonly anew: boolean;
}

/** More places than any text of people needs; beyond that the walk is forgotten and learnt again. */
const PLACES_KEPT = 200_000;

let known: GrammarPaths | undefined;

export function grammarPaths(): GrammarPaths {
  if (known === undefined || known.size > PLACES_KEPT)
    known = new GrammarPaths(new LintelParser().getGAstProductions(), 'file');
  return known;
}

/**
 * Follows a text through the grammar. Where a word does not fit, the rest of its line is left
 * unread, and reading goes on with the next line that can begin something in a block that is open.
 */
export function readWords(tokens: readonly IToken[]): Reading {
  const walk = new Walk();
  for (const token of tokens) walk.take(token);
  return { words: walk.words(), end: walk.spot, block: walk.blocks.at(-1) ?? walk.paths.start };
}

class Walk {
  readonly paths = grammarPaths();
  /** For each open block, the spot behind its brace. */
  readonly blocks: Spot[] = [];
  spot: Spot | null = this.paths.start;
  /** Where the way was lost. */
  private lostAt: Spot | null = null;
  private readonly steps: Step[] = [];
  private last: IToken | null = null;

  take(token: IToken): void {
    let anew = false;
    let next = this.spot && this.paths.step(this.spot, token.tokenType);
    if (next === null) {
      if (this.spot !== null) this.lostAt = this.spot;
      this.spot = this.resume(token);
      next = this.spot && this.paths.step(this.spot, token.tokenType);
      anew = true;
    }
    this.steps.push({ token, spot: this.spot, depth: this.blocks.length, anew });
    if (next === null) {
      this.spot = null;
      // Its brace will close it again.
      if (token.tokenType === Open) this.blocks.push(this.blocks.at(-1) ?? this.paths.start);
    } else {
      if (token.tokenType === Open) this.blocks.push(next);
      else if (token.tokenType === Close) this.blocks.pop();
      this.spot = next;
    }
    this.last = token;
  }

  /** Where reading can go on with this token, after it did not fit. */
  private resume(token: IToken): Spot | null {
    const innermost = this.blocks.at(-1) ?? this.paths.start;
    if (token.tokenType === Close) return this.blocks.length === 0 ? null : innermost;
    if (token.tokenType === Open) return this.lostAt && this.openingAfter(this.lostAt);
    const startsLine = this.last === null || (token.startLine ?? 1) > (this.last.endLine ?? 1);
    const afterBrace = this.last?.tokenType === Open || this.last?.tokenType === Close;
    if (!startsLine && !afterBrace) return null;
    for (let depth = this.blocks.length; depth >= 0; depth--) {
      const block = depth === 0 ? this.paths.start : this.blocks[depth - 1];
      if (block === undefined || this.paths.step(block, token.tokenType) === null) continue;
      this.blocks.length = depth;
      return block;
    }
    return null;
  }

  /** A spot a few words further on in the same statement at which a block can begin. */
  private openingAfter(lost: Spot): Spot | null {
    let here = [lost];
    const seen = new Set(here);
    for (let words = 0; words < 6 && seen.size < 200; words++) {
      const further: Spot[] = [];
      for (const spot of here) {
        if (this.paths.step(spot, Open) !== null) return spot;
        for (const { type } of spot.next) {
          const next = type === Close ? null : this.paths.step(spot, type);
          if (next === null || seen.has(next)) continue;
          seen.add(next);
          further.push(next);
        }
      }
      here = further;
    }
    return null;
  }

  /** Backwards, because only what follows tells which of several ways was meant. */
  words(): ReadWord[] {
    const words: ReadWord[] = [];
    let alive: ReadonlySet<number> | null = null;
    for (let i = this.steps.length - 1; i >= 0; i--) {
      const { token, spot, depth, anew } = this.steps[i]!;
      const ways: NextWord[] =
        spot?.next.filter(
          ({ type, to }) => fits(token.tokenType, type) && (alive === null || alive.has(to)),
        ) ?? [];
      words.push({ token, as: ways[0] ?? null, depth });
      alive = anew || ways.length === 0 ? null : new Set(ways.map(({ from }) => from));
    }
    return words.reverse();
  }
}
