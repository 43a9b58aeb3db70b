import { indentWidth, lineWidth, type PrintedLine, widthOf } from './printed-line.ts';

/** The text of the lines: tables padded, long lists wrapped, one newline at the end. */
export function printLines(lines: readonly PrintedLine[]): string {
  const printed: string[] = [];
  for (let from = 0; from < lines.length;) {
    const to = endOfTable(lines, from);
    const table = lines.slice(from, to);
    const widths = columnWidths(table);
    for (const line of table) {
      if (line.blankBefore && printed.length > 0) printed.push('');
      printed.push(...printLine(line, widths));
    }
    from = to;
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

function printLine({ indent, cells, comment }: PrintedLine, widths: readonly number[]): string[] {
  const padded = cells
    .slice(0, -1)
    .map((cell, column) => cell.join(' ').padEnd(widths[column] ?? 0));
  const start = ' '.repeat(indent * indentWidth) + padded.map((cell) => `${cell} `).join('');
  const wrapped = wrap(start, cells.at(-1) ?? [], ' '.repeat((indent + 1) * indentWidth));
  if (comment !== null) wrapped.push(`${wrapped.pop() ?? ''}  ${comment}`);
  return wrapped;
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
