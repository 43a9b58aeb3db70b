import type { Plan } from '@lintel/contract';

/** Whether subscriptions pay by the year: a policy that extends its term by a year sells years, others sell months. */
export function renewsByYear({ states }: Plan): boolean {
  const actions = states.flatMap(({ rules }) => rules.flatMap((rule) => rule.actions));
  return actions.some(
    (action) =>
      action.do === 'extend' &&
      action.target.kind === 'memory' &&
      action.by.kind === 'span' &&
      action.by.span.unit === 'year',
  );
}
