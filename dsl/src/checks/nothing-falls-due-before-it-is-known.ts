import type { Tell } from '../names/tell.ts';
import type { Deadline } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-5022: a deadline before something is before what is known ahead: another deadline or a date. */
export const nothingFallsDueBeforeItIsKnown: PolicyCheck = ({ names }, tell) => {
  for (const item of names.policy.items) if (item.kind === 'deadline') checkDeadline(item, tell);
  for (const { state } of names.inState.values())
    for (const item of state.items) if (item.kind === 'deadline') checkDeadline(item, tell);
};

function checkDeadline({ at }: Deadline, tell: Tell): void {
  if (at.kind !== 'duration-after' || at.side !== 'before') return;
  const { anchor } = at;
  const isBegin = anchor.kind === 'anchor-name' && anchor.name.text === 'begin';
  if (isBegin || (anchor.kind !== 'anchor-name' && anchor.kind !== 'day-edge'))
    tell('LTL-5022', anchor.span);
}
