import type { Plan } from '@lintel/contract';
import type { Rollout } from '../syntax/tree.ts';
import { itemsByKind } from './items-by-kind.ts';

/** Who gets the version first; no key where everybody does. */
export function lowerRollout(rollout: Rollout | undefined): Pick<Plan, 'rollout'> {
  if (rollout === undefined) return {};
  const all = itemsByKind(rollout.items);
  return {
    rollout: {
      percent: rollout.share.value,
      regions: all('rollout-regions').flatMap(({ regions }) => regions.map(({ text }) => text)),
      pilots: all('rollout-pilots').flatMap(({ accounts }) => accounts.map(({ value }) => value)),
      stopWhenPromiseBreaks: all('rollout-stop').length > 0,
      span: rollout.span,
    },
  };
}
