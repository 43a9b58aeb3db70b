import {
  getLookaheadPaths,
  type ILookaheadStrategy,
  type IToken,
  LLkLookaheadStrategy,
  type TokenType,
} from 'chevrotain';
import { vocabulary } from '../tokens.ts';

/** What a decision needs of a parser. */
interface Ahead {
  LA_FAST(offset: number): IToken;
}

/** A way to begin an alternative: the types of its first words, up to the greatest look-ahead. */
interface Path {
  readonly alternative: number;
  readonly types: readonly TokenType[];
}

/**
 * Chevrotain's choice by up to three words, made another way: the words lead through a tree, where
 * Chevrotain goes through the beginnings of all alternatives one by one. The tree of a choice grows
 * with the words that are met there, so that the beginnings are worked out for no choice in vain.
 */
export class TreesOfWords extends LLkLookaheadStrategy implements ILookaheadStrategy {
  override buildLookaheadForAlternation(
    ...[choice]: Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>
  ): ReturnType<ILookaheadStrategy['buildLookaheadForAlternation']> {
    const { prodOccurrence: occurrence, rule, maxLookahead, hasPredicates } = choice;
    const key = `${rule.name} or ${String(occurrence)}`;
    const paths = (): Path[] =>
      getLookaheadPaths({ occurrence, rule, prodType: 'Alternation', maxLookahead }).flatMap(
        (beginnings, alternative) => beginnings.map((types) => ({ alternative, types })),
      );
    let root: Fork | undefined;
    if (!hasPredicates)
      return function (this: Ahead) {
        root ??= rootOf(key, paths, false);
        return leaf(root, this).first;
      };
    return function (this: Ahead, alternatives) {
      root ??= rootOf(key, paths, true);
      for (const fitting of leaf(root, this).fitting)
        if (alternatives?.[fitting]?.GATE?.call(this) !== false) return fitting;
      return undefined;
    };
  }

  override buildLookaheadForOptional(
    ...[choice]: Parameters<ILookaheadStrategy['buildLookaheadForOptional']>
  ): ReturnType<ILookaheadStrategy['buildLookaheadForOptional']> {
    const { prodOccurrence: occurrence, rule, maxLookahead, prodType } = choice;
    const key = `${rule.name} ${prodType} ${String(occurrence)}`;
    const paths = (): Path[] =>
      (getLookaheadPaths({ occurrence, rule, prodType, maxLookahead })[0] ?? []).map((types) => ({
        alternative: 0,
        types,
      }));
    let root: Fork | undefined;
    return function (this: Ahead) {
      root ??= rootOf(key, paths, false);
      return leaf(root, this).first !== undefined;
    };
  }
}

const typesInAll = Math.max(...vocabulary.map(({ tokenTypeIdx = 0 }) => tokenTypeIdx)) + 1;

/** By choice; the grammar is the same for all parsers. */
const roots = new Map<string, Fork>();

function rootOf(key: string, paths: () => Path[], all: boolean): Fork {
  let root = roots.get(key);
  if (root === undefined) roots.set(key, (root = new Fork(paths(), [], 0, all)));
  return root;
}

function leaf(root: Fork, ahead: Ahead): Fork {
  let fork = root;
  for (let offset = 1; !fork.isLeaf; offset++)
    fork = fork.after(ahead.LA_FAST(offset).tokenTypeIdx);
  return fork;
}

/** A place in the tree of a choice: what can still be meant after some words. */
class Fork {
  /** Alternatives that fit, the first of the grammar first; certain in a leaf. */
  readonly fitting: readonly number[];
  readonly first: number | undefined;
  readonly isLeaf: boolean;
  private readonly open: readonly Path[];
  private readonly depth: number;
  private readonly all: boolean;
  /** By the index of the type of the next token. */
  private readonly next: (Fork | undefined)[];
  /** Types that leave the same paths open share a place. */
  private readonly places = new Map<string, Fork>();

  /** @param all - Whether every alternative that fits is asked for, since the first may be barred. */
  constructor(paths: readonly Path[], before: readonly number[], depth: number, all: boolean) {
    const fitting = new Set(before);
    for (const { alternative, types } of paths)
      if (types.length === depth) fitting.add(alternative);
    this.fitting = [...fitting].sort((a, b) => a - b);
    this.first = this.fitting[0];
    const first = this.first ?? Infinity;
    this.open = paths.filter(
      ({ alternative, types }) =>
        types.length > depth && (all ? !fitting.has(alternative) : alternative < first),
    );
    this.isLeaf = this.open.length === 0;
    this.next = this.isLeaf ? [] : Array.from({ length: typesInAll }, () => undefined);
    this.depth = depth;
    this.all = all;
  }

  after(type: number): Fork {
    return this.next[type] ?? (this.next[type] = this.grown(type));
  }

  private grown(type: number): Fork {
    const paths = this.open.filter(({ types }) => isOf(type, types[this.depth]));
    const place = paths.map((path) => this.open.indexOf(path)).join();
    let fork = this.places.get(place);
    if (fork === undefined)
      this.places.set(place, (fork = new Fork(paths, this.fitting, this.depth + 1, this.all)));
    return fork;
  }
}

function isOf(type: number, wanted: TokenType | undefined): boolean {
  return wanted?.tokenTypeIdx === type || wanted?.categoryMatches?.includes(type) === true;
}
