import type { Block } from './declared-symbol.ts';

/** The innermost block around an offset. */
export function blockAt(root: Block, offset: number): Block {
  const inner = root.inner.find(
    ({ start, end, closed }) => start < offset && (offset < end || !closed),
  );
  return inner === undefined ? root : blockAt(inner, offset);
}
