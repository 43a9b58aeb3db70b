import { incomparable } from '../names/comparable.ts';
import { lowerTimeSpan } from '../plan/lower-time-span.ts';
import type { DurationOrName } from '../syntax/tree.ts';
import { onLine } from './cases/dimension.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-5020: the spans of a schedule that count from one anchor rise, so that the order of the steps is that of the text. */
export const stepsComeInOrder: PolicyCheck = ({ names }, tell) => {
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind !== 'schedule') continue;
      for (const [index, step] of item.first.entries()) {
        const before = item.first[index - 1];
        if (before === undefined || !isNotLater(step, before)) continue;
        tell(
          'LTL-5020',
          step.span,
          { schedule: item.name.text },
          { related: [{ span: before.span, message: 'the step before is here' }] },
        );
      }
    }
  }
};

function isNotLater(step: DurationOrName, before: DurationOrName): boolean {
  if (step.kind !== 'duration' || before.kind !== 'duration') return false;
  const type = { kind: 'duration' } as const;
  if (incomparable({ type, written: step }, { type, written: before }, true) !== null) return false;
  return (onLine(lowerTimeSpan(step)) ?? 0) <= (onLine(lowerTimeSpan(before)) ?? 0);
}
