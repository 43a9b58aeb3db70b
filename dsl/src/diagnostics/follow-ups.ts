import type { Diagnostic } from '@lintel/contract';

/** Words after which a name is declared. */
const declaring =
  /\b(?:state|deadline|schedule|setting|fact|memory|count|choice|as|role|request|event|plan|feature|meter|reason|switch|data|add-on|approval|policy)\s+"?([A-Za-z][\w-]*)/g;

/**
 * Leaves out what only follows from a line that could not be read: the rest of that line, names
 * that it would have declared, and names that it would have used. With no such line all stay.
 *
 * @param textOf - The text of a file.
 */
export function withoutFollowUps(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): readonly Diagnostic[] {
  const failed = diagnostics.some(({ severity }) => severity === 'error');
  const unread = new Set<string>();
  const names = new Set<string>();
  for (const { code, severity, span } of diagnostics) {
    if (!code.startsWith('LTL-1') || severity !== 'error') continue;
    unread.add(`${span.file}:${span.line}`);
    for (const [, name = ''] of lineAt(textOf(span.file) ?? '', span.start).matchAll(declaring))
      names.add(name);
  }
  return diagnostics.filter(({ code, span }) => {
    if (code.startsWith('LTL-1')) return true;
    // What is wrong elsewhere may be the very use.
    if (code === 'LTL-2012') return !failed;
    if (unread.has(`${span.file}:${span.line}`)) return false;
    const said = names.size > 0 && textOf(span.file)?.slice(span.start, span.end);
    return !(code.startsWith('LTL-2') && typeof said === 'string' && names.has(said));
  });
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(from, end < 0 ? text.length : end);
}
