import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * SHA-256 of what a plan or catalogue says, 64 hex digits.
 *
 * Places in the text (spans and the file) do not count: a comment, a line break or another folder
 * does not make another version. The machine does not count either; it follows from the rest.
 */
export function contentHash(content: object): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(content, withoutPlaces))));
}

function withoutPlaces(key: string, value: unknown): unknown {
  return (key === 'span' && isPlace(value)) ||
    ((key === 'file' || key === 'machine') && value !== null)
    ? undefined
    : value;
}

/** A span in the text; a span of time also stands under this key, and counts. */
function isPlace(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'start' in value;
}
