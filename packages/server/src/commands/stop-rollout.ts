import type { InstanceRow } from '../store/records.ts';
import type { Work } from './work.ts';

/**
 * A promise of a version that is rolled out broke: nobody else gets it, pilots apart. What runs
 * under it runs on. The same set is published anew, with a share of nothing.
 */
export async function stopRollout(
  work: Work,
  { hash, policy, version }: InstanceRow,
): Promise<void> {
  const set = await work.set();
  const rollout = set?.rollouts.get(hash);
  if (set === null || rollout === undefined || !rollout.stopWhenPromiseBreaks) return;
  if (rollout.percent === 0) return;
  const rollouts = { ...Object.fromEntries(set.rollouts), [hash]: { ...rollout, percent: 0 } };
  await work.rows.publications.insert({
    id: work.deps.ids.next('pub'),
    catalogue: set.catalogue.hash,
    plans: set.plans.map((plan) => plan.hash),
    rollouts,
    publishedAt: work.at,
  });
  const [vendor] = await work.rows.accounts.all({ kind: 'vendor' });
  if (vendor === undefined) return;
  await work.audit({
    account: vendor.id,
    instance: null,
    action: 'rollout stopped',
    outcome: 'recorded',
    text: `The rollout of "${policy}" version ${String(version)} has stopped: a promise broke.`,
    subject: { kind: 'policy', id: policy },
    policy,
    version,
    rule: null,
    used: {},
    before: null,
    after: null,
    reasons: [],
  });
}
