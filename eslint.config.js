import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import globals from 'globals';
import ts from 'typescript-eslint';

const tests = ['**/*.test.ts', 'test/**'];

/** Where the world comes in: the only sources that may read a clock or make chance. */
const compositionRoots = [
  'packages/server/src/node/**',
  'packages/cli/src/main.ts',
  'packages/widgets/src/provider/define.ts',
  'packages/widgets/src/provider/browser-ports.ts',
];

const clocksAndChance = [
  ["CallExpression[callee.object.name='Math'][callee.property.name='random']", 'Math.random()'],
  ["CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Date.now()'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'new Date()'],
  ["MemberExpression[object.name='Temporal'][property.name='Now']", 'Temporal.Now'],
].map(([selector, name]) => ({
  selector,
  message: `${name} makes a result that no test can repeat; take the clock, ids and randomness as ports.`,
}));

const markup = [
  [
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=/]',
    'a strict CSP blocks style attributes; use a class, a part or a custom property set in the styles',
  ],
  [
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/<style/]',
    'a strict CSP blocks style elements; put the rules into the static styles',
  ],
  [
    'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\.(inner|outer)HTML\\b/]',
    'untrusted text enters only through ordinary bindings',
  ],
].map(([selector, message]) => ({ selector, message }));

const unfinishedTests = {
  selector:
    'CallExpression[callee.object.name=/^(it|test|describe|suite)$/][callee.property.name=/^(skip|only|todo|skipIf)$/]',
  message: 'a test that does not run proves nothing',
};

const defaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'named exports only: a name is spelt once',
};

const htmlSinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
  property,
  message: 'untrusted text enters only through ordinary bindings',
}));

export default defineConfig(
  globalIgnores(['**/dist/**', 'coverage/**', '.tmp/**', '.lintel/**', 'test/vectors/**']),
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always'],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-properties': ['error', ...htmlSinks],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/unsafe-*', 'lit/directives/style-map*'],
              message: 'Neither survives untrusted text and a strict CSP.',
            },
            {
              regex: '^(\\.\\./)+(dsl|packages)/|^@lintel/[^/]+/(src|dist)/',
              message: 'Import another room by its package name, through its exports.',
            },
          ],
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  { files: ['playground/demo/site/**/*.js'], languageOptions: { globals: globals.browser } },
  {
    files: ['packages/widgets/**/*.ts', 'stories/**/*.ts', 'playground/**/*.ts'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['packages/widgets/**/*.ts', 'stories/**/*.ts', 'playground/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // A table whose rows become cards loses its roles with its display, so they are written out.
      'lit-a11y/no-redundant-role': 'off',
      // In a dialog it says where the focus goes when it opens.
      'lit-a11y/no-autofocus': 'off',
    },
  },
  {
    files: ['dsl/src/**/*.ts', 'packages/*/src/**/*.ts'],
    ignores: [...tests, ...compositionRoots],
    rules: {
      'no-restricted-syntax': ['error', ...clocksAndChance, ...markup, defaultExport],
    },
  },
  {
    files: [...compositionRoots, 'playground/**/*.ts'],
    ignores: ['**/*.config.ts', ...tests],
    rules: { 'no-restricted-syntax': ['error', ...markup, defaultExport] },
  },
  {
    files: tests,
    rules: { 'no-restricted-syntax': ['error', unfinishedTests] },
  },
  {
    // Chai's assertions are expressions.
    files: ['**/*.browser.test.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
