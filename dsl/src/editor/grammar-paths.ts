/**
 * Walks the grammar word by word, without a parser: which words can come next, and in which rule each
 * word stands.
 *
 * A `Spot` is a set of places in the grammar, each with what follows it up to the end of the file. The
 * step from one spot to the next is remembered per type of token, so that after a short while reading
 * a text costs one look-up a word.
 */
import {
  Alternation,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

/** Before one production of a sequence, and what follows the sequence. */
interface Place {
  readonly id: number;
  readonly sequence: readonly IProduction[];
  readonly index: number;
  readonly after: Place | null;
  /** The rule of the sequence, and the rules around it, innermost first. */
  readonly rules: readonly string[];
}

/** A word that can stand at a spot. */
export interface NextWord {
  readonly type: TokenType;
  /** The rule that asks for it, and the rules around that, innermost first. */
  readonly rules: readonly string[];
  /** Which of the places of the spot leads to it, and to which it leads. */
  readonly from: number;
  readonly to: number;
}

export interface Spot {
  readonly places: readonly number[];
  readonly next: readonly NextWord[];
}

/** The grammar as a graph. Make one and keep it: it learns. */
export class GrammarPaths {
  private readonly places: Place[] = [];
  private readonly placeByKey = new Map<string, Place>();
  private readonly spots = new Map<string, Spot>();
  private readonly steps = new Map<Spot, Map<TokenType, Spot | null>>();
  private readonly sequences = new Map<readonly IProduction[], number>();
  private readonly loops = new Map<IProduction, readonly IProduction[]>();
  /** Before the first word of a file. */
  readonly start: Spot;

  constructor(rules: Readonly<Record<string, Rule>>, first: string) {
    const rule = rules[first];
    if (rule === undefined) throw new Error(`internal: no rule ${first}`);
    this.start = this.spot([this.place(rule.definition, 0, null, [first]).id]);
  }

  /** How many places are known by now. */
  get size(): number {
    return this.places.length;
  }

  /** After one more word; `null` when it cannot stand here. */
  step(spot: Spot, type: TokenType): Spot | null {
    let known = this.steps.get(spot);
    if (known === undefined) {
      known = new Map();
      this.steps.set(spot, known);
    }
    let next = known.get(type);
    if (next === undefined) {
      const places = new Set<number>();
      for (const word of spot.next) if (fits(type, word.type)) places.add(word.to);
      next = places.size === 0 ? null : this.spot([...places].sort((a, b) => a - b));
      known.set(type, next);
    }
    return next;
  }

  /** After one of the words of a spot, with the one meaning that it has there. */
  after({ to }: NextWord): Spot {
    return this.spot([to]);
  }

  private spot(places: readonly number[]): Spot {
    const key = places.join(' ');
    let spot = this.spots.get(key);
    if (spot === undefined) {
      spot = { places, next: places.flatMap((id) => this.wordsFrom(id)) };
      this.spots.set(key, spot);
    }
    return spot;
  }

  private wordsFrom(from: number): NextWord[] {
    const words: NextWord[] = [];
    const seen = new Set<number>();
    const visit = (place: Place | null): void => {
      if (place === null || seen.has(place.id)) return;
      seen.add(place.id);
      const { sequence, index, rules, after } = place;
      const production = sequence[index];
      if (production === undefined) return visit(after);
      const then = this.place(sequence, index + 1, after, rules);
      if (production instanceof Terminal) {
        words.push({ type: production.terminalType, rules, from, to: then.id });
      } else if (production instanceof NonTerminal) {
        const { name, definition } = production.referencedRule;
        visit(this.place(definition, 0, then, [name, ...rules]));
      } else if (production instanceof Alternation) {
        for (const alternative of production.definition)
          visit(this.place(definitionOf(alternative), 0, then, rules));
      } else {
        this.visitRepeated(production, place, then, visit);
      }
    };
    visit(this.places[from] ?? null);
    return words;
  }

  private visitRepeated(
    production: IProduction,
    place: Place,
    then: Place,
    visit: (place: Place) => void,
  ): void {
    const definition = definitionOf(production);
    const again = (): Place => this.place(this.loopOf(production), 0, then, place.rules);
    if (production instanceof Option) {
      visit(then);
      visit(this.place(definition, 0, then, place.rules));
    } else if (production instanceof Repetition) {
      visit(then);
      visit(this.place(definition, 0, place, place.rules));
    } else {
      if (production instanceof RepetitionWithSeparator) visit(then);
      visit(this.place(definition, 0, again(), place.rules));
    }
  }

  /** What stands after the first round of a repetition: any number of further rounds. */
  private loopOf(production: IProduction): readonly IProduction[] {
    let loop = this.loops.get(production);
    if (loop === undefined) {
      const definition = definitionOf(production);
      const round =
        production instanceof RepetitionMandatoryWithSeparator ||
        production instanceof RepetitionWithSeparator
          ? [new Terminal({ terminalType: production.separator }), ...definition]
          : definition;
      loop = [new Repetition({ definition: round })];
      this.loops.set(production, loop);
    }
    return loop;
  }

  private place(
    sequence: readonly IProduction[],
    index: number,
    after: Place | null,
    rules: readonly string[],
  ): Place {
    let number = this.sequences.get(sequence);
    if (number === undefined) {
      number = this.sequences.size;
      this.sequences.set(sequence, number);
    }
    const key = `${String(number)} ${String(index)} ${String(after?.id ?? -1)}`;
    let place = this.placeByKey.get(key);
    if (place === undefined) {
      place = { id: this.places.length, sequence, index, after, rules };
      this.places.push(place);
      this.placeByKey.set(key, place);
    }
    return place;
  }
}

/** Whether a token of one type can stand where another type is asked for: itself, or as one of its categories. */
export function fits(type: TokenType, wanted: TokenType): boolean {
  return type === wanted || (wanted.categoryMatchesMap?.[type.tokenTypeIdx ?? -1] ?? false);
}

function definitionOf(production: IProduction): IProduction[] {
  return (production as Repetition).definition;
}
