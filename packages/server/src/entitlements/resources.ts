import type { Catalogue, EntitlementView, Reason } from '@lintel/contract';
import { reachOfResource } from '@lintel/runtime';
import type { Holding } from './holdings.ts';
import { narrowedBy } from './reasons.ts';

/** Which things of each kind may be used; left out where the catalogue has no resources. */
export function resourcesOf(
  { resources = [] }: Catalogue,
  holding: Holding | undefined,
): Pick<EntitlementView, 'resources'> {
  if (resources.length === 0) return {};
  return {
    resources: resources.map(({ name, title }) => {
      const { answer = 'denied', narrowedTo = [], decidedBy = [] } = holding?.access ?? {};
      const { removedBy, sides } = reachOfResource(narrowedTo, name);
      const isRemoved = removedBy.length > 0;
      const reasons: readonly Reason[] = isRemoved
        ? narrowedBy(removedBy)
        : answer === 'granted'
          ? narrowedBy(sides.map(({ source }) => source))
          : narrowedBy(decidedBy);
      const isUnknown = sides.some(({ bound }) => typeof bound !== 'string');
      return {
        resource: name,
        title,
        access: isRemoved ? 'denied' : isUnknown && answer === 'granted' ? 'unknown' : answer,
        conditions: isRemoved
          ? []
          : sides.flatMap(({ field, relation, bound }) =>
              typeof bound === 'string' ? [{ field, relation, bound }] : [],
            ),
        reasons: [...reasons],
      };
    }),
  };
}
