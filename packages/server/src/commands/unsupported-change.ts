import type { ChangeAction, Reason } from '@lintel/contract';
import { isInEndState, isWatched, termsAfter } from '@lintel/runtime';
import type { InstanceRow, SubscriptionRow } from '../store/records.ts';
import { unfitAddOns } from './add-ons-that-fit.ts';
import { takesOver } from './begin-instances.ts';
import type { Look } from './look.ts';
import { isRetired } from './retired-plans.ts';
import { plansFor } from './plans-for.ts';
import { dayAt, termsOf } from './terms.ts';

/**
 * Why what is bought may not change, whatever the rule that would change it says. `ended`: the
 * subscription is over. `no-policy`: no policy is for the new plan, so nobody would ever charge for
 * it or end it. `refused-by-policy`: the catalogue does not sell an add-on so.
 */
export async function unsupportedChange(
  look: Look,
  subscription: SubscriptionRow | null,
  changes: readonly ChangeAction[],
): Promise<Reason | null> {
  const [first] = changes;
  if (!subscription || !first) return null;
  const instances = (await look.instances(subscription.account)).filter(
    ({ kind, subjectId }) => kind === 'policy' && subjectId === subscription.id,
  );
  const bare = { message: '', lang: null, source: first.source };
  if (await isOver(look, instances)) return { ...bare, code: 'ended', data: {} };
  for (const change of changes) {
    if (change.kind !== 'change-plan') continue;
    const { to: plan, bundle } = change;
    const isSame = bundle === subscription.bundle?.name && plan === subscription.plan;
    const asked = bundle === undefined ? { plan } : { plan, bundle };
    if (!isSame && (await isRetired(look, subscription.account, asked))) {
      const message = `The ${bundle === undefined ? 'plan' : 'bundle'} \`${bundle ?? plan}\` is not sold any more.`;
      return { ...bare, code: 'refused-by-policy', message, lang: 'en', data: {} };
    }
    if (plan === subscription.plan) continue;
    if (await isLookedAfter(look, subscription, instances, change.to)) continue;
    return { ...bare, code: 'no-policy', data: { plan: change.to } };
  }
  const catalogue = await look.deps.book.catalogue(look.rows, subscription.catalogue);
  const { zone } = await look.account(subscription.account);
  const after = termsAfter(catalogue, termsOf(subscription, zone), changes, dayAt(look.at, zone));
  const message = unfitAddOns(catalogue, subscription, after);
  return message === null
    ? null
    : { ...bare, code: 'refused-by-policy', message, lang: 'en', data: {} };
}

/** A policy has come to an end state without access, and none has begun since. */
async function isOver(look: Look, instances: readonly InstanceRow[]): Promise<boolean> {
  for (const { id, endedAt, hash, snapshot } of instances) {
    if (endedAt === null) continue;
    if (instances.some((other) => other.id !== id && other.beganAt >= endedAt)) continue;
    const plan = await look.plan(hash);
    const { access } = look.deps.engine.entitlements(plan, snapshot);
    if (access === 'none' && isInEndState(plan, snapshot)) return true;
  }
  return false;
}

async function isLookedAfter(
  look: Look,
  subscription: SubscriptionRow,
  instances: readonly InstanceRow[],
  to: string,
): Promise<boolean> {
  for (const { status, hash } of instances) {
    if (status === 'running' && isWatched(await look.plan(hash), to)) return true;
  }
  const published = await plansFor(look, subscription.account);
  return published.some((plan) => takesOver(plan, subscription, { from: subscription.plan, to }));
}
