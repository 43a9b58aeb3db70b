import { describe, expect, test } from 'vitest';
import { css, unsafeCSS } from './css-tag.ts';
import { minifyCss, minifyMarkup } from './minify-templates.ts';
import { withoutDecorators } from './plain-properties.ts';
import { shortNames } from './short-custom-properties.ts';

describe('decorators of Lit', () => {
  test('become calls of createProperty', () => {
    const code = '_decorate([property({ attribute: false })], Meter.prototype, "limit", void 0);';
    expect(withoutDecorators(code)).toBe('Meter.createProperty("limit", { attribute: false });');
  });

  test('without options pass none', () => {
    expect(withoutDecorators('_decorate([property()], Meter.prototype, "limit", void 0);')).toBe(
      'Meter.createProperty("limit");',
    );
  });

  test('of inner state have no attribute', () => {
    expect(
      withoutDecorators('_decorate([state({ hasChanged })], Meter.prototype, "step", void 0);'),
    ).toBe('Meter.createProperty("step", { ...{ hasChanged }, state: true, attribute: false });');
  });

  test('that are not known stay, beside those that are', () => {
    const query = '_decorate([query("input")], Meter.prototype, "field", void 0);';
    expect(
      withoutDecorators(
        `${query}\n_decorate([property()], Meter.prototype, "limit", void 0);\n${query}`,
      ),
    ).toBe(`${query}\nMeter.createProperty("limit");\n${query}`);
  });
});

describe('white space', () => {
  test('goes between blocks and before the end of a tag', () => {
    expect(
      minifyMarkup('`\n  <div class="a"\n  >\n    <p>${b}</p>\n    <p>c</p>\n  </div>\n`'),
    ).toBe('`<div class="a"><p>${b}</p><p>c</p></div>`');
  });

  test('stays where a line end is meant, as in the parting of server-sent events', () => {
    expect(minifyMarkup('a.split(`\n\n`).join(`\n`)')).toBe('a.split("\\n\\n").join("\\n")');
  });

  test('stays between words, and between elements in a line', () => {
    const markup = '`<span>a</span> <strong>b</strong> c ${d} <button>e</button>`';
    expect(minifyMarkup(markup)).toBe(markup);
  });

  test('stays where it has a meaning in a sheet', () => {
    expect(minifyCss('.a .b > .c {\n  margin: 0 auto;\n  inline-size: calc(1px + 0.5em);\n}')).toBe(
      '.a .b>.c{margin:0 auto;inline-size:calc(1px + .5em)}',
    );
  });
});

test('private properties get short names, the most used one the shortest, in any order of files', () => {
  const files = ['--_text-muted:0;var(--_gap)', 'var(--_gap);var(--lintel-gap);--_bar:1'];
  const names = shortNames(files);
  expect(names).toEqual(
    new Map([
      ['--_gap', '--_a'],
      ['--_bar', '--_b'],
      ['--_text-muted', '--_c'],
    ]),
  );
  expect(shortNames(files.toReversed())).toEqual(names);
});

test('a sheet holds the sheets and numbers that it names', () => {
  const own = css`${unsafeCSS('a{b:c}')}${unsafeCSS('d{order:')}${3}}`;
  expect(own.cssText).toBe('a{b:c}d{order:3}');
});
