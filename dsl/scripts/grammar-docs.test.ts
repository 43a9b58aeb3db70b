import type { Diagnostic } from '@lintel/contract';
import {
  NonTerminal,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type IProduction,
  type Repetition,
} from 'chevrotain';
import { describe, expect, test } from 'vitest';
import { LintelParser } from '../src/syntax/grammar/lintel-parser.ts';
import { mendTokens } from '../src/syntax/mend-tokens.ts';
import { tokenize } from '../src/syntax/lexer.ts';
import { readGrammarDocs } from './grammar-docs.ts';

/** Reads a text by any rule. */
class ExampleReader extends LintelParser {
  read(rule: string, text: string): unknown {
    const diagnostics: Diagnostic[] = [];
    const tokens = mendTokens(tokenize(text).tokens, '', diagnostics);
    this.begin(tokens, '', { diagnostics, maxDiagnostics: 10 });
    (this as unknown as Record<string, () => unknown>)[rule]?.();
    return {
      mistakes: [...this.errors.map(({ message }) => message), ...diagnostics],
      read: this.LA(0) === tokens.at(-1),
    };
  }
}

const reader = new ExampleReader();

const grammar = new LintelParser().getGAstProductions();
const docs = readGrammarDocs().flatMap(({ rules }) => rules);

/** What is read only to be reported, and so is not part of the language. */
const tolerated: Readonly<Record<string, readonly string[]>> = {
  givesValue: ["'is'"],
  comparison: ["'='"],
  version: ['Name'],
};

/** The words, tokens and rules that a rule mentions. */
function mentioned(production: IProduction): string[] {
  if (production instanceof Terminal) return [symbol(production.terminalType)];
  if (production instanceof NonTerminal) return [production.nonTerminalName];
  const inner = (production as Repetition).definition.flatMap(mentioned);
  return production instanceof RepetitionMandatoryWithSeparator ||
    production instanceof RepetitionWithSeparator
    ? [...inner, symbol(production.separator)]
    : inner;
}

function symbol({ name, LABEL = '' }: { name: string; LABEL?: string }): string {
  if (name.startsWith('word:')) return `'${name.slice('word:'.length)}'`;
  return /^`\W`$/.test(LABEL) ? `'${LABEL.slice(1, -1)}'` : name;
}

test('every rule has its EBNF above it', () => {
  expect(docs.map(({ name }) => name).sort()).toEqual(Object.keys(grammar).sort());
});

describe.each(docs)('$name', ({ name, ebnf, example }) => {
  test('its EBNF mentions what the rule reads', () => {
    const rule = grammar[name];
    const read = new Set((rule?.definition ?? []).flatMap(mentioned));
    for (const only of tolerated[name] ?? []) expect(read.delete(only)).toBe(true);
    const written = new Set(ebnf.match(/'[^']+'|\b[A-Za-z]\w*/g) ?? []);
    expect([...written].sort()).toEqual([...read].sort());
  });

  if (example === null) return;
  test('its example is read', () => {
    expect(reader.read(name, example)).toEqual({ mistakes: [], read: true });
  });
});

test('nearly every rule that an editor can show says what it is for', () => {
  // A word or two may be added before its sentence is found; more than that would be a habit.
  const silent = docs.filter(({ prose, example }) => example !== null && prose === '');
  expect(silent.map(({ name }) => name).slice(8)).toEqual([]);
});
