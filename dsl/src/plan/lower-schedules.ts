import type { SchedulePlan } from '@lintel/contract';
import type { StateNames } from '../names/policy-names.ts';
import type { LowerContext } from './lower-context.ts';
import { lowerAnchor } from './lower-deadline.ts';

/** Left out where a state has none, so that its plan stays as it was. */
export function lowerSchedules(
  names: StateNames,
  context: LowerContext,
): { readonly schedules?: readonly SchedulePlan[] } {
  const schedules = names.state.items.flatMap((item): SchedulePlan[] =>
    item.kind === 'schedule'
      ? [
          {
            name: item.name.text,
            first: item.first.map((step) => context.duration(step)),
            anchor: lowerAnchor(item.anchor, names, context),
            then: item.then.map((step) => context.duration(step)),
            text: context.textOf(item.span),
            span: item.span,
          },
        ]
      : [],
  );
  return schedules.length === 0 ? {} : { schedules };
}
