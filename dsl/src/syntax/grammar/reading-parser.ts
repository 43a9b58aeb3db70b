import type { Span } from '@lintel/contract';
import {
  EarlyExitException,
  EmbeddedActionsParser,
  type IRecognitionException,
  type IToken,
  NoViableAltException,
  type TokenType,
} from 'chevrotain';
import { keyword, Name, vocabulary } from '../tokens.ts';
import { spanFromTo, spanOf } from '../token-place.ts';
import type { TextValue, Word } from '../tree.ts';
import { FailureRecorder } from './failure-recorder.ts';
import { TreesOfWords } from './look-ahead.ts';

/** How Chevrotain 13 raises errors; its types leave it out. */
interface ChevrotainErrors {
  getCurrRuleFullName(): string;
  SAVE_ERROR(error: IRecognitionException): Error;
  raiseNoAltException(this: unknown, occurrence: number, message: string | undefined): never;
  raiseEarlyExitException(this: unknown, occurrence: number, kind: string, message: unknown): never;
}

const chevrotain = EmbeddedActionsParser.prototype as unknown as ChevrotainErrors;

/** What the rules of all areas are made of: words, names, texts and their places. */
export abstract class ReadingParser extends EmbeddedActionsParser {
  protected file = '';
  /** What was expected where reading failed last. */
  protected readonly recorder: FailureRecorder;
  private readonly sequences = new Map<string, TokenType[]>();

  constructor(options: { readonly validate: boolean }) {
    const recorder = new FailureRecorder();
    super(vocabulary, {
      recoveryEnabled: false,
      maxLookahead: 3,
      lookaheadStrategy: new TreesOfWords({ maxLookahead: 3 }),
      errorMessageProvider: recorder,
      skipValidations: !options.validate,
    });
    this.recorder = recorder;
  }

  /** `words('at most')` consumes the keywords in their order. The same word twice in one rule needs another `index`. */
  protected words(text: string, index = 0): true {
    let sequence = this.sequences.get(text);
    if (sequence === undefined) {
      sequence = text.split(' ').map(keyword);
      this.sequences.set(text, sequence);
    }
    for (const type of sequence) this.consume(index, type);
    return true;
  }

  /** Consumes words and answers what they mean. */
  protected said<T>(text: string, meaning: T, index = 0): T {
    this.words(text, index);
    return meaning;
  }

  protected name(index = 0): Word {
    return this.wordOf(this.consume(index, Name));
  }

  protected wordOf(token: IToken): Word {
    return { text: token.image, span: spanOf(this.file, token) };
  }

  protected textOf(token: IToken): TextValue {
    return { kind: 'text', span: spanOf(this.file, token), value: textValue(token.image) };
  }

  protected spanFrom(first: IToken): Span {
    return spanFromTo(this.file, first, this.LA(0));
  }

  /** Whether the next words are these, for the few places that look-ahead alone does not decide. */
  protected ahead(offset: number, type: TokenType): boolean {
    return this.LA(offset).tokenType === type;
  }

  /**
   * Chevrotain's own, by its own name: it works out all that could stand here each time a choice fails,
   * and a failed statement is read again with other words. Ours has it worked out once.
   */
  protected raiseNoAltException(occurrence: number, message: string | undefined): never {
    const own = this as unknown as ChevrotainErrors;
    if (this.recalls(`choice ${String(occurrence)}`))
      throw own.SAVE_ERROR(new NoViableAltException('', this.LA(1), this.LA(0)));
    return chevrotain.raiseNoAltException.call(this, occurrence, message);
  }

  /** The same for a repetition that should begin and does not. */
  protected raiseEarlyExitException(occurrence: number, kind: string, message: unknown): never {
    const own = this as unknown as ChevrotainErrors;
    if (this.recalls(`${kind} ${String(occurrence)}`))
      throw own.SAVE_ERROR(new EarlyExitException('', this.LA(1), this.LA(0)));
    return chevrotain.raiseEarlyExitException.call(this, occurrence, kind, message);
  }

  private recalls(place: string): boolean {
    const rule = (this as unknown as ChevrotainErrors).getCurrRuleFullName();
    const actual = [this.LA(1), this.LA(2), this.LA(3)];
    return this.recorder.recall(`${rule} ${place}`, rule, actual);
  }
}

/** The value of a text as written: `\"` and `\\` stand for themselves, and so does any other character after a `\`. */
function textValue(image: string): string {
  const inner = image.slice(1, image.length > 1 && image.endsWith('"') ? -1 : undefined);
  return inner.includes('\\') ? inner.replace(/\\(.)/g, '$1') : inner;
}
