/** One thing that `npm test` does; cheap ones come first in the list. */
export interface Step {
  readonly name: string;
  /** What fails when this step does, for the reader of the list. */
  readonly proves: string;
  readonly command: string;
  /** Part of `npm run check`: no browser, no server. */
  readonly quick: boolean;
  /**
   * Finds the number of passed tests in the output (the last match counts). A runner that reports
   * none has proved nothing, and the step fails.
   */
  readonly passed?: RegExp;
}

const source = 'node --conditions=lintel-source';

export const steps: readonly Step[] = [
  {
    name: 'types',
    proves: 'the sources, tests and scripts agree on their types',
    command: 'tsc -b && tsc -p tsconfig.tests.json',
    quick: true,
  },
  {
    name: 'lint',
    proves: 'the house rules that ESLint can see',
    command:
      'eslint . --max-warnings 0 --cache --cache-location node_modules/.cache/eslint/ --cache-strategy content',
    quick: true,
  },
  {
    name: 'format',
    proves: 'nobody has to talk about white space',
    command: 'prettier --check . --log-level warn --cache',
    quick: true,
  },
  {
    name: 'templates',
    proves: 'the markup of the widgets is typed',
    command: 'node scripts/templates.ts',
    quick: true,
  },
  {
    name: 'unused',
    proves: 'no file and no export is left that nobody needs',
    command: 'knip --no-progress --no-config-hints',
    quick: true,
  },
  {
    name: 'generated',
    proves: 'committed generated files are what their sources make',
    command: `${source} scripts/gen.ts --check`,
    quick: true,
  },
  {
    name: 'units',
    proves: 'each module, and what crosses packages',
    command: 'vitest run --reporter dot --project unit --project cross',
    quick: true,
    passed: /Tests\s.*?(\d+) passed/g,
  },
  {
    name: 'size',
    proves: 'the bundles stay inside their budgets',
    command: `${source} scripts/size.ts`,
    quick: false,
  },
  {
    name: 'widgets',
    proves: 'the widgets in a real browser',
    command: 'web-test-runner',
    quick: false,
    passed: /(\d+) passed/g,
  },
  {
    name: 'stories',
    proves: 'each story renders, plays and satisfies axe, light and dark',
    command: 'vitest run --reporter dot --project "stories*"',
    quick: false,
    passed: /Tests\s.*?(\d+) passed/g,
  },
  {
    name: 'journeys',
    proves: 'people get through, with a real server and a real browser',
    command: `${source} --test --test-concurrency=1 "test/journeys/*.journey.ts"`,
    quick: false,
    passed: /pass (\d+)/g,
  },
];
