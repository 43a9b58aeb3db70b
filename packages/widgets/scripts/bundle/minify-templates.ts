import type { Plugin } from 'vite';

/**
 * Takes white space out of templates, which minifiers leave as they are: out of `css` and the generated token sheets
 * before the bundle, out of markup after it. In minified code a line end stands inside a template only, and no
 * template of ours keeps line ends for a reader: what a policy's text holds comes in as a value.
 */
export function minifyTemplates(): Plugin {
  return {
    name: 'lintel-minify-templates',
    transform(code, id) {
      if (!/widgets[\\/]src[\\/].*\.ts$|-css\.generated\.ts$/.test(id)) return null;
      const short = code.replace(
        /(\bcss|Css = )`([^`$]*)`/g,
        (_, before: string, css: string) => `${before}\`${minifyCss(css)}\``,
      );
      return short === code ? null : { code: short, map: null };
    },
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        // A catalogue is words, not markup: whatever white space stands there is meant.
        if (file.type === 'chunk' && !/[\\/]locales[\\/]/.test(file.facadeModuleId ?? ''))
          file.code = minifyMarkup(file.code);
      }
    },
  };
}

/** Elements around which white space is never drawn: they are blocks, rows and cells, or parts of a drawing. */
const BLOCKS =
  'div|section|article|nav|header|footer|p|pre|ul|ol|li|dl|dt|dd|form|fieldset|dialog|figure|figcaption|' +
  'details|summary|table|caption|colgroup|thead|tbody|tr|th|td|path|rect';

const BEFORE_BLOCK = new RegExp(` (?=</?(?:${BLOCKS})[ >])`, 'g');
const AFTER_BLOCK = new RegExp(`(</?(?:${BLOCKS})(?: [^<>\`$]*)?>) `, 'g');

/** Of minified code: the line ends of its templates, and the spaces that no reader would see. */
export const minifyMarkup = (code: string): string =>
  code
    // Minifiers write the text '\n' as a template too; there the line end is what is meant.
    .replace(/`(\n+)`/g, (_, ends: string) => JSON.stringify(ends))
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(["}]) >(?=[ <$`])/g, '$1>')
    .replace(BEFORE_BLOCK, '')
    .replace(AFTER_BLOCK, '$1')
    .replace(/\/\* @__PURE__ \*\/ ?/g, '')
    .trim();

/** Safe for sheets without strings that hold white space: comments, runs of space, and the last semicolon go. */
export const minifyCss = (css: string): string =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .replace(/([:(*, ])0\./g, '$1.')
    .trim();
