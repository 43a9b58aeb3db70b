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
    this.last = furthest(options.expectedPathsPerAlt.flat(), options.actual, options.ruleName);
    return '';
  }

  buildEarlyExitMessage(options: {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    ruleName: string;
  }): string {
    this.last = furthest(options.expectedIterationPaths, options.actual, options.ruleName);
    return '';
  }

  buildNotAllInputParsedMessage(): string {
    return '';
  }
}

function furthest(paths: readonly TokenType[][], actual: readonly IToken[], rule: string): Failure {
  let fitting = 0;
  let expected = new Set<TokenType>();
  for (const path of paths) {
    let length = 0;
    while (length < path.length && fits(actual[length], path[length])) length++;
    const wanted = path[length];
    if (wanted === undefined || length < fitting) continue;
    if (length > fitting) expected = new Set();
    fitting = length;
    expected.add(wanted);
  }
  return settled({ rule, expected: [...expected], fitting });
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
