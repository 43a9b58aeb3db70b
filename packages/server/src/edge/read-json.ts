import { Problem } from './problem.ts';

export const BODY_LIMIT_BYTES = 1_048_576;
export const JSON_DEPTH_LIMIT = 32;

/** Names that would reach a prototype if anybody copied them carelessly. */
const DANGEROUS_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads a JSON body: at most 1 MiB, UTF-8 without a fault, at most 32 deep, no key twice, no key
 * that names a prototype.
 *
 * @throws {Problem} Otherwise, before anything of it is used.
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type.trim())) {
    const sent = type === '' ? 'no Content-Type was sent' : `it is \`${type.slice(0, 80)}\``;
    throw new Problem('unsupported-media-type', `the body must be application/json; ${sent}`);
  }
  return parseJson(decodeUtf8(await readLimited(request)));
}

async function readLimited(request: Request): Promise<Uint8Array> {
  const tooLarge = () =>
    new Problem('body-too-large', `a body may have at most ${String(BODY_LIMIT_BYTES)} bytes`);
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) throw tooLarge();
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > BODY_LIMIT_BYTES) {
      await reader.cancel();
      throw tooLarge();
    }
    chunks.push(part.value);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    if (cause instanceof TypeError) throw new Problem('malformed-body', 'the body is not UTF-8');
    throw cause;
  }
}

/** The part of `readJson` that works on text. */
export function parseJson(text: string): unknown {
  refuseDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) throw new Problem('malformed-body', 'the body is not JSON');
    throw cause;
  }
  refuseKeys(text);
  return value;
}

/** Index just behind the string that starts at `start`; the end of the text if it never ends. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function refuseDepth(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at) - 1;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > JSON_DEPTH_LIMIT) {
      throw new Problem(
        'malformed-body',
        `the body is nested deeper than ${String(JSON_DEPTH_LIMIT)} levels`,
      );
    }
  }
}

/** Assumes well-formed JSON, which leaves one question: which strings are keys of which object. */
function refuseKeys(text: string): void {
  const open: (Set<string> | null)[] = [];
  let keyFollows = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      const keys = open.at(-1);
      if (keyFollows && keys) {
        refuseKey(JSON.parse(text.slice(at, end)) as string, keys);
        keyFollows = false;
      }
      at = end - 1;
    } else if (character === '{') {
      open.push(new Set());
      keyFollows = true;
    } else if (character === '[') {
      open.push(null);
      keyFollows = false;
    } else if (character === '}' || character === ']') {
      open.pop();
      keyFollows = false;
    } else if (character === ',') keyFollows = open.at(-1) !== null;
  }
}

function refuseKey(key: string, seen: Set<string>): void {
  const refuse = (message: string) => {
    const errors = [{ path: key.slice(0, 80), message }];
    throw new Problem('invalid-request', `the key \`${key.slice(0, 80)}\` ${message}`, { errors });
  };
  if (DANGEROUS_KEYS.has(key)) refuse('is not allowed as a name');
  if (seen.has(key)) refuse('appears twice in one object');
  seen.add(key);
}
