import { hostStyles } from './host-styles.ts';

let isFollowing = false;

/**
 * Fetches the rules for more contrast and forced colours once a reader asks for either, and puts them into the sheet
 * that all widgets share. Everybody else does without their bytes.
 */
export function followContrast(): void {
  if (isFollowing) return;
  isFollowing = true;
  const wanted = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  const follow = (): void => {
    if (!wanted.matches) return;
    wanted.removeEventListener('change', follow);
    void import('@lintel/tokens/contrast-css').then(({ contrastCss }) => {
      const shared = hostStyles[0];
      shared?.styleSheet?.replaceSync(shared.cssText + contrastCss);
    });
  };
  wanted.addEventListener('change', follow);
  follow();
}
