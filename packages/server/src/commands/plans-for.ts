import type { Plan } from '@lintel/contract';
import { inRollout } from '@lintel/runtime';
import type { Look } from './look.ts';

/**
 * The plans under which something begins for an account: those in force; outside of a rollout the
 * version before, if there is one.
 */
export async function plansFor(look: Look, account: string): Promise<readonly Plan[]> {
  const plans: Plan[] = [];
  for (const plan of (await look.set())?.plans ?? []) {
    const own = (await isFor(look, plan, account)) ? plan : await before(look, plan, account);
    if (own !== null) plans.push(own);
  }
  return plans;
}

/** Whether an account gets a version of the set in force. */
export async function isFor(look: Look, plan: Plan, account: string): Promise<boolean> {
  const rollout = (await look.set())?.rollouts.get(plan.hash);
  if (rollout === undefined) return true;
  const customer = (await look.upToCustomer(account)).at(-1) ?? (await look.account(account));
  const { policy, version } = plan;
  return inRollout(rollout, { policy, version, account: customer.id, region: customer.region });
}

/** The newest version before that is for everybody, or whose own rollout has the account in. */
async function before(look: Look, plan: Plan, account: string): Promise<Plan | null> {
  const { policy, version } = plan;
  const earlier = (await look.rows.plans.all({ policy }))
    .filter((row) => row.version < version)
    .toSorted((a, b) => b.version - a.version);
  for (const row of earlier) {
    const { rollout } = row.plan;
    if (rollout === undefined || (await wasFor(look, row.plan, account))) return row.plan;
  }
  return null;
}

async function wasFor(look: Look, plan: Plan, account: string): Promise<boolean> {
  const customer = (await look.upToCustomer(account)).at(-1) ?? (await look.account(account));
  const { policy, version, rollout } = plan;
  if (rollout === undefined) return true;
  return inRollout(rollout, { policy, version, account: customer.id, region: customer.region });
}
