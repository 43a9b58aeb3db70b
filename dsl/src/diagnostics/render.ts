import type { Diagnostic, Span } from '@lintel/contract';

/**
 * Prints a diagnostic with the line that it points at.
 *
 * ```
 * LTL-1001 error  trial.lintel:4:5
 *   `acess` cannot begin a line in a state
 *     4 |     acess full
 *       |     ^^^^^
 *   help: did you mean `access`?
 * ```
 *
 * @param textOf - The text of a file by its path; `undefined` leaves the lines out.
 */
export function render(
  diagnostic: Diagnostic,
  textOf: (file: string) => string | undefined,
): string {
  const { code, severity, message, span, related, help } = diagnostic;
  const lines = [
    `${code} ${severity}  ${place(span)}`,
    `  ${message}`,
    ...excerpt(span, textOf(span.file)),
  ];
  for (const other of related) {
    lines.push(
      `  ${other.message}: ${place(other.span)}`,
      ...excerpt(other.span, textOf(other.span.file)),
    );
  }
  if (help !== '') lines.push(`  help: ${help}`);
  if (diagnostic.scenario !== undefined)
    lines.push('  a scenario that shows it:', '', diagnostic.scenario.trimEnd());
  return lines.join('\n');
}

/** `trial.lintel:4:5`. */
function place(span: Span): string {
  return `${span.file}:${String(span.line)}:${String(span.column)}`;
}

function excerpt(span: Span, text: string | undefined): string[] {
  if (text === undefined) return [];
  const lineStart = span.start - (span.column - 1);
  const lineEnd = text.indexOf('\n', lineStart);
  const line = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, '');
  const number = String(span.line).padStart(5);
  const before = line.slice(0, span.column - 1).replace(/[^\t]/g, ' ');
  const length = Math.max(1, Math.min(span.end - span.start, line.length - (span.column - 1)));
  return [`${number} | ${line}`, `      | ${before}${'^'.repeat(length)}`];
}
