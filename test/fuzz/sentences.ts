/**
 * Random sentences of the grammar, made by walking the parser's own rules: what the grammar learns,
 * the sentences say without being told.
 */
import {
  Alternation,
  Alternative,
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
import { grammarRules } from '@lintel/dsl/grammar';
import type { Chance } from '../fixtures/chance.ts';

const rules = grammarRules();
export const ruleNames: readonly string[] = Object.keys(rules);

/** How many rules deep the shallowest sentence of a production is. */
const shallowest = depths();

/**
 * A sentence of one rule. `depth` is how many rules deep it may wander; below that it takes the
 * shortest way out, so that it always ends.
 */
export function sentence(rule: string, depth: number, random: Chance): string {
  const words: string[] = [];
  const walker = new Walker(words, random);
  walker.all(rules[rule]?.definition ?? [], depth);
  return words.join(' ');
}

class Walker {
  private readonly words: string[];
  private readonly random: Chance;

  constructor(words: string[], random: Chance) {
    this.words = words;
    this.random = random;
  }

  all(parts: readonly IProduction[], depth: number): void {
    for (const part of parts) this.one(part, depth);
  }

  private one(part: IProduction, depth: number): void {
    if (part instanceof Terminal) {
      this.words.push(imageOf(part.terminalType, this.random));
    } else if (part instanceof NonTerminal) {
      this.all(part.referencedRule.definition, depth - 1);
    } else if (part instanceof Alternation) {
      this.one(this.alternative(part.definition, depth), depth);
    } else if (part instanceof Alternative) {
      this.all(part.definition, depth);
    } else if (part instanceof Option) {
      if (depth > 0 && this.random.percent(50)) this.all(part.definition, depth);
    } else if (part instanceof Repetition) {
      this.repeat(part.definition, this.often(0, depth), depth);
    } else if (part instanceof RepetitionMandatory) {
      this.repeat(part.definition, this.often(1, depth), depth);
    } else if (part instanceof RepetitionWithSeparator) {
      this.repeat(part.definition, this.often(0, depth), depth, part.separator);
    } else if (part instanceof RepetitionMandatoryWithSeparator) {
      this.repeat(part.definition, this.often(1, depth), depth, part.separator);
    }
  }

  private repeat(
    parts: readonly IProduction[],
    times: number,
    depth: number,
    separator?: TokenType,
  ): void {
    for (let time = 0; time < times; time++) {
      if (time > 0 && separator !== undefined) this.words.push(imageOf(separator, this.random));
      this.all(parts, depth);
    }
  }

  private often(least: number, depth: number): number {
    if (depth <= 0) return least;
    return least + (this.random.percent(10) ? this.random.number(6) : this.random.number(3));
  }

  private alternative(alternatives: readonly IProduction[], depth: number): IProduction {
    const within = alternatives.filter((alternative) => depthOf(alternative) <= depth);
    if (within.length > 0) return this.random.one(within);
    const least = Math.min(...alternatives.map(depthOf));
    return this.random.one(alternatives.filter((alternative) => depthOf(alternative) === least));
  }
}

/** Names that meet each other again, so that some are declared; and some that are traps. */
const names =
  `trial active ended grace basic pro team seats projects sign-up cancel renew trial-end paid-through customer admin
  manager owner upgrade limit account target reason amount a b c constructor __proto__ toString hasOwnProperty
  prototype valueOf then`.split(/\s+/);
const numbers = [
  '0',
  '1',
  '2',
  '7',
  '14',
  '30',
  '80',
  '100',
  '365',
  '1000',
  '99999',
  '0.5',
  '9007199254740993',
];
const texts = [
  '""',
  '"Trial"',
  '"Nobody decided."',
  '"a \\"b\\" c"',
  '"\u0645\u0631\u062d\u0628\u0627"',
  '"{amount}"',
];
const days = ['2026-03-01', '2024-02-29', '2026-12-31', '2027-03-28', '1999-01-01', '9999-12-31'];

function imageOf(type: TokenType, random: Chance): string {
  if (type.name.startsWith('word:')) return type.name.slice('word:'.length);
  switch (type.name) {
    case 'Name':
      return random.one(names);
    case 'Number':
      return random.one(numbers);
    case 'Text':
      return random.one(texts);
    case 'Day':
      return random.one(days);
    case 'Clock':
      return random.one(['00:00', '09:00', '23:59', '02:30']);
    case 'Instant':
      return random.one(['2026-03-15T13:00:00Z', '2026-10-25T01:30:00+01:00']);
    case 'Unit':
      return random.one([
        'seconds',
        'minutes',
        'hours',
        'days',
        'weeks',
        'months',
        'quarters',
        'years',
      ]);
    case 'Currency':
      return random.one(['EUR', 'USD', 'JPY', 'KWD']);
    case 'Measure':
      return random.one(['KB', 'GB']);
    case 'Relation':
      return random.one(['<', '<=', '>', '>=']);
    default:
      return (type.LABEL ?? '').replaceAll('`', '');
  }
}

function depths(): ReadonlyMap<Rule, number> {
  const found = new Map<Rule, number>();
  for (let changed = true; changed;) {
    changed = false;
    for (const rule of Object.values(rules)) {
      const depth = Math.max(0, ...rule.definition.map((part) => depthIn(part, found)));
      if (depth < (found.get(rule) ?? Infinity)) {
        found.set(rule, depth);
        changed = true;
      }
    }
  }
  return found;
}

function depthOf(part: IProduction): number {
  return depthIn(part, shallowest);
}

function depthIn(part: IProduction, known: ReadonlyMap<Rule, number>): number {
  if (part instanceof Terminal) return 0;
  if (part instanceof NonTerminal) return 1 + (known.get(part.referencedRule) ?? Infinity);
  if (part instanceof Alternation)
    return Math.min(...part.definition.map((alternative) => depthIn(alternative, known)));
  if (
    part instanceof Option ||
    part instanceof Repetition ||
    part instanceof RepetitionWithSeparator
  )
    return 0;
  if (
    part instanceof Alternative ||
    part instanceof RepetitionMandatory ||
    part instanceof RepetitionMandatoryWithSeparator
  )
    return Math.max(0, ...part.definition.map((inner) => depthIn(inner, known)));
  throw new Error(`a production that the walk does not know: ${part.constructor.name}`);
}
