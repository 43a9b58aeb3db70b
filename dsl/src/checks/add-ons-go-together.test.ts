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
    'only with fast',
    'never with fast',
    'ends with the plan',
    'only with fast never with slow',
  ])('that says `%s` can be bought', (says) => {
    expect(told(`${calm(says)}\n  add-on slow "Slow lane" for basic { include 1 seat }`)).toEqual(
      [],
    );
  });

  test.each([
    ['only with calm', 'LTL-7014 it is sold only with itself'],
    ['never with calm', 'LTL-7014 it is never sold with itself'],
    ['only with fast never with fast', 'LTL-7014 it is sold only with `fast` as well'],
  ])('that says `%s` cannot', (says, why) => {
    expect(told(calm(says))).toEqual([why]);
  });

  test('cannot be bought where what it requires excludes it, also over another one', () => {
    const lines = `  add-on a "A" for basic { only with b }
  add-on b "B" for basic { only with c }
  add-on c "C" for basic { never with a }`;
    expect(told(lines)).toEqual(['LTL-7014 it is sold only with `c`, which is never sold with it']);
  });

  test('that is not declared is told, with the nearest name', () => {
    expect(told(calm('only with fats'))).toEqual([expect.stringContaining('LTL-2009')]);
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

  test('is bought with a plan', () => {
    const says = '  bundle pack "Pack" { add-on fast }';
    expect(told(`${fast}\n${says}`)).toEqual([expect.stringContaining('LTL-2019')]);
    expect(told(`${fast}\n${says.replace('{', '{ plan basic')}`)).toEqual([]);
  });

  test('names each add-on once, with how often', () => {
    expect(bundle('only with fast', 'add-on fast add-on fast')).toEqual([
      expect.stringContaining('LTL-2020'),
    ]);
  });

  test('is retired, moves to another, and keeps no price', () => {
    const retired = (says: string) => bundle('only with fast', `retire on 2027-01-01 { ${says} }`);
    expect(retired('move to basic at renewal')).toEqual([]);
    expect(retired('move to basics at renewal')).toEqual([expect.stringContaining('LTL-2004')]);
    expect(retired('keep the price for 1 year')).toEqual([expect.stringContaining('LTL-7016')]);
  });

  test('holds what is sold together', () => {
    expect(bundle('only with fast', 'add-on calm add-on fast 2 times')).toEqual([]);
  });

  test.each([
    ['only with fast', 'add-on calm', '`calm` is sold only with `fast`, which is not in it'],
    ['never with fast', 'add-on calm add-on fast', '`calm` is never sold with `fast`'],
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
