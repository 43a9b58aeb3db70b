import type { PolicyCheck } from './check.ts';

/** LTL-3003: how long data is kept is written out, the same for every customer. */
export const keptDataHasASpan: PolicyCheck = ({ names, durations }, tell) => {
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (
        item.kind !== 'keep-data' ||
        item.duration === null ||
        item.duration.kind === 'duration' ||
        !durations.has(item.duration)
      )
        continue;
      tell('LTL-3003', item.duration.span, {
        left: 'a written span such as `60 days`',
        right: 'a name',
      });
    }
  }
};
