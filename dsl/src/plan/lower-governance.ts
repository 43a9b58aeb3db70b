import type { Catalogue } from '@lintel/contract';
import type { CatalogueItem } from '../syntax/tree.ts';

/** Classes of data, reasons and switches; each is left out when the catalogue declares none. */
export function lowerGovernance(
  items: readonly CatalogueItem[],
): Pick<Catalogue, 'data' | 'reasons' | 'switches'> {
  const all = <K extends CatalogueItem['kind']>(kind: K) =>
    items.filter((item): item is Extract<CatalogueItem, { kind: K }> => item.kind === kind);
  const data = all('data-class').map(({ name, title }) => ({
    name: name.text,
    title: title.value,
  }));
  const reasons = all('reason-order').flatMap(({ names }) => names.map(({ text }) => text));
  const switches = all('switch').map(({ name, title, normally }) => ({
    name: name.text,
    title: title.value,
    normally,
  }));
  return {
    ...(data.length === 0 ? {} : { data }),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(switches.length === 0 ? {} : { switches }),
  };
}
