import type { Plugin } from 'vite';

/** As the compiler writes one; its options hold no `]` before their end. */
const DECORATED =
  /_decorate\(\[\s*(property|state)\(([^]*?)\)\s*\], (\w+)\.prototype, ("\w+"), (?:void 0|null)\);/g;

/**
 * Writes what a decorator of Lit does when it runs, `Class.createProperty(name, options)`, in place of the decorator,
 * so that neither it nor the helper that calls decorators is fetched. What it does not know stays as it was.
 */
export function plainProperties(): Plugin {
  return {
    name: 'lintel-plain-properties',
    enforce: 'post',
    transform(code, id) {
      if (!/widgets[\\/]src[\\/]/.test(id) || !code.includes('_decorate(')) return null;
      return { code: withoutDecorators(code), map: null };
    },
  };
}

export const withoutDecorators = (code: string): string =>
  code.replace(DECORATED, (_, kind: string, options: string, owner: string, name: string) => {
    const own = kind === 'state' ? `{ ${spread(options)}state: true, attribute: false }` : options;
    return `${owner}.createProperty(${own ? `${name}, ${own}` : name});`;
  });

const spread = (options: string): string => (options.trim() ? `...${options}, ` : '');
