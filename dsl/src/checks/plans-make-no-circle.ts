import type { Plan } from '../syntax/tree.ts';
import type { CatalogueCheck } from './check.ts';

/** LTL-2021: no plan extends itself, over however many others. */
export const plansMakeNoCircle: CatalogueCheck = ({ items }, _set, tell) => {
  const plans = new Map(
    items
      .filter((item): item is Plan => item.kind === 'plan')
      .map((plan) => [plan.name.text, plan]),
  );
  const settled = new Set<string>();
  for (const start of plans.keys()) {
    const path: string[] = [];
    let name: string | undefined = start;
    while (name !== undefined && !settled.has(name) && !path.includes(name)) {
      path.push(name);
      name = plans.get(name)?.extends?.text;
    }
    if (name !== undefined && path.includes(name)) {
      const circle = path.slice(path.indexOf(name));
      const word = plans.get(name)?.extends;
      if (word) tell('LTL-2021', word.span, { plan: name, circle: [...circle, name].join(' > ') });
    }
    for (const seen of path) settled.add(seen);
  }
};
