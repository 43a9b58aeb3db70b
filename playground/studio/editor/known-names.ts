import type { Catalogue, Plan } from '@lintel/contract';
import type { KnownNames } from './word-completion.ts';

/** What the set declares, for completion: each name with the word for what it is. */
export function knownNames(plans: readonly Plan[], catalogue: Catalogue | null): KnownNames {
  const names = new Map<string, string>();
  const add = (what: string, declared: readonly { readonly name: string }[]): void => {
    for (const { name } of declared) names.set(name, what);
  };
  for (const plan of plans) {
    add('state', plan.states);
    add('setting', plan.settings);
    add('fact', plan.facts);
    add('memory', plan.memories);
    add('count', plan.counts);
    add('choice', plan.choices);
    add('approval', Object.values(plan.approvals));
    add(
      'deadline',
      [...plan.deadlines, ...plan.states.flatMap(({ deadlines }) => deadlines)].filter(
        ({ written }) => written,
      ),
    );
  }
  if (catalogue) {
    add('role', catalogue.roles);
    add('request', catalogue.requests);
    add('event', catalogue.events);
    add('feature', catalogue.features);
    add('meter', catalogue.meters);
    add('plan', catalogue.plans);
    for (const template of catalogue.templates) names.set(template, 'template');
  }
  return names;
}
