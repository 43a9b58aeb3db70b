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
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(meaning, withoutPlaces))));
}

function withoutPlaces(key: string, value: unknown): unknown {
  return (key === 'span' && has(value, 'line')) || (key === 'machine' && has(value, 'initial'))
    ? undefined
    : value;
}

/** A span of time also stands under the key `span`, and a fact may be called `machine`: those count. */
function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
