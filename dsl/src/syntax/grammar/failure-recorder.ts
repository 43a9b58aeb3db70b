import {
  tokenMatcher,
  type IParserErrorMessageProvider,
  type IToken,
  type TokenType,
} from 'chevrotain';
import { Equals, keyword } from '../tokens.ts';

/** What the grammar wanted where it could not go on. */
export interface Failure {
  readonly rule: string;
  readonly expected: readonly TokenType[];
  /** How many tokens of a path still fitted: the faulty token is the one after them. */
  readonly fitting: number;
}

/**
 * Chevrotain asks this for the text of a message; it keeps what the grammar wanted instead, and the
 * message is made where the neighbouring tokens can be seen.
 */
export class FailureRecorder implements IParserErrorMessageProvider {
  last: Failure = { rule: '', expected: [], fitting: 0 };

  buildMismatchTokenMessage({
    expected,
    ruleName,
  }: {
    expected: TokenType;
    ruleName: string;
  }): string {
    this.last = { rule: ruleName, expected: [expected], fitting: 0 };
    return '';
  }

  buildNoViableAltMessage(options: {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    ruleName: string;
  }): string {
    return this.record(options.expectedPathsPerAlt.flat(), options);
  }

  buildEarlyExitMessage(options: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    ruleName: string;
  }): string {
    return this.record(options.expectedIterationPaths, options);
  }

  /** The choice that is about to be worked out: its rule, and which of the choices of the rule it is. */
  private choice: string | null = null;

  /**
   * Records the failure of a choice that failed before. Otherwise answers `false`, and keeps what
   * Chevrotain works out next under this choice: it takes it milliseconds.
   */
  recall(choice: string, rule: string, actual: readonly IToken[]): boolean {
    const branch = choices.get(choice);
    if (branch === undefined) this.choice = choice;
    else this.last = furthest(branch, actual, rule);
    return branch !== undefined;
  }

  private record(
    paths: readonly TokenType[][],
    { actual, ruleName }: { actual: readonly IToken[]; ruleName: string },
  ): string {
    const branch = branchOf(paths);
    if (this.choice !== null) choices.set(this.choice, branch);
    this.choice = null;
    this.last = furthest(branch, actual, ruleName);
    return '';
  }

  buildNotAllInputParsedMessage(): string {
    return '';
  }
}

/** What may come next, and after that. Paths that begin alike share their beginning. */
type Branch = ReadonlyMap<TokenType, Branch>;

/** By choice; the grammar is the same for all parsers. */
const choices = new Map<string, Branch>();

function branchOf(paths: readonly TokenType[][]): Branch {
  const root = new Map<TokenType, Branch>();
  for (const path of paths) {
    let at = root;
    for (const type of path) {
      let next = at.get(type) as Map<TokenType, Branch> | undefined;
      if (next === undefined) at.set(type, (next = new Map()));
      at = next;
    }
  }
  return root;
}

function furthest(root: Branch, actual: readonly IToken[], rule: string): Failure {
  let fitting = 0;
  let expected: readonly TokenType[] = [];
  let level: readonly Branch[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    const ways = level.flatMap((branch) => [...branch]);
    const others = new Set(
      ways.filter(([type]) => !fits(actual[depth], type)).map(([type]) => type),
    );
    if (others.size > 0) [fitting, expected] = [depth, [...others]];
    level = ways.filter(([type]) => fits(actual[depth], type)).map(([, branch]) => branch);
  }
  return settled({ rule, expected, fitting });
}

/**
 * Leaves out what is only tolerated (`is` where `=` belongs), and the `=` of `expect seats = 5` where
 * another expectation was begun, or none.
 */
function settled({ rule, expected, fitting }: Failure): Failure {
  if (rule === 'givesValue') return { rule, expected: [Equals], fitting };
  if (rule !== 'expectation' || !expected.includes(Equals)) {
    return {
      rule,
      expected: expected.includes(Equals) ? expected.filter((type) => type !== is) : expected,
      fitting,
    };
  }
  const others = expected.filter((type) => type !== Equals);
  return others.length === 0
    ? { rule, expected: [], fitting: 0 }
    : { rule, expected: others, fitting };
}

const is = keyword('is');

function fits(token: IToken | undefined, type: TokenType | undefined): boolean {
  return token !== undefined && type !== undefined && tokenMatcher(token, type);
}
