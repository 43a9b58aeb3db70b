import {
  coverageOf,
  coverageOfReview,
  runMutations,
  runReview,
  runReviewMutations,
  runScenarios,
  timelineSvg,
  type Coverage,
  type ReviewResult,
  type ScenarioResult,
} from '@lintel/dsl';
import { engine } from '@lintel/runtime';
import type { Arguments } from '../arguments.ts';
import { plansOfNamed, reviewsOfNamed } from '../choose-policy.ts';
import type { Command } from '../command.ts';
import { CommandProblem } from '../command-problem.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { noteTheOthers, requireCompiled } from '../findings.ts';
import type { Io } from '../io.ts';
import { foldersOf, loadPolicySet } from '../policy-set.ts';
import { junitOf } from '../test/junit.ts';
import { countCoverage, coverageInWords } from '../test/print-coverage.ts';
import { mutationsInWords } from '../test/print-mutations.ts';
import {
  resultsInWords,
  summary,
  testedPolicy,
  testedReview,
  timelinesOf,
} from '../test/print-results.ts';
import { writeText } from '../write-text.ts';

/** More changes than this take longer than anybody waits. */
const AT_MOST = 1000;

export const test: Command = {
  name: 'test',
  summary: 'run the scenarios that are written beside the policies',
  usage: 'test FILE… [--policy NAME] [--only TEXT] [--coverage] [--mutate] [--watch] [--json]',
  options: [
    { name: 'policy', value: 'NAME', describes: 'only the scenarios of this policy' },
    { name: 'only', value: 'TEXT', describes: 'only scenarios with this in their name' },
    { name: 'catalogue', value: 'FILE', describes: 'compile with this catalogue alone' },
    { name: 'coverage', describes: 'say which lines no scenario reaches' },
    { name: 'mutate', describes: 'change one thing at a time, and say what no scenario notices' },
    {
      name: 'at-most',
      value: 'N',
      describes: `of more changes, try this many (${String(AT_MOST)})`,
    },
    { name: 'watch', describes: 'run again whenever a file of the folders changes' },
    { name: 'timeline', value: 'FILE', describes: 'draw what happened there, as SVG' },
    { name: 'junit', value: 'FILE', describes: 'write the results there for a build server' },
  ],
  details: [
    'Time is simulated: a scenario of a year takes milliseconds. Where an expectation',
    'is missed, everything that the scenario wrote is printed beside everything that',
    'happened, with the lines of both, in the time zone of the policy.',
    'What no scenario reaches or notices does not fail the command.',
  ],
  run: (given, io) => (given.has('watch') ? testAgain(given, io) : testOnce(given, io)),
};

/** Runs until it is stopped. A file with errors is told like any other finding, and watched on. */
async function testAgain(given: Arguments, io: Io): Promise<ExitCode> {
  const folders = foldersOf(io, given.paths);
  let last: ExitCode = EXIT.ok;
  const again = (): void => {
    last = told(io, () => testOnce(given, io));
    io.complain('watching; Ctrl-C ends it');
  };
  again();
  const stop = io.watch(folders, again);
  await io.untilStopped();
  stop();
  return last;
}

function told(io: Io, run: () => ExitCode): ExitCode {
  try {
    return run();
  } catch (cause) {
    if (!(cause instanceof CommandProblem)) throw cause;
    io.complain(`lintel: ${cause.message}\n  help: ${cause.fix}`);
    return cause.exitCode;
  }
}

function testOnce(given: Arguments, io: Io): ExitCode {
  const set = loadPolicySet(io, given.paths, given.value('catalogue'));
  const compiled = requireCompiled(io, set);
  const only = given.value('only') ?? '';
  const context = { plansOfSet: compiled.plans, catalogue: compiled.catalogue };
  const plans = plansOfNamed(set, compiled, given.value('policy')).map((plan) => {
    const scenarios = plan.scenarios.filter(({ name }) => name.includes(only));
    return { plan, results: runScenarios({ ...plan, scenarios }, engine, context) };
  });
  const reviews = reviewsOfNamed(set, compiled, given.value('policy')).map((plan) => {
    const scenarios = plan.scenarios.filter(({ name }) => name.includes(only));
    return { plan, results: runReview({ ...plan, scenarios }, engine) };
  });
  const tested = [
    ...plans.map(({ plan, results }) => testedPolicy(plan, results)),
    ...reviews.map(({ plan, results }) => testedReview(plan, results)),
  ];
  const coverage = [
    ...plans.map(({ plan, results }) => coverageOf(plan, results)),
    ...reviews.map(({ plan, results }) => coverageOfReview(plan, results)),
  ];
  const mutations = given.has('mutate')
    ? [
        ...plans.map(({ plan }) => runMutations(plan, engine, context, atMost(given))),
        ...reviews.map(({ plan }) => runReviewMutations(plan, engine, atMost(given))),
      ]
    : [];
  const junit = given.value('junit');
  if (junit !== undefined) writeText(io, junit, junitOf(tested));
  const picture = given.value('timeline');
  if (picture !== undefined) writeText(io, picture, timelineSvg(tested.flatMap(timelinesOf)));
  if (given.has('json')) {
    const results = [
      ...plans.flatMap((each) => each.results),
      ...reviews.flatMap((each) => each.results),
    ];
    const covered = given.has('coverage') ? { coverage: coverage.map(coverageAsJson) } : {};
    const changed = given.has('mutate') ? { mutations } : {};
    const told = { ...summary(tested), results: results.map(resultAsJson), ...covered, ...changed };
    io.print(JSON.stringify(told, null, 2));
  } else {
    for (const line of resultsInWords(tested)) io.print(line);
    if (given.has('coverage'))
      for (const each of coverage)
        for (const line of ['', ...coverageInWords(each)]) io.print(line);
    for (const report of mutations) {
      for (const line of ['', ...mutationsInWords(report)]) io.print(line);
    }
  }
  noteTheOthers(io, set);
  return summary(tested).failed === 0 ? EXIT.ok : EXIT.findings;
}

function atMost(given: Arguments): number {
  const written = given.value('at-most');
  if (written === undefined) return AT_MOST;
  if (/^[1-9]\d{0,6}$/.test(written)) return Number(written);
  throw new CommandProblem(
    'bad-arguments',
    `\`${written}\` is not a number of changes`,
    'write `--at-most 200`',
  );
}

/** What coverage and the prompt are made from says nothing more to a reader. */
function resultAsJson(result: ScenarioResult | ReviewResult) {
  if (!('trace' in result)) return result;
  const { trace: _, standing: __, ...told } = result;
  return told;
}

function coverageAsJson(coverage: Coverage) {
  return { policy: coverage.policy, counts: countCoverage(coverage), items: coverage.items };
}
