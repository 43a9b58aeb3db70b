import type { Moving, MovingItem } from '../syntax/tree.ts';
import type { Tell } from '../names/tell.ts';
import type { PolicyCheck } from './check.ts';

/**
 * LTL-2020, LTL-9006, LTL-9007: what runs moves from an earlier version, to one state each, at one
 * time that comes.
 */
export const movingMakesSense: PolicyCheck = ({ names: { policy } }, tell) => {
  const forEvery = policy.items.find((item) => item.kind === 'for-every');
  for (const item of policy.items) {
    if (item.kind !== 'moving') continue;
    if (policy.version !== null && item.from.value >= policy.version.value) {
      tell('LTL-9006', item.from.span, {
        from: item.from.value,
        version: policy.version.value,
      });
    }
    saysOnce(item, tell);
    for (const line of item.items) {
      if (line.kind === 'moving-moment' && line.when === 'at-renewal' && forEvery !== undefined)
        tell('LTL-9007', line.span, { subject: forEvery.subject.text });
    }
  }
};

/** `keep` and `cap` go together: deadlines stay, and none is later than the cap. */
function saysOnce({ items }: Moving, tell: Tell): void {
  const said = new Map<string, MovingItem>();
  for (const item of items) {
    const what = subjectOf(item);
    const first = said.get(what);
    if (first === undefined) said.set(what, item);
    else
      tell(
        'LTL-2020',
        item.span,
        { what },
        { related: [{ span: first.span, message: 'first said here' }] },
      );
  }
}

function subjectOf(item: MovingItem): string {
  switch (item.kind) {
    case 'moving-state':
      return `where \`${item.from.text}\` moves to`;
    case 'moving-moment':
      return 'when instances move';
    case 'moving-deadlines':
      return item.rule === 'cap' ? 'the cap of deadlines' : 'what becomes of deadlines';
  }
}
