import type { CompiledSet, Plan } from '@lintel/contract';
import { runScenarios, type ScenarioResult } from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import { plansOfNamed } from '../choose-policy.ts';
import type { Command } from '../command.ts';
import { EXIT } from '../exit-code.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import { loadPolicySet } from '../policy-set.ts';

export const test: Command = {
  name: 'test',
  summary: 'run the scenarios that are written beside the policies',
  usage: 'test FILE… [--policy NAME] [--only TEXT] [--catalogue FILE] [--json]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'only the scenarios of this policy' },
    { name: 'only', value: 'TEXT', describes: 'only scenarios with this in their name' },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
  ],
  details: [
    'Time is simulated: a scenario of a year takes milliseconds. Where an expectation',
    'is missed, what happened since the moment before it is printed beside it.',
  ],
  run(given, io) {
    const set = loadPolicySet(io, given.paths, given.value('catalogue'));
    const compiled = requireCompiled(io, set);
    const only = given.value('only') ?? '';
    const plans = plansOfNamed(set, compiled, given.value('policy'));
    const results = plans.flatMap((plan) => run(plan, compiled, only));
    if (given.has('json')) io.print(JSON.stringify({ ...summary(results), results }, null, 2));
    else for (const line of inWords(results)) io.print(line);
    noteTheOthers(io, set);
    return results.every(({ passed }) => passed) ? EXIT.ok : EXIT.findings;
  },
};

function run(plan: Plan, { plans, catalogue }: CompiledSet, only: string): ScenarioResult[] {
  const scenarios = plan.scenarios.filter(({ name }) => name.includes(only));
  return runScenarios({ ...plan, scenarios }, engine, { plansOfSet: plans, catalogue });
}

function summary(results: readonly ScenarioResult[]) {
  const passed = results.filter((result) => result.passed).length;
  return { scenarios: results.length, passed, failed: results.length - passed };
}

function inWords(results: readonly ScenarioResult[]): string[] {
  const { scenarios, passed, failed } = summary(results);
  const lines: string[] = [];
  let policy = '';
  for (const result of results) {
    if (result.policy !== policy) lines.push(result.policy);
    policy = result.policy;
    lines.push(`  ${result.passed ? 'passed' : 'FAILED'}  ${result.name}`, ...misses(result));
  }
  const total =
    failed === 0
      ? `all ${String(passed)} passed`
      : `${String(passed)} passed, ${String(failed)} failed`;
  lines.push(
    scenarios === 0
      ? 'no scenarios: nothing was tested'
      : `${scenarios === 1 ? '1 scenario' : `${String(scenarios)} scenarios`}: ${total}`,
  );
  return lines;
}

function misses({ steps }: ScenarioResult): string[] {
  return steps.flatMap(({ span, failure }) => {
    if (failure === null) return [];
    const happened = failure.happened.map((line) => `              ${line}`);
    return [
      `          ${span.file}:${String(span.line)}`,
      `            expected  ${failure.expected}`,
      `            but       ${failure.actual}`,
      ...(happened.length > 0 ? ['            happened', ...happened] : []),
    ];
  });
}
