import type { Log } from '../edge/failures.ts';

/**
 * One event, one line of JSON on standard error. Line breaks and control characters of what is
 * quoted are escaped by JSON itself, so that nobody can forge a line.
 */
export const logLine: Log = ({ level, message, answerId, route, cause }) => {
  const why = cause instanceof Error ? { cause: cause.message, stack: cause.stack } : {};
  const line = { at: new Date().toISOString(), level, message, answerId, route, ...why };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};
