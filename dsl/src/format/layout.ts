import type { IToken } from 'chevrotain';
import type { SourceComment } from '../syntax/parse.ts';
import type { Body, FileNode, Node } from '../syntax/tree.ts';
import { BracketClose, BracketOpen, Comma, Dot, Open } from '../syntax/tokens.ts';
import { columnsOf } from './columns.ts';
import { indentWidth, lineWidth, type PrintedLine, widthOf } from './printed-line.ts';

/**
 * Decides the lines of a file that has no syntax error: one statement per line, blocks indented, a
 * single action on the line of its rule when it fits and in braces when not. It prints the tokens that
 * were written, so nothing can get lost but the braces around a single action.
 */
export function layOut(
  tree: FileNode,
  tokens: readonly IToken[],
  comments: readonly SourceComment[],
): PrintedLine[] {
  return new Layout(tokens, comments).file(tree);
}

/** What of a statement stands on its first line, and what follows in braces. */
interface Shape {
  readonly words: readonly IToken[];
  readonly block: {
    readonly children: readonly Node[];
    /** The `{` and `}` of the text; `null` when the braces are put in. */
    readonly braces: readonly [IToken, IToken] | null;
  } | null;
}

class Layout {
  private readonly tokens: readonly IToken[];
  private readonly comments: readonly SourceComment[];
  private readonly lines: PrintedLine[] = [];
  private nextComment = 0;
  /** The line of the text on which the last thing that was printed ended. */
  private lastLine = 0;
  private firstInBlock = true;

  constructor(tokens: readonly IToken[], comments: readonly SourceComment[]) {
    this.tokens = tokens;
    this.comments = comments;
  }

  file(tree: FileNode): PrintedLine[] {
    this.statements(tree.declarations, 0);
    this.commentsBefore(Number.POSITIVE_INFINITY, 0);
    return this.lines;
  }

  private statements(nodes: readonly Node[], indent: number): void {
    let ruleOnOneLine = false;
    for (const node of nodes) {
      const shape = this.shapeOf(node, indent);
      // A rule on one line, and under it a line of the state that could be read as its second action.
      this.statement(node, shape, indent, ruleOnOneLine && actsOnItsOwn.has(node.kind));
      ruleOnOneLine = shape.block === null && bodyOf(node) !== null;
    }
  }

  private statement(node: Node, { words, block }: Shape, indent: number, apart: boolean): void {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return;
    const line = first.startLine ?? 1;
    const braces = block?.braces ?? null;
    const printed = this.lines.length;
    this.commentsBefore((braces?.[0] ?? last).startOffset, indent, line, apart);
    const blankBefore = this.blankBefore(line, apart && this.lines.length === printed);
    if (block === null) {
      const columns = columnsOf(node);
      const cells = cellsOf(words, columns?.stops ?? []);
      const end = this.tokens[this.indexFrom(node.span.end) - 1] ?? last;
      this.print({ indent, cells, table: columns?.table ?? null, blankBefore, comment: null }, end);
      return;
    }
    const head = [[...atomsOf(words), '{']];
    this.print(
      { indent, cells: head, table: null, blankBefore, comment: null },
      braces?.[0] ?? last,
    );
    this.firstInBlock = true;
    this.statements(block.children, indent + 1);
    if (braces !== null) this.commentsBefore(braces[1].startOffset, indent + 1);
    const close = { indent, cells: [['}']], table: null, blankBefore: false, comment: null };
    this.print(close, braces?.[1] ?? null);
  }

  private shapeOf(node: Node, indent: number): Shape {
    const from = this.indexFrom(node.span.start);
    const to = this.indexFrom(node.span.end);
    const all = () => this.tokens.slice(from, to);
    const body = bodyOf(node);
    if (body !== null) return this.shapeOfRule(all(), body, indent);
    const children = childrenOf(node);
    let open = from;
    while (open < to && this.tokens[open]?.tokenType !== Open) open++;
    const opening = this.tokens[open];
    const closing = this.tokens[to - 1];
    if (children === null || open === to || opening === undefined || closing === undefined)
      return { words: all(), block: null };
    const isField = children.length === 1 && children[0]?.kind === 'field';
    if (isField && this.fits(all(), indent) && !this.hasComment(opening, closing))
      return { words: all(), block: null };
    const braces = [opening, closing] as const;
    return { words: this.tokens.slice(from, open), block: { children, braces } };
  }

  /** Index of the first token that begins at an offset or after it. */
  private indexFrom(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.tokens[middle]?.startOffset ?? offset) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private shapeOfRule(all: readonly IToken[], body: Body, indent: number): Shape {
    const start = all.findIndex(({ startOffset }) => startOffset === body.span.start);
    const [only] = body.actions;
    if (only === undefined || body.actions.length > 1) return blockShape(all, start, body.actions);
    if (only.kind === 'ask-approval') {
      if (body.braced) return blockShape(all, start, body.actions);
      return blockShape(
        all,
        all.findIndex(({ tokenType }) => tokenType === Open),
        only.outcomes,
      );
    }
    const action = body.braced ? all.slice(start + 1, -1) : all.slice(start);
    const words = [...all.slice(0, start), ...action];
    const commented = body.braced && this.hasComment(all[start], all.at(-1));
    if (!commented && this.fits(words, indent)) return { words, block: null };
    if (body.braced) return blockShape(all, start, body.actions);
    return { words: all.slice(0, start), block: { children: body.actions, braces: null } };
  }

  private fits(words: readonly IToken[], indent: number): boolean {
    return indent * indentWidth + widthOf(atomsOf(words)) <= lineWidth;
  }

  private hasComment(first: IToken | undefined, last: IToken | undefined): boolean {
    if (first === undefined || last === undefined) return false;
    for (let i = this.nextComment; i < this.comments.length; i++) {
      const start = this.comments[i]?.span.start ?? 0;
      if (start > last.startOffset) return false;
      if (start > first.startOffset) return true;
    }
    return false;
  }

  /**
   * Prints the comments that come before a place, each on a line of its own. Those in the middle of
   * a statement stand above it then: `beside` is the line on which the statement begins.
   */
  private commentsBefore(
    offset: number,
    indent: number,
    beside = Number.POSITIVE_INFINITY,
    apart = false,
  ): void {
    let first = true;
    for (;;) {
      const comment = this.comments[this.nextComment];
      if (comment === undefined || comment.span.start > offset) return;
      this.nextComment++;
      const line = Math.min(comment.span.line, beside);
      const blankBefore = this.blankBefore(line, apart && first);
      first = false;
      const cells = [[comment.text.trimEnd()]];
      this.lines.push({ indent, cells, table: null, blankBefore, comment: null });
      this.lastLine = line;
      this.firstInBlock = false;
    }
  }

  private blankBefore(line: number, wanted: boolean): boolean {
    return !this.firstInBlock && (wanted || line - this.lastLine > 1);
  }

  /** @param last - The token of the text that ends the line; `null` when it is not in the text. */
  private print(line: PrintedLine, last: IToken | null): void {
    this.lines.push(line);
    this.firstInBlock = false;
    if (last === null) return;
    this.lastLine = last.endLine ?? this.lastLine;
    const comment = this.comments[this.nextComment];
    if (comment === undefined || comment.span.line !== last.endLine) return;
    const next = this.tokens[this.indexFrom(last.startOffset) + 1];
    if (next !== undefined && next.startOffset < comment.span.start) return;
    line.comment = comment.text.trimEnd();
    this.nextComment++;
  }
}

const actsOnItsOwn: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'pause-line',
  'ask-approval',
  'charge-on-entry',
]);

function blockShape(all: readonly IToken[], open: number, children: readonly Node[]): Shape {
  const [opening, closing] = [all[open], all.at(-1)];
  if (opening === undefined || closing === undefined) return { words: all, block: null };
  return { words: all.slice(0, open), block: { children, braces: [opening, closing] } };
}

/** The body of a rule; `null` for a node that is no rule. */
function bodyOf(node: Node): Body | null {
  return 'body' in node ? node.body : null;
}

/** What a node may hold in braces; `null` for a node that never has any. */
function childrenOf(node: Node): readonly Node[] | null {
  if ('items' in node) return node.items;
  if ('steps' in node) return node.steps;
  if ('outcomes' in node) return node.outcomes;
  if ('fields' in node) return node.fields;
  return null;
}

function cellsOf(words: readonly IToken[], stops: readonly number[]): string[][] {
  if (stops.length === 0) return [atomsOf(words)];
  const cells: string[][] = [];
  let from = 0;
  for (const stop of stops) {
    if (stop >= words.length) break;
    cells.push(atomsOf(words.slice(from, stop)));
    from = stop;
  }
  cells.push(atomsOf(words.slice(from)));
  return cells;
}

function isGluedToLast(tokenType: IToken['tokenType']): boolean {
  return tokenType === Comma || tokenType === BracketClose || tokenType === Dot;
}

/** The words as spaces separate them: commas and closing brackets stay with what is before, opening ones with what follows. */
function atomsOf(words: readonly IToken[]): string[] {
  const atoms: string[] = [];
  let glued = false;
  for (const { image, tokenType } of words) {
    if (atoms.length > 0 && (glued || isGluedToLast(tokenType))) {
      atoms[atoms.length - 1] += image;
    } else {
      atoms.push(image);
    }
    glued = tokenType === BracketOpen || tokenType === Dot;
  }
  return atoms;
}
