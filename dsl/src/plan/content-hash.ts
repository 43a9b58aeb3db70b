import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { JsonBytes } from './json-bytes.ts';

/**
 * SHA-256 of what a plan or catalogue says, 64 hex digits.
 *
 * Places in the text (spans and the file) do not count: a comment, a line break or another folder
 * does not make another version. Machines do not count either, they follow from the rest; nor does
 * who gets a version first, so that a rollout can be widened.
 */
export function contentHash(content: object): string {
  const outside = { file: undefined, hash: undefined, machine: undefined, rollout: undefined };
  const json = new JsonBytes(isPlace);
  json.add({ ...content, ...outside });
  return bytesToHex(sha256(json.bytes()));
}

function isPlace(key: string, value: unknown): boolean {
  return (key === 'span' && has(value, 'line')) || (key === 'machine' && has(value, 'initial'));
}

/** A span of time also stands under the key `span`, and a fact may be called `machine`: those count. */
function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
