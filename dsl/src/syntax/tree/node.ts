import type { Span } from '@lintel/contract';

/** What all nodes share. */
export interface NodeOf<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
  /** Present when something inside was left out because of a syntax error. */
  readonly incomplete?: true;
}

/** A node with a body: `head` spans its words before the body, for messages that point at it. */
export interface HeadedNodeOf<Kind extends string> extends NodeOf<Kind> {
  readonly head: Span;
}

/** A name as written, for instance `trial-end`. Names are data: keep them in a `Map`, never as keys of a plain object. */
export interface Word {
  readonly text: string;
  readonly span: Span;
}
