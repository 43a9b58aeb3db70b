import { expect, test } from 'vitest';
import { parse } from '../syntax/parse.ts';
import { syntaxFamily } from './syntax-family.ts';

const shown = Object.entries(syntaxFamily).filter(([, { wrong }]) => wrong !== '');

test.each(shown)(
  '%s: the wrong example is reported at its mark, the right one is not',
  (code, entry) => {
    const start = entry.wrong.indexOf('‹');
    const end = entry.wrong.indexOf('›') - 1;
    const wrong = entry.wrong.replace(/[‹›]/g, '');
    const reported = parse(wrong).diagnostics.map((d) => [d.code, d.span.start, d.span.end]);
    expect(reported).toContainEqual([code, start, end]);
    expect(parse(entry.right).diagnostics.map((d) => d.message)).toEqual([]);
  },
);

test.each(shown)('%s: nothing of its message is left unfilled', (code, { wrong }) => {
  for (const diagnostic of parse(wrong.replace(/[‹›]/g, '')).diagnostics) {
    if (diagnostic.code === code)
      expect(diagnostic.message + diagnostic.help).not.toMatch(/\{[a-z]+\}/);
  }
});
