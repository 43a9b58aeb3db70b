import type { Span } from '@lintel/contract';
import type { AddOn, Catalogue, CatalogueItem } from '../syntax/tree.ts';
import type { CatalogueCheck } from './check.ts';

const ONCE: ReadonlyMap<string, string> = new Map([
  ['price-on-request', '`price on request`'],
  ['at-most', '`at most`'],
  ['retire', '`retire`'],
  ['ends-with-the-plan', '`ends with the plan`'],
  ['bundled-plan', 'the plan of a bundle'],
  ['discount', 'the discount'],
  ['add-ons-end', '`add-ons end with the bundle`'],
]);

/** LTL-2020: one line of a plan, add-on or bundle of which there can be one. */
export const catalogueSaysOnce: CatalogueCheck = ({ items }: Catalogue, _set, tell) => {
  for (const item of items) {
    if (item.kind !== 'plan' && item.kind !== 'add-on' && item.kind !== 'bundle') continue;
    const seen = new Map<string, Span>();
    for (const line of linesOf(item)) {
      const what = ONCE.get(line.kind);
      if (what === undefined) continue;
      const first = seen.get(what);
      if (first === undefined) seen.set(what, line.span);
      else
        tell(
          'LTL-2020',
          line.span,
          { what },
          { related: [{ span: first, message: 'first said here' }] },
        );
    }
  }
};

function linesOf(
  item: Extract<CatalogueItem, { kind: 'plan' | 'add-on' | 'bundle' }> | AddOn,
): readonly { readonly kind: string; readonly span: Span }[] {
  return item.items;
}
