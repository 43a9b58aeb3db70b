import type { CatalogueRow, PublicationRow } from '../store/records.ts';
import type { TenantReads } from '../store/store.ts';

/** What was published last, which is what new instances begin under; `null` before the first time. */
export async function currentPublication(rows: TenantReads): Promise<PublicationRow | null> {
  const { items } = await rows.publications.list({ order: 'newest', limit: 1 });
  return items[0] ?? null;
}

export async function currentCatalogue(rows: TenantReads): Promise<CatalogueRow | null> {
  const publication = await currentPublication(rows);
  return publication && rows.catalogues.get(publication.catalogue);
}
