import type { StorybookConfig } from '@storybook/web-components-vite';
import { msw } from 'msw/vite';

/** What the app behind the stories is made of; found while a story loads, it would load it twice. */
const OF_THE_APP = [
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'chevrotain',
  'hono',
  'jose',
  'lit/decorators.js',
  'temporal-polyfill/implementation',
  'xstate',
  'zod',
];

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../**/*.stories.ts'],
  addons: [
    '@storybook/addon-docs',
    '@storybook/addon-a11y',
    '@storybook/addon-themes',
    'msw-storybook-addon',
    '@storybook/addon-vitest',
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    optimizeDeps: {
      ...vite.optimizeDeps,
      include: [...(vite.optimizeDeps?.include ?? []), ...OF_THE_APP],
    },
    resolve: {
      ...vite.resolve,
      conditions: ['lintel-source', 'module', 'browser', 'development|production'],
    },
    plugins: [...(vite.plugins ?? []), msw({ mode: 'worker-only' })],
  }),
};

export default config;
