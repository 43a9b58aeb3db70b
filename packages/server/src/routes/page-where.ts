import type { Page } from '../store/store.ts';

/**
 * One page of those items that pass `keep`, from a source that pages by itself. Reads on until the
 * page is full, so that a reader is never shown an empty page with more behind it.
 */
export async function pageWhere<R>(
  readPage: (limit: number, cursor: string | undefined) => Promise<Page<R>>,
  keep: (item: R) => boolean,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<R>> {
  const items: R[] = [];
  let next = cursor;
  for (;;) {
    // Asking for no more than is missing keeps the cursor of the source right behind the last item.
    const page = await readPage(limit - items.length, next);
    items.push(...page.items.filter(keep));
    if (page.nextCursor === null) return { items, nextCursor: null };
    if (items.length >= limit) return { items, nextCursor: page.nextCursor };
    next = page.nextCursor;
  }
}
