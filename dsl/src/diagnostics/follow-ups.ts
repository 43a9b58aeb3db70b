import type { Diagnostic } from '@lintel/contract';

/** What is said of names that the catalogue declares. */
const ofCatalogue: ReadonlySet<string> = new Set([
  'LTL-2002',
  'LTL-2003',
  'LTL-2004',
  'LTL-2005',
  'LTL-2009',
]);

/** Words and texts: any of them may be a name that an unread line declares. */
const nameLike = /"[^"\n]*"|[A-Za-z][\w-]*/g;

/**
 * Leaves out what only follows from a line that could not be read: the rest of that line, and names
 * that stand in it, because it may be the line that declares them. With no such line all stay.
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
  for (const { code, severity, span, fixes } of diagnostics) {
    // A name that is declared in other letters is used in the right ones.
    if (code === 'LTL-2022') names.add(fixes[0]?.edits[0]?.text ?? '');
    if (!code.startsWith('LTL-1') || severity !== 'error') continue;
    unread.add(`${span.file}:${span.line}`);
    for (const [name] of lineAt(textOf(span.file) ?? '', span.start).matchAll(nameLike))
      names.add(unquoted(name));
  }
  const isCatalogueBroken = diagnostics.some(
    ({ code, severity, span }) =>
      code.startsWith('LTL-1') &&
      severity === 'error' &&
      isInCatalogue(textOf(span.file) ?? '', span.start),
  );
  return diagnostics.filter(({ code, span }) => {
    if (code.startsWith('LTL-1')) return true;
    // What is wrong elsewhere may be the very use.
    if (code === 'LTL-2012' || code === 'LTL-5012') return !failed;
    // A catalogue that cannot be read in full declares more names than are known.
    if (isCatalogueBroken && ofCatalogue.has(code)) return false;
    if (unread.has(`${span.file}:${span.line}`)) return false;
    const said = names.size > 0 && textOf(span.file)?.slice(span.start, span.end);
    return !(code.startsWith('LTL-2') && typeof said === 'string' && names.has(unquoted(said)));
  });
}

/** Whether the block around a place of a text is the catalogue. */
function isInCatalogue(text: string, offset: number): boolean {
  const blocks = text.slice(0, offset + 1).matchAll(/^(catalogue|policy|approval|review)\b/gm);
  return [...blocks].at(-1)?.[1] === 'catalogue';
}

function unquoted(name: string): string {
  return name.replace(/^"|"$/g, '');
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(from, end < 0 ? text.length : end);
}
