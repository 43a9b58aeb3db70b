import { indentWidth, lineWidth, type PrintedLine, widthOf } from './printed-line.ts';

/** The text of the lines: tables padded, long lists wrapped, one newline at the end. */
export function printLines(lines: readonly PrintedLine[]): string {
  const printed: string[] = [];
  for (let from = 0; from < lines.length;) {
    const to = endOfTable(lines, from);
    // A line alone is as wide as it is.
    const widths = to === from + 1 ? [] : columnWidths(lines.slice(from, to));
    for (; from < to; from++) {
      const line = lines[from];
      if (line === undefined) continue;
      if (line.blankBefore && printed.length > 0) printed.push('');
      printLine(line, widths, printed);
    }
  }
  return printed.length === 0 ? '' : `${printed.join('\n')}\n`;
}

function endOfTable(lines: readonly PrintedLine[], from: number): number {
  const first = lines[from];
  let to = from + 1;
  if (first === undefined || first.table === null) return to;
  for (; to < lines.length; to++) {
    const line = lines[to];
    if (line?.table !== first.table || line.indent !== first.indent || line.blankBefore) break;
  }
  return to;
}

function columnWidths(table: readonly PrintedLine[]): number[] {
  const widths: number[] = [];
  for (const { cells } of table) {
    cells.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
    });
  }
  return widths;
}

/** Appends a line to those that are printed already; more than one where it is too long. */
function printLine(
  { indent, cells, comment }: PrintedLine,
  widths: readonly number[],
  printed: string[],
): void {
  let start = ' '.repeat(indent * indentWidth);
  for (let column = 0; column < cells.length - 1; column++)
    start += `${(cells[column] ?? []).join(' ').padEnd(widths[column] ?? 0)} `;
  const last = cells.at(-1) ?? [];
  const whole = start + last.join(' ');
  const fits = whole.length <= lineWidth;
  const lines = fits ? [] : wrap(start, last, ' '.repeat((indent + 1) * indentWidth));
  const end = fits ? whole : (lines.pop() ?? '');
  for (const line of lines) printed.push(line);
  printed.push(comment === null ? end : `${end}  ${comment}`);
}

/** Breaks after commas where a line would be too wide. What has no comma stays long. */
function wrap(start: string, atoms: readonly string[], continuation: string): string[] {
  const lines: string[] = [];
  let line = start;
  let empty = true;
  let piece = '';
  const put = (): void => {
    if (!empty && line.length + 1 + piece.length > lineWidth) {
      lines.push(line);
      line = continuation;
      empty = true;
    }
    line += empty ? piece : ` ${piece}`;
    empty = false;
    piece = '';
  };
  for (const atom of atoms) {
    piece += piece === '' ? atom : ` ${atom}`;
    if (atom.endsWith(',')) put();
  }
  if (piece !== '') put();
  lines.push(line);
  return lines;
}
