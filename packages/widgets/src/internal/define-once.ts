import { VERSION } from './version.ts';

type Versioned = CustomElementConstructor & { readonly version?: string };

/** Registers an element unless its name is taken: a second registration throws, and a page may load the script twice. */
export function defineOnce(tag: `lintel-${string}`, element: Versioned): void {
  const known: Versioned | undefined = customElements.get(tag);
  if (!known) customElements.define(tag, element);
  else if (known.version !== VERSION) {
    console.warn(
      `Lintel: <${tag}> is already defined, in version ${known.version ?? 'unknown'}; this is ${VERSION}. Load one version only.`,
    );
  }
}
