import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { JsonBytes } from './json-bytes.ts';

/**
 * SHA-256 of what a plan or catalogue says, 64 hex digits.
 *
 * Places in the text (spans and the file) do not count, nor the lines that a plan quotes: a comment,
 * a line break, braces around one action or another folder do not make another version. Machines do
 * not count either, they follow from the rest; nor does who gets a version first, so that a rollout
 * can be widened.
 */
export function contentHash(content: object): string {
  const outside = { file: undefined, hash: undefined, machine: undefined, rollout: undefined };
  const json = new JsonBytes(isLayout);
  json.add({ ...content, ...outside });
  return bytesToHex(sha256(json.bytes()));
}

function isLayout(key: string, value: unknown, owner: object): boolean {
  if (key === 'text') return quotes(owner);
  return (key === 'span' && has(value, 'line')) || (key === 'machine' && has(value, 'initial'));
}

/** Whether the text of a line is that line as written: what it says stands beside it. Of a refusal, it is what it says. */
function quotes(owner: object): boolean {
  return 'actions' in owner || 'condition' in owner || 'anchor' in owner || 'when' in owner;
}

/** A span of time also stands under the key `span`, and a fact may be called `machine`: those count. */
function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && key in value;
}
