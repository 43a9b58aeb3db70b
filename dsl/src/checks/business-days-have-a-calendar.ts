import type { DurationValue } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { writtenDurations } from './written-durations.ts';

/** LTL-3005: whoever counts business days, a policy or an approval that it asks, has a calendar: that of the policy. */
export const businessDaysHaveACalendar: PolicyCheck = (policy, tell) => {
  const { names, parts, set } = policy;
  if (policy.broken || names.policy.items.some(({ kind }) => kind === 'calendar')) return;
  for (const duration of writtenDurations(policy)) {
    if (duration.business) return tell('LTL-3005', duration.span, { where: '' });
  }
  for (const { ask } of parts.asks) {
    const stages =
      set.approvals.byName
        .get(ask.approval.text)
        ?.node.items.filter((item) => item.kind === 'stage') ?? [];
    for (const item of stages.flatMap(({ items }) => items)) {
      const duration: DurationValue | null =
        item.kind === 'remind' ? item.every : item.kind === 'stage-after' ? item.duration : null;
      if (duration?.business !== true) continue;
      tell(
        'LTL-3005',
        ask.approval.span,
        { where: `, because the approval \`${ask.approval.text}\` counts them` },
        {
          related: [{ span: duration.span, message: 'counted here' }],
        },
      );
      return;
    }
  }
};

/** LTL-3013: opening hours open before they close, and the cut-off lies in them. */
export const openingHoursMakeSense: PolicyCheck = ({ names }, tell) => {
  for (const item of names.policy.items) {
    if (item.kind !== 'calendar' || item.hours === null) continue;
    const { from, to, cutOff, span } = item.hours;
    if (from.value >= to.value)
      tell('LTL-3013', span, { what: 'opening hours', range: 'an opening before the close' });
    else if (cutOff !== null && (cutOff.value < from.value || cutOff.value > to.value))
      tell('LTL-3013', cutOff.span, {
        what: 'the cut-off',
        range: `within the opening hours, from ${from.value} to ${to.value}`,
      });
  }
};
