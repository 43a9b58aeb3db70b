import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of what a plan or catalogue says, 64 hex digits.
 *
 * Places in the text (spans and the file) do not count: a comment, a line break or another folder
 * does not make another version. Machines do not count either, they follow from the rest; nor does
 * who gets a version first, so that a rollout can be widened.
 */
export function contentHash(content: object): string {
  const outside = { file: undefined, hash: undefined, machine: undefined, rollout: undefined };
  const meaning = { ...content, ...outside };
  return bytesToHex(sha256(utf8ToBytes(withoutPlaces(meaning))));
}

/** JSON without places. Written out by hand: a replacer of `JSON.stringify` takes three times as long. */
function withoutPlaces(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += (text === '' ? '' : ',') + withoutPlaces(item);
    return `[${text}]`;
  }
  for (const key of Object.keys(value)) {
    const member: unknown = value[key as keyof typeof value];
    if (member === undefined || isPlace(key, member)) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${withoutPlaces(member)}`;
  }
  return `{${text}}`;
}

function isPlace(key: string, value: unknown): boolean {
  return (key === 'span' && has(value, 'line')) || (key === 'machine' && has(value, 'initial'));
}

/** A span of time also stands under the key `span`, and a fact may be called `machine`: those count. */
function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
