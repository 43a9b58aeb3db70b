import { namedInCatalogue } from '../names/named-in-catalogue.ts';
import { resourceNamed } from '../plan/lower-access.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-2009: the features and resources that an access line names are declared, with their fields. */
export const accessReachesWhatExists: PolicyCheck = ({ names, set: { catalogue } }, tell) => {
  if (catalogue === null) return;
  const { features, resources } = catalogue;
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind !== 'access') continue;
      for (const name of item.except) namedInCatalogue('feature', name, features.keys(), tell);
      for (const { of, side } of item.to) {
        const resource = resourceNamed(of.text, resources);
        if (resource === undefined) {
          const known =
            side === null ? [...features.keys(), ...resources.keys()] : resources.keys();
          namedInCatalogue(side === null ? 'feature or resource' : 'resource', of, known, tell);
        } else if (side !== null) {
          const dates = resource.fields.filter(
            ({ type }) => type.kind === 'date' || type.kind === 'instant',
          );
          const kind = `date of \`${resource.name}\` called`;
          namedInCatalogue(
            kind,
            side.field,
            dates.map(({ name }) => name),
            tell,
          );
        }
      }
    }
  }
};
