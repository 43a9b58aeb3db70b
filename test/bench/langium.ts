import { readFileSync } from 'node:fs';
import { parse } from '@lintel/dsl';
import { again, measure } from './measure.ts';
import type { Peers } from './peers.ts';
import type { Section } from './report.ts';
import { machineText, policyText } from './state-machine-text.ts';

const limits = { bytes: 1_000_000, tokens: 100_000 };
const times = 20;

/**
 * The parser beside Langium's, on the same rules: a policy, and a state machine of Langium's own
 * kind with as many lines and words. Both give a tree with the places of its nodes and of every word,
 * and the comments apart; both have made their parser before, and neither resolves names here.
 */
export async function benchLangium({ langium }: Peers): Promise<Section> {
  const grammar = readFileSync(new URL('states.langium', import.meta.url), 'utf8');
  const { parser } = await langium.createServicesForGrammar({ grammar });
  const [policy, machine] = [policyText(1000), machineText(1000)];
  const { diagnostics, tokens } = parse(policy, { limits });
  const { lexerErrors, parserErrors } = parser.LangiumParser.parse(machine);
  const words = parser.Lexer.tokenize(machine).tokens.length;
  if (Math.abs(words / tokens.length - 1) > 0.02)
    throw new Error(`the texts differ: ${String(words)} words and ${String(tokens.length)}`);
  const faults = [...diagnostics, ...lexerErrors, ...parserErrors];
  if (faults.length > 0) throw new Error(`a text has faults: ${JSON.stringify(faults[0])}`);
  const timings = measure([
    { name: 'langium', times, run: again(() => parser.LangiumParser.parse(machine)) },
    { name: 'lintel', times, run: again(() => parse(policy, { limits })) },
  ]);
  return {
    title: 'Parse 1,000 lines of states and rules',
    timings,
    notes: [
      `${String(policy.split('\n').length)} lines; ${String(words)} and ${String(tokens.length)} words and signs`,
      `langium takes ${((timings[0]?.cpuMicros ?? NaN) / (timings[1]?.cpuMicros ?? NaN)).toFixed(1)} times as long (goal: at least 3)`,
    ],
  };
}
