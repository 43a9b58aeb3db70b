import type { Span } from '@lintel/contract';
import type { FileNode } from '../syntax/tree.ts';

/**
 * The words to underline for a line of a plan, which knows only where the whole line stands: the
 * name of a state or policy, the words of a rule before its body.
 */
export function headsOf(trees: readonly FileNode[]): (span: Span) => Span {
  const heads = new Map<string, Span>();
  for (const tree of trees) for (const node of tree.declarations) note(node, heads);
  return (span) => heads.get(keyOf(span)) ?? span;
}

function keyOf({ file, start, end }: Span): string {
  return `${start} ${end} ${file}`;
}

function note(value: unknown, heads: Map<string, Span>): void {
  if (Array.isArray(value)) for (const one of value) note(one, heads);
  else if (isNode(value)) {
    const { kind, span, head, name } = value;
    const words = kind === 'state' && isNode(name) ? name.span : isSpan(head) ? head : null;
    if (words !== null) heads.set(keyOf(span), words);
    for (const child of Object.values(value)) note(child, heads);
  }
}

interface Node {
  readonly kind?: unknown;
  readonly span: Span;
  readonly head?: unknown;
  readonly name?: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'span' in value && isSpan(value.span);
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'start' in value && 'line' in value;
}
