import type { Rollout } from '../syntax/tree.ts';
import type { Tell } from '../names/tell.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2009, LTL-3013, LTL-9009, LTL-9010: a rollout has a share, regions that exist, and can stop as it says. */
export const rolloutMakesSense: PolicyCheck = ({ names: { policy }, set: { catalogue } }, tell) => {
  const rollout = policy.items.find((item) => item.kind === 'rollout');
  if (rollout === undefined) {
    for (const item of policy.items) {
      if (item.kind !== 'scenario') continue;
      for (const step of item.steps) if (step.kind === 'given-outside') tell('LTL-9009', step.span);
    }
    return;
  }
  const { share } = rollout;
  if (!(share.value > 0 && share.value <= 100))
    tell('LTL-3013', share.span, {
      what: 'the share of accounts',
      range: 'above 0 % and at most 100 %',
    });
  if (catalogue !== null) regionsExist(rollout, catalogue.regions, tell);
  for (const item of rollout.items) {
    const promises = policy.items.some(({ kind }) => kind === 'always');
    if (item.kind === 'rollout-stop' && !promises) tell('LTL-9010', item.span);
  }
};

function regionsExist({ items }: Rollout, known: ReadonlySet<string>, tell: Tell): void {
  for (const item of items) {
    if (item.kind !== 'rollout-regions') continue;
    for (const region of item.regions) {
      if (known.has(region.text)) continue;
      const { values, details } = suggestion(region.text, region.span, known);
      tell('LTL-2009', region.span, { kind: 'region', name: region.text, ...values }, details);
    }
  }
}
