import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { CHROME_FLAGS, ensureChrome } from './scripts/chrome.mjs';

export default {
  rootDir: '.',
  files: ['packages/*/src/**/*.browser.test.ts'],
  nodeResolve: { exportConditions: ['lintel-source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      concurrency: 2,
      launchOptions: { executablePath: ensureChrome(), headless: true, args: CHROME_FLAGS },
      // Two pages run at a time; each must believe that it has the focus.
      createPage: async ({ context }) => {
        const page = await context.newPage();
        const session = await page.createCDPSession();
        await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
        return page;
      },
    }),
  ],
  testFramework: { config: { ui: 'bdd', timeout: 30_000 } },
};
