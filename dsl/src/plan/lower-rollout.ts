import type { Plan } from '@lintel/contract';
import type { Rollout, RolloutItem } from '../syntax/tree.ts';

/** Who gets the version first; no key where everybody does. */
export function lowerRollout(rollout: Rollout | undefined): Pick<Plan, 'rollout'> {
  if (rollout === undefined) return {};
  const all = <K extends RolloutItem['kind']>(kind: K) =>
    rollout.items.filter((item): item is Extract<RolloutItem, { kind: K }> => item.kind === kind);
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
