import { engine } from '@lintel/runtime';
import { describe, expect, test } from 'vitest';
import { compile, type CompileOptions } from '../compile.ts';
import { catalogueEntries } from '../diagnostics/catalogue.ts';

const meaning = catalogueEntries.filter(([code, { wrong }]) => code >= 'LTL-2' && wrong !== '');

/** Cuts the marks `‹ ›` out of a text and says where they were. */
function marked(text: string): {
  readonly text: string;
  readonly start: number;
  readonly end: number;
} {
  return { text: text.replace(/[‹›]/g, ''), start: text.indexOf('‹'), end: text.indexOf('›') - 1 };
}

/** The version before, for what is told only where that is at hand. */
function olderSet(text: string | undefined): Pick<CompileOptions, 'older'> {
  const older = text === undefined ? null : compile([{ path: 'example.lintel', text }]).set;
  return older === null ? {} : { older };
}

/** What scenarios visit is told only to those who can run them. */
function runsScenarios(code: string): boolean {
  return code.startsWith('LTL-8');
}

describe.each(meaning)('%s', (code, { wrong, right, severity, explored, older }) => {
  const options = {
    ...(explored === true ? { explore: runsScenarios(code) ? { engine } : {} } : {}),
    ...olderSet(older),
  };

  test('the wrong example is told of at its mark, and of nothing else', () => {
    const { text, start, end } = marked(wrong);
    const { diagnostics } = compile([{ path: 'example.lintel', text }], options);
    expect(
      diagnostics.map((told) => [told.code, told.severity, told.span.start, told.span.end]),
    ).toEqual([[code, severity, start, end]]);
  });

  test('the right example is told of nothing', () => {
    expect(compile([{ path: 'example.lintel', text: right }], options).diagnostics).toEqual([]);
  });

  test('message and help have no place left unfilled', () => {
    const { diagnostics } = compile(
      [{ path: 'example.lintel', text: marked(wrong).text }],
      options,
    );
    for (const { message, help } of diagnostics) expect(message + help).not.toMatch(/\{[a-z-]+\}/);
  });
});
