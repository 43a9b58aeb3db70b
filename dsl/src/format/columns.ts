import type { Node } from '../syntax/tree.ts';

/** A line of a table: which lines belong to the same one, and before which of its tokens a column begins. */
export interface Columns {
  readonly table: string;
  readonly stops: readonly number[];
}

/**
 * What is declared line by line reads as a table: `setting trial-length = …` above `setting extension = …`.
 * Lines of rules do not: their parts differ too much in length.
 */
export function columnsOf(node: Node): Columns | null {
  switch (node.kind) {
    case 'currencies':
    case 'regions':
    case 'calendars':
      return { table: 'lists', stops: [1] };
    case 'role':
    case 'licence':
    case 'feature':
    case 'meter':
    case 'setting':
    case 'fact':
    case 'memory':
    case 'choice':
    case 'deadline':
      return { table: node.kind, stops: [2] };
    case 'request':
      return { table: node.kind, stops: node.title === null ? [2] : [2, 3] };
    case 'notice':
      return node.timing.kind === 'before' ? { table: node.kind, stops: [4] } : null;
    default:
      return null;
  }
}
