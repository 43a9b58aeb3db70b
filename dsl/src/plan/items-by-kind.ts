const none: readonly never[] = [];

/**
 * The items of a block by their kinds, each kind in the order of the text. The block is gone through
 * once; whoever lowers it asks for one kind after the other.
 */
export function itemsByKind<Item extends { readonly kind: string }>(
  items: readonly Item[],
): <K extends Item['kind']>(kind: K) => readonly Extract<Item, { readonly kind: K }>[] {
  const byKind = new Map<string, Item[]>();
  for (const item of items) {
    const alike = byKind.get(item.kind);
    if (alike === undefined) byKind.set(item.kind, [item]);
    else alike.push(item);
  }
  return <K extends Item['kind']>(kind: K) =>
    (byKind.get(kind) ?? none) as readonly Extract<Item, { readonly kind: K }>[];
}
