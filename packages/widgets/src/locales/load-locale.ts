import type { Catalogue } from './catalogue.ts';

const LOADERS: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: () => import('./en.ts').then(({ en }) => en),
  de: () => import('./de.ts').then(({ de }) => de),
  ar: () => import('./ar.ts').then(({ ar }) => ar),
  'en-XA': () => import('./en-XA.ts').then(({ enXA }) => enXA),
};

const loaded = new Map<string, Promise<Catalogue>>();

/** The nearest locale that there is: `de-AT` -> `de`, `pt-BR` -> `en`. */
export function nearestLocale(wanted: string): string {
  return [wanted, wanted.split('-')[0] ?? ''].find((name) => Object.hasOwn(LOADERS, name)) ?? 'en';
}

/** Each catalogue is fetched once, and a fetch that failed is tried again by the next who asks. */
export function loadLocale(name: string): Promise<Catalogue> {
  const known = loaded.get(name);
  if (known) return known;
  const load = (LOADERS[name] ?? LOADERS['en'])?.() ?? Promise.reject(new Error(`no locale ${name}`));
  loaded.set(name, load);
  load.catch(() => loaded.delete(name));
  return load;
}
