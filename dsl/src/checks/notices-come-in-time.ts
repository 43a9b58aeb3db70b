import { incomparable } from '../names/comparable.ts';
import { lowerTimeSpan } from '../plan/lower-time-span.ts';
import type { DurationOrName, DurationValue } from '../syntax/tree.ts';
import { onLine } from './cases/dimension.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-5002: the lead time of a notice is not longer than the deadline is away when the state is entered, unless it goes out at once then. */
export const noticesComeInTime: PolicyCheck = ({ names }, tell) => {
  const written = (duration: DurationOrName): DurationValue | null => {
    if (duration.kind === 'duration') return duration;
    if (duration.kind === 'intervals') return null;
    const node = names.header.byName.get(duration.name.text)?.node;
    return node?.kind === 'setting' && node.value.kind === 'duration' ? node.value : null;
  };
  for (const { state, deadlines } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind !== 'notice' || item.timing.kind !== 'before') continue;
      if (item.terms.some(({ kind }) => kind === 'at-once-if-late')) continue;
      const at = deadlines.byName.get(item.timing.deadline.text)?.node.at;
      if (at?.kind !== 'duration-after' || at.anchor.kind !== 'entry') continue;
      const lead = written(item.timing.duration);
      const length = written(at.duration);
      if (lead === null || length === null) continue;
      const type = { kind: 'duration' } as const;
      if (incomparable({ type, written: lead }, { type, written: length }, true) !== null) continue;
      if ((onLine(lowerTimeSpan(lead)) ?? 0) <= (onLine(lowerTimeSpan(length)) ?? 0)) continue;
      tell('LTL-5002', lead.span, {
        deadline: item.timing.deadline.text,
        length: `${length.count} ${length.unit.written}`,
      });
    }
  }
};
