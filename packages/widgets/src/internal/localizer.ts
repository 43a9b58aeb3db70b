import type { Catalogue, MessageId, MessageValues } from '../locales/catalogue.ts';
import { loadLocale, nearestLocale } from '../locales/load-locale.ts';
import { createFormats, type Formats } from './formats.ts';

/** Words and formats of one locale, for one account's zone. */
export interface Localizer extends Formats {
  /** The message of an id, with its values. Unknown ids do not build. */
  t<K extends MessageId>(id: K, ...values: MessageValues<K>): string;
}

type Compiled = string | ((f: Formats, values: unknown) => string);

/** @param wanted - A BCP 47 tag; the nearest locale that there is answers. */
export async function createLocalizer(wanted: string, zone: string | null): Promise<Localizer> {
  const name = nearestLocale(wanted);
  const catalogue = await loadLocale(name);
  // Regional formats stay when only the words fall back within a language: `de-AT` speaks `de`.
  const formats = createFormats(wanted.startsWith(name) ? wanted : name, zone);
  return {
    ...formats,
    t: (id, ...values) => message(catalogue, id, formats, values[0]),
  };
}

function message(catalogue: Catalogue, id: MessageId, formats: Formats, values: unknown): string {
  const compiled: Compiled = catalogue[id] as Compiled;
  return typeof compiled === 'string' ? compiled : compiled(formats, values);
}

/** The language in force where an element stands: its own, or the nearest above it; `null` where nothing says. */
export function languageOf(element: Element): string | null {
  for (let node: Element | null = element; node; node = parentAcrossRoots(node)) {
    const lang = node.getAttribute('lang');
    if (lang) return isLocale(lang) ? lang : null;
  }
  return null;
}

/** What the reader's browser asks for. */
export const readersLanguage = (): string =>
  isLocale(navigator.language) ? navigator.language : 'en';

/** The parent element, out of a shadow root where there is none inside. */
export function parentAcrossRoots(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
