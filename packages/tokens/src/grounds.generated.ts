/* Generated from packages/tokens/tokens by `npm run gen`. */
import type { Ground } from './brand.ts';
import type { Scheme } from './schemes.ts';

export const grounds: Readonly<Record<Scheme, Ground>> = {
  "light": {
    "surfaces": [
      "#ffffff",
      "#ffffff",
      "#f6f7fa",
      "#ffffff"
    ],
    "meterTrack": "#e2e4e7",
    "inks": [
      "#17191f",
      "#6c7077"
    ],
    "isDark": false,
    "isHighContrast": false
  },
  "dark": {
    "surfaces": [
      "#101318",
      "#17191f",
      "#0a0c11",
      "#1d2026"
    ],
    "meterTrack": "#282b31",
    "inks": [
      "#eff1f3",
      "#adb1b9"
    ],
    "isDark": true,
    "isHighContrast": false
  },
  "light-hc": {
    "surfaces": [
      "#ffffff",
      "#ffffff",
      "#ffffff",
      "#ffffff"
    ],
    "meterTrack": "#ffffff",
    "inks": [
      "#000000",
      "#282b31"
    ],
    "isDark": false,
    "isHighContrast": true
  },
  "dark-hc": {
    "surfaces": [
      "#000000",
      "#000000",
      "#000000",
      "#000000"
    ],
    "meterTrack": "#000000",
    "inks": [
      "#ffffff",
      "#e2e4e7"
    ],
    "isDark": true,
    "isHighContrast": true
  }
};
