import type { Catalogue } from '@lintel/contract';
import type { CatalogueItem } from '../syntax/tree.ts';
import { itemsByKind } from './items-by-kind.ts';
import { lowerFields } from './lower-fields.ts';
import { lowerPlanItems } from './lower-catalogue-plan.ts';

/** Kinds of subject, levels of access, resources, classes of data, reasons and switches; each is left out when the catalogue declares none. */
export function lowerGovernance(
  items: readonly CatalogueItem[],
  meters: Catalogue['meters'],
): Pick<Catalogue, 'accessLevels' | 'resources' | 'subjects' | 'data' | 'reasons' | 'switches'> {
  const all = itemsByKind(items);
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
  const accessLevels = all('access-level').map(({ name, title, readOnly, items: lines }) => ({
    name: name.text,
    title: title.value,
    access: readOnly ? ('read-only' as const) : ('full' as const),
    features: lowerPlanItems(lines, meters).features,
  }));
  const resources = all('resource').map(({ name, title, fields }) => ({
    name: name.text,
    title: title.value,
    fields: lowerFields(fields),
  }));
  const subjects = all('subject').map(({ name, title }) => ({
    name: name.text,
    title: title.value,
  }));
  return {
    ...(accessLevels.length === 0 ? {} : { accessLevels }),
    ...(resources.length === 0 ? {} : { resources }),
    ...(subjects.length === 0 ? {} : { subjects }),
    ...(data.length === 0 ? {} : { data }),
    ...(reasons.length === 0 ? {} : { reasons }),
    ...(switches.length === 0 ? {} : { switches }),
  };
}
