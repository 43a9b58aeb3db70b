import { describe, expect, test } from 'vitest';
import { Problem } from './problem.ts';
import { BODY_LIMIT_BYTES, JSON_DEPTH_LIMIT, parseJson, readJson } from './read-json.ts';

const post = (body: BodyInit, type = 'application/json'): Request =>
  new Request('http://api.test/', { method: 'POST', body, headers: { 'Content-Type': type } });

async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
    return 'read';
  } catch (error) {
    return error instanceof Problem ? error.code : 'threw something else';
  }
}

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a body', () => {
  test.each<[string, () => Request, string]>([
    ['JSON is read', () => post('{"a":[1,{"b":"x"}]}'), 'read'],
    ['JSON with a charset is read', () => post('{}', 'application/json; charset=utf-8'), 'read'],
    ['a form is refused by its type', () => post('a=1', 'text/plain'), 'unsupported-media-type'],
    [
      'a type that only looks alike is refused',
      () => post('{}', 'application/json, text/plain'),
      'unsupported-media-type',
    ],
    ['half of an object is malformed', () => post('{"a":'), 'malformed-body'],
    ['nothing is malformed', () => post(''), 'malformed-body'],
    [
      'bytes that are no UTF-8 are malformed',
      () => post(new Uint8Array([0x22, 0xff, 0x22])),
      'malformed-body',
    ],
    [
      'more than the limit is too large',
      () => post(`"${'x'.repeat(BODY_LIMIT_BYTES)}"`),
      'body-too-large',
    ],
    ['exactly the limit is read', () => post(`"${'x'.repeat(BODY_LIMIT_BYTES - 2)}"`), 'read'],
  ])('%s', async (_, request, expected) => {
    expect(await codeOf(() => readJson(request()))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['32 levels are read', nested(JSON_DEPTH_LIMIT), 'read'],
    ['33 levels are refused', nested(JSON_DEPTH_LIMIT + 1), 'malformed-body'],
    ['a bomb of brackets is refused', '['.repeat(500_000), 'malformed-body'],
    ['brackets in a string are no levels', `"${'['.repeat(100)}"`, 'read'],
    ['a key twice is refused', '{"a":1,"b":{},"a":2}', 'invalid-request'],
    ['a key twice, written differently, is refused', '{"a":1,"\\u0061":2}', 'invalid-request'],
    ['one key in two objects is read', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}', 'read'],
    ['a text equal to a key is no key', '{"a":["a","a"],"b":"a"}', 'read'],
    ['__proto__ is refused', '{"x":{"__proto__":{"y":1}}}', 'invalid-request'],
    ['constructor is refused', '[{"constructor":1}]', 'invalid-request'],
    ['__proto__ as a text is read', '["__proto__"]', 'read'],
    ['an escaped quote does not end a key', '{"a\\"b":1,"a":2}', 'read'],
  ])('%s', async (_, text, expected) => {
    expect(await codeOf(() => parseJson(text))).toBe(expected);
  });
});
