import type { StorybookConfig } from '@storybook/web-components-vite';
import { msw } from 'msw/vite';

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
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      conditions: ['lintel-source', 'module', 'browser', 'development|production'],
    },
    plugins: [...(vite.plugins ?? []), msw({ mode: 'worker-only' })],
  }),
};

export default config;
