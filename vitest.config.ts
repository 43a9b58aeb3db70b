import { existsSync } from 'node:fs';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { CHROME_FLAGS, ensureChrome } from './scripts/chrome.mjs';

const conditions = ['lintel-source', 'module', 'node', 'development|production'];
const fromSource = { resolve: { conditions }, ssr: { resolve: { conditions } } };

/** It only bounds how long a failure takes: a busy machine of two cores is slow, and never wrong. */
const PATIENCE = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Units, beside their sources. */
const unit: TestProjectConfiguration = {
  ...fromSource,
  test: {
    name: 'unit',
    environment: 'node',
    include: [
      '{dsl,packages/*}/{src,scripts}/**/*.test.ts',
      '{playground,scripts,stories}/**/*.test.ts',
    ],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**', '**/dist/**'],
    ...PATIENCE,
  },
};

/** What crosses packages. */
const cross: TestProjectConfiguration = {
  ...fromSource,
  test: {
    name: 'cross',
    environment: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
    ...PATIENCE,
  },
};

/** Every story, rendered in a browser and looked at by axe, in one theme. */
const stories = (theme: 'light' | 'dark'): TestProjectConfiguration => ({
  plugins: [storybookTest({ configDir: 'stories/.storybook' })],
  resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
  optimizeDeps: { include: ['lit', 'lit/decorators.js', 'xstate'] },
  test: {
    name: theme === 'light' ? 'stories' : 'stories-dark',
    env: { VITE_THEME: theme },
    ...PATIENCE,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({
        launchOptions: { executablePath: ensureChrome(), args: CHROME_FLAGS },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});

// The plugin of the stories starts Storybook's machinery: only for those who ask for that project.
const wantsStories = process.argv.some((word) => word.includes('stories'));

export default defineConfig({
  test: {
    passWithNoTests: false,
    // Stories run on the sources; that Lit says so would hide what a failure says.
    onConsoleLog: (line) => !line.includes('Lit is in dev mode'),
    projects: [
      unit,
      cross,
      ...(wantsStories && existsSync('stories/.storybook')
        ? [stories('light'), stories('dark')]
        : []),
    ],
  },
});
