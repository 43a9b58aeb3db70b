/**
 * Looks for places of the grammar where k tokens do not decide how to go on.
 *
 * Chevrotain's own analysis stops at the end of a rule: an optional tail that collides with the first
 * word of the next statement (`hard [refuse "t"]` before `refuse a "t"`) is not seen by it. This one
 * computes FIRST and FOLLOW of length k over the whole grammar.
 */
import {
  Alternation,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type IProduction,
  type Rule,
  type TokenType,
} from 'chevrotain';

/** A choice that is not decided: in which rule, of what kind, and a sequence of tokens that fits both sides. */
export interface UndecidedChoice {
  readonly rule: string;
  readonly kind: 'alternatives' | 'go on or stop';
  readonly example: string;
}

/** Sequences of at most k tokens; each is the ids of token types joined by spaces. */
type Sequences = ReadonlySet<string>;

const nothing: Sequences = new Set(['']);

export function undecidedChoices(
  rules: Readonly<Record<string, Rule>>,
  start: string,
  k: number,
): UndecidedChoice[] {
  return new Analysis(rules, start, k).undecided();
}

class Analysis {
  private readonly rules: readonly Rule[];
  private readonly k: number;
  private readonly types: TokenType[] = [];
  private readonly ids = new Map<TokenType, number>();
  private readonly first = new Map<string, Set<string>>();
  private readonly follow = new Map<string, Set<string>>();
  private readonly found: UndecidedChoice[] = [];
  private changed = false;
  private reporting = false;

  constructor(rules: Readonly<Record<string, Rule>>, start: string, k: number) {
    this.rules = Object.values(rules);
    this.k = k;
    for (const { name } of this.rules) {
      this.first.set(name, new Set());
      this.follow.set(name, new Set());
    }
    this.follow.get(start)?.add('');
  }

  undecided(): UndecidedChoice[] {
    this.untilStable((rule) => {
      this.grow(this.first.get(rule.name), this.sequence(rule.definition, 0, nothing));
    });
    this.untilStable((rule) =>
      this.walk(rule.name, rule.definition, this.follow.get(rule.name) ?? nothing),
    );
    this.reporting = true;
    for (const rule of this.rules)
      this.walk(rule.name, rule.definition, this.follow.get(rule.name) ?? nothing);
    return this.found;
  }

  private untilStable(pass: (rule: Rule) => void): void {
    do {
      this.changed = false;
      this.rules.forEach(pass);
    } while (this.changed);
  }

  private grow(set: Set<string> | undefined, more: Sequences): void {
    for (const sequence of more) {
      if (set === undefined || set.has(sequence)) continue;
      set.add(sequence);
      this.changed = true;
    }
  }

  /** What a production can begin with. */
  private beginning(production: IProduction): Sequences {
    if (production instanceof Terminal)
      return new Set([String(this.idOf(production.terminalType))]);
    if (production instanceof NonTerminal)
      return this.first.get(production.nonTerminalName) ?? new Set();
    if (production instanceof Alternation) {
      return union(...production.definition.map((alternative) => this.beginning(alternative)));
    }
    const once = this.sequence(definitionOf(production), 0, nothing);
    if (production instanceof Option) return union(nothing, once);
    if (production instanceof Repetition) return this.repeated(once);
    if (production instanceof RepetitionMandatory) return this.join(once, this.repeated(once));
    if (production instanceof RepetitionMandatoryWithSeparator)
      return this.join(once, this.more(production, once));
    if (production instanceof RepetitionWithSeparator) {
      return union(nothing, this.join(once, this.more(production, once)));
    }
    return once;
  }

  private more(
    { separator }: RepetitionMandatoryWithSeparator | RepetitionWithSeparator,
    once: Sequences,
  ): Sequences {
    return this.repeated(this.join(new Set([String(this.idOf(separator))]), once));
  }

  private sequence(productions: readonly IProduction[], from: number, tail: Sequences): Sequences {
    return productions
      .slice(from)
      .reduceRight((rest, production) => this.join(this.beginning(production), rest), tail);
  }

  private repeated(once: Sequences): Sequences {
    let result = nothing;
    for (let i = 0; i < this.k; i++) result = union(nothing, this.join(once, result));
    return result;
  }

  /** Every sequence of `a` before every one of `b`, cut to k tokens. */
  private join(a: Sequences, b: Sequences): Sequences {
    const joined = new Set<string>();
    for (const x of a) {
      const left = x === '' ? [] : x.split(' ');
      if (left.length >= this.k) joined.add(x);
      else
        for (const y of b)
          joined.add([...left, ...(y === '' ? [] : y.split(' '))].slice(0, this.k).join(' '));
    }
    return joined;
  }

  /** Spreads what may follow into the rules that are called, and compares the sides of every choice. */
  private walk(rule: string, productions: readonly IProduction[], after: Sequences): void {
    productions.forEach((production, i) => {
      if (production instanceof Terminal) return;
      const rest = this.sequence(productions, i + 1, after);
      if (production instanceof NonTerminal) {
        this.grow(this.follow.get(production.nonTerminalName), rest);
      } else if (production instanceof Alternation) {
        this.compareAlternatives(rule, production, rest);
        for (const alternative of production.definition)
          this.walk(rule, definitionOf(alternative), rest);
      } else {
        this.walkRepeated(rule, production, rest);
      }
    });
  }

  private walkRepeated(rule: string, production: IProduction, rest: Sequences): void {
    const once = this.sequence(definitionOf(production), 0, nothing);
    let again = rest;
    let goingOn = once;
    if (
      production instanceof RepetitionMandatoryWithSeparator ||
      production instanceof RepetitionWithSeparator
    ) {
      const more = this.more(production, once);
      again = this.join(more, rest);
      goingOn = this.join(new Set([String(this.idOf(production.separator))]), once);
    } else if (!(production instanceof Option)) {
      again = this.join(this.repeated(once), rest);
    }
    this.compare(rule, 'go on or stop', this.join(goingOn, again), rest);
    this.walk(rule, definitionOf(production), again);
  }

  private compareAlternatives(rule: string, { definition }: Alternation, rest: Sequences): void {
    if (!this.reporting) return;
    const sides = definition.map((alternative) => this.join(this.beginning(alternative), rest));
    sides.forEach((side, i) => {
      for (const other of sides.slice(i + 1)) this.compare(rule, 'alternatives', side, other);
    });
  }

  private compare(rule: string, kind: UndecidedChoice['kind'], a: Sequences, b: Sequences): void {
    if (!this.reporting) return;
    const byFirst = Map.groupBy(
      [...b].filter((y) => y !== '').map((y) => y.split(' ').map(Number)),
      ([first]) => first ?? -1,
    );
    for (const x of a) {
      if (x === '') continue;
      const ids = x.split(' ').map(Number);
      for (const [first, sequences] of byFirst) {
        if (!this.overlap(ids[0] ?? -1, first)) continue;
        if (!sequences.some((y) => this.meet(ids, y))) continue;
        const example = ids.map((id) => this.types[id]?.LABEL ?? '?').join(' ');
        this.found.push({ rule, kind, example });
        return;
      }
    }
  }

  /** Whether one sequence of tokens can be both: token by token the same, or one the category of the other. */
  private meet(a: readonly number[], b: readonly number[]): boolean {
    return a.length === b.length && a.every((id, i) => this.overlap(id, b[i] ?? -1));
  }

  private overlap(a: number, b: number): boolean {
    if (a === b) return true;
    const [p, q] = [this.types[a], this.types[b]];
    return p !== undefined && q !== undefined && (isA(p, q) || isA(q, p));
  }

  private idOf(type: TokenType): number {
    let id = this.ids.get(type);
    if (id === undefined) {
      id = this.types.length;
      this.ids.set(type, id);
      this.types.push(type);
    }
    return id;
  }
}

/** Also over a category of a category: a unit of time is a name. */
function isA(type: TokenType, category: TokenType): boolean {
  return (type.CATEGORIES ?? []).some((one) => one === category || isA(one, category));
}

function definitionOf(production: IProduction): readonly IProduction[] {
  return (production as Repetition).definition;
}

function union(...sets: readonly Sequences[]): Sequences {
  return new Set(sets.flatMap((set) => [...set]));
}
