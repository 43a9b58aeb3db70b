import { describe, expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { exampleCatalogue } from '../diagnostics/example-text.ts';

/** What is told of a catalogue with these lines, as `code why`. */
function told(lines: string): string[] {
  const text = exampleCatalogue(`${lines}\n`);
  const { diagnostics } = compile([{ path: 'c.lintel', text }]);
  return diagnostics.map(({ code, message }) => `${code} ${message.replace(/^.*bought: /, '')}`);
}

const fast = '  add-on fast "Fast lane" for basic, pro { price 5 EUR per month at most 2 }';
const calm = (says: string) => `${fast}\n  add-on calm "Calm lane" for basic, pro { ${says} }`;

describe('an add-on', () => {
  test.each([
    'requires fast',
    'excludes fast',
    'ends with the plan',
    'requires fast excludes slow',
  ])('that says `%s` can be bought', (says) => {
    expect(told(`${calm(says)}\n  add-on slow "Slow lane" for basic { include 1 seat }`)).toEqual(
      [],
    );
  });

  test.each([
    ['requires calm', 'LTL-7014 it requires itself'],
    ['excludes calm', 'LTL-7014 it excludes itself'],
    ['requires fast excludes fast', 'LTL-7014 it requires `fast` as well'],
  ])('that says `%s` cannot', (says, why) => {
    expect(told(calm(says))).toEqual([why]);
  });

  test('cannot be bought where what it requires excludes it, also over another one', () => {
    const lines = `  add-on a "A" for basic { requires b }
  add-on b "B" for basic { requires c }
  add-on c "C" for basic { excludes a }`;
    expect(told(lines)).toEqual(['LTL-7014 it requires `c`, which excludes it']);
  });

  test('that is not declared is told, with the nearest name', () => {
    expect(told(calm('requires fats'))).toEqual([expect.stringContaining('LTL-2009')]);
  });

  test('says once that it ends with the plan; a plan does not say it', () => {
    expect(told(calm('ends with the plan ends with the plan'))).toEqual([
      expect.stringContaining('LTL-2020'),
    ]);
    expect(told('  plan big "Big" { ends with the plan }').length).toBeGreaterThan(0);
  });
});

describe('a bundle', () => {
  const bundle = (says: string, holds: string) =>
    told(`${calm(says)}\n  bundle pack "Pack" { plan basic ${holds} }`);

  test('holds what is sold together', () => {
    expect(bundle('requires fast', 'add-on calm add-on fast 2 times')).toEqual([]);
  });

  test.each([
    ['requires fast', 'add-on calm', '`calm` requires `fast`, which is not in it'],
    ['excludes fast', 'add-on calm add-on fast', '`calm` excludes `fast`'],
    ['at most 1', 'add-on fast 3 times', '`fast` is sold at most 2 times'],
  ])('where an add-on says `%s` cannot be `%s`', (says, holds, why) => {
    expect(bundle(says, holds)).toEqual([`LTL-7014 ${why}`]);
  });

  test('cannot hold an add-on of another plan', () => {
    expect(
      told(`  add-on lift "Lift" for pro { include 1 seat }
  bundle pack "Pack" { plan basic add-on lift }`),
    ).toEqual(['LTL-7014 `lift` is not for the plan `basic`']);
  });
});
