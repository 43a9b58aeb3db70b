// The oldest Node that runs TypeScript sources without a flag, and that better-sqlite3 has binaries for.
export const NODE_WANTED = '22.18.0';

/**
 * Whether a version such as `24.1.0` is at least {@link NODE_WANTED}.
 *
 * @param {string} version
 * @param {string} [wanted]
 */
export function isRecentEnough(version, wanted = NODE_WANTED) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

/**
 * Ends the process with a sentence that says what to do when this Node is too old.
 *
 * Call it first in every entry, and load what needs the newer Node afterwards (`await import`):
 * an old Node ends in a segmentation fault inside better-sqlite3, without a message.
 */
export function requireNode() {
  if (isRecentEnough(process.versions.node)) return;
  console.error(
    `Lintel needs Node ${NODE_WANTED} or newer; this is ${process.versions.node}.\n` +
      'In a checkout, `npm start` and `npm test` bring one along; by hand, run node_modules/.bin/node.',
  );
  process.exit(1);
}
