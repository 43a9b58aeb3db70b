import { describe, expect, test } from 'vitest';
import { resolveTokens } from './resolve.ts';
import { resolveScheme } from './schemes.ts';

const white = { $type: 'color', $value: { colorSpace: 'srgb', components: [1, 1, 1] } };

describe('aliases', () => {
  test('are followed through several steps, and take the type of their target', () => {
    const { tokens, problems } = resolveTokens([
      { a: { $value: '{b}' }, b: { $value: { $ref: '#/c/d/$value' } }, c: { d: white } },
    ]);
    expect(problems).toEqual([]);
    expect(tokens.get('a')).toEqual({ path: 'a', alias: 'b', type: 'color', hex: '#ffffff' });
  });

  test.each([
    ['to itself', { a: { $type: 'number', $value: '{a}' } }],
    [
      'round three tokens',
      { a: { $type: 'number', $value: '{b}' }, b: { $value: '{c}' }, c: { $value: '{a}' } },
    ],
  ])('a cycle %s is reported and left out', (_, file) => {
    const { tokens, problems } = resolveTokens([file]);
    expect(tokens.has('a')).toBe(false);
    expect(problems[0]).toMatchObject({ code: 'alias-cycle', path: 'a' });
  });

  test('to nothing is reported, and the others stay', () => {
    const { tokens, problems } = resolveTokens([
      { a: { $type: 'color', $value: '{nowhere}' }, white },
    ]);
    expect([...tokens.keys()]).toEqual(['white']);
    expect(problems).toMatchObject([{ code: 'alias-unknown', path: 'a' }]);
  });
});

describe('hostile files', () => {
  test.each(['__proto__', 'constructor', 'prototype'])('the name `%s` is refused', (name) => {
    const file: unknown = JSON.parse(
      `{"white": ${JSON.stringify(white)}, "${name}": {"polluted": {"$type": "number", "$value": 1}}}`,
    );
    const { tokens, problems } = resolveTokens([file]);
    expect([...tokens.keys()]).toEqual(['white']);
    expect(problems).toMatchObject([{ code: 'name-reserved' }]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('an alias cannot reach what an object inherits', () => {
    expect(
      resolveTokens([{ a: { $type: 'number', $value: '{toString}' } }]).problems,
    ).toMatchObject([{ code: 'alias-unknown' }]);
  });

  test('deep nesting ends in a report', () => {
    let file: unknown = white;
    for (let i = 0; i < 5000; i += 1) file = { g: file };
    expect(resolveTokens([file]).problems).toMatchObject([{ code: 'too-deep' }]);
  });

  test.each([null, 4, 'text', []])('%j is not a token file', (file) => {
    expect(resolveTokens([file]).problems).toMatchObject([{ code: 'value-invalid' }]);
  });

  test('a font name cannot carry CSS', () => {
    const { problems } = resolveTokens([
      { a: { $type: 'fontFamily', $value: 'x; background: url(//evil)' } },
    ]);
    expect(problems).toMatchObject([{ code: 'value-invalid', path: 'a' }]);
  });
});

describe('values', () => {
  test.each([
    ['color', { colorSpace: 'oklch', components: [0.5, 0.2] }],
    ['color', '#fff'],
    ['dimension', '16px'],
    ['dimension', { value: 1, unit: 'em' }],
    ['duration', { value: -1, unit: 'ms' }],
    ['number', '1'],
    ['cubicBezier', [0, 0, 1]],
  ])('a %s of %j is refused', ($type, $value) => {
    expect(resolveTokens([{ a: { $type, $value } }]).problems).toMatchObject([
      { code: 'value-invalid', path: 'a' },
    ]);
  });

  test.each([
    ['color', { colorSpace: 'oklch', components: [1, 0, 0] }, { hex: '#ffffff' }],
    ['dimension', { value: 16, unit: 'px' }, { value: { value: 16, unit: 'px' } }],
    ['duration', { value: 0.2, unit: 's' }, { milliseconds: 200 }],
    ['number', 1.5, { value: 1.5 }],
    ['cubicBezier', [0.2, 0, 0, 1], { points: [0.2, 0, 0, 1] }],
  ])('a %s of %j is read', ($type, $value, expected) => {
    expect(resolveTokens([{ a: { $type, $value } }]).tokens.get('a')).toMatchObject(expected);
  });

  test('a type that is not known is named, and a missing one too', () => {
    expect(
      resolveTokens([{ a: { $type: 'wobble', $value: 1 }, b: { $value: 1 } }]).problems,
    ).toMatchObject([
      { code: 'type-unknown', path: 'a' },
      { code: 'type-missing', path: 'b' },
    ]);
  });

  test('a later file wins', () => {
    const { tokens } = resolveTokens([
      { a: { $type: 'number', $value: 1 } },
      { a: { $type: 'number', $value: 2 } },
    ]);
    expect(tokens.get('a')).toMatchObject({ value: 2 });
  });
});

describe('a resolver document', () => {
  const files: Record<string, unknown> = {
    base: { a: { $type: 'number', $value: 1 } },
    night: { a: { $type: 'number', $value: 2 } },
  };
  const document = {
    sets: { all: { sources: [{ $ref: 'base' }] } },
    modifiers: { scheme: { contexts: { light: [], dark: [{ $ref: 'night' }] } } },
    resolutionOrder: [{ $ref: '#/sets/all' }, { $ref: '#/modifiers/scheme' }],
  };

  test('is followed in its order, for one scheme', () => {
    expect(resolveScheme(document, 'light', (name) => files[name]).tokens.get('a')).toMatchObject({
      value: 1,
    });
    expect(resolveScheme(document, 'dark', (name) => files[name]).tokens.get('a')).toMatchObject({
      value: 2,
    });
  });

  test('that names what is not there is reported', () => {
    expect(
      resolveScheme(document, 'dark', () => undefined).problems.map(({ path }) => path),
    ).toEqual(['base', 'night']);
    expect(
      resolveScheme({ resolutionOrder: [{ $ref: '#/sets/none' }] }, 'dark', () => ({})).problems,
    ).toMatchObject([{ code: 'reference-unknown' }]);
  });
});
