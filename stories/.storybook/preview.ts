import '@lintel/tokens/tokens.css';
import './preview.css';
import { withThemeByDataAttribute } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { mswLoader } from 'msw-storybook-addon/csf3';
import manifest from '@lintel/widgets/custom-elements.json' with { type: 'json' };
import { startShopWorker } from '../shop-worker.ts';

setCustomElementsManifest(manifest);

const preview: Preview = {
  loaders: [mswLoader(startShopWorker)],
  decorators: [
    withThemeByDataAttribute({
      themes: { light: 'light', dark: 'dark' },
      defaultTheme: 'light',
      attributeName: 'data-theme',
    }),
  ],
  initialGlobals: { theme: import.meta.env.VITE_THEME ?? 'light' },
  parameters: { a11y: { test: 'error' }, layout: 'padded' },
};

export default preview;
