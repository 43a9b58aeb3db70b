import type { EntitlementView, Instant } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { mayVote } from '../commands/may-vote.ts';
import type { AccountRow } from '../store/records.ts';
import { accessEnd, foresee, renewal } from './access-end.ts';
import type { AccessEnd } from './access-end.ts';
import { attentionOf } from './attention.ts';
import { featuresOf } from './features.ts';
import { reasonsOf } from './reasons.ts';
import { resourcesOf } from './resources.ts';
import { holdingsOf } from './holdings.ts';
import type { Held, Holding } from './holdings.ts';
import { limitsOf } from './limits.ts';

/**
 * Everything an account may use now, and why. Changes nothing.
 *
 * @param reader - Person whose approvals are counted; `null` counts those of the whole account.
 */
export async function readEntitlements(
  look: Look,
  id: string,
  reader: string | null = null,
): Promise<EntitlementView> {
  const account = await look.account(id);
  const holdings = await holdingsOf(look, id);
  const [holding] = holdings;
  const ends = new Map<Holding, Instant>();
  for (const each of holdings) {
    const end = await accessEnd(look, each.instances);
    if (end) ends.set(each, end.at);
  }
  const catalogue = holding?.catalogue ?? (await look.set())?.catalogue;
  const limits = await limitsOf(look, id, holdings);
  const waiting = await whatWaits(look, account, reader);
  const access = holding?.access ?? {
    answer: 'denied' as const,
    level: null,
    decidedBy: [],
    narrowedTo: [],
    reasons: [],
  };
  const isNarrow = access.answer !== 'granted' || access.level !== 'full';
  return {
    account: {
      id,
      name: account.name,
      kind: account.kind,
      zone: account.zone,
      currency: account.currency,
    },
    revision: account.revision,
    asOf: look.at,
    access: access.answer,
    accessLevel: access.level,
    reasons: [...reasonsOf(access, isNarrow, catalogue?.reasons ?? [])],
    subscription: holding ? await subscriptionPart(look, holding) : null,
    features: catalogue
      ? [...featuresOf(account, catalogue, holdings, ends, await look.switches())]
      : [],
    ...(catalogue ? resourcesOf(catalogue, holding) : {}),
    limits: [...limits],
    policies: await standings(look, holding),
    attention: [...(await attentionOf(look, { account: id, holding, limits, waiting }))],
    waiting,
  };
}

async function subscriptionPart(
  look: Look,
  { subscription, catalogue, instances }: Holding,
): Promise<EntitlementView['subscription']> {
  const { id, plan, interval, seats, addOns, startedAt, paidThrough, bundle } = subscription;
  const end: AccessEnd | null = await accessEnd(look, instances);
  const isTrialEnd = end?.isTrial === true && end.from === 'full';
  return {
    id,
    plan,
    title: catalogue.plans.find(({ name }) => name === plan)?.title ?? plan,
    ...(bundle === undefined
      ? {}
      : {
          bundle: {
            name: bundle.name,
            title: catalogue.bundles.find(({ name }) => name === bundle.name)?.title ?? bundle.name,
          },
        }),
    interval,
    seats,
    addOns: Object.entries(addOns)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => ({
        name,
        count,
        title: catalogue.addOns.find((addOn) => addOn.name === name)?.title ?? name,
      })),
    startedAt,
    paidThrough,
    trialEndsAt: isTrialEnd ? end.at : null,
    renewsAt: await renewal(look, instances),
    endsAt: end && !isTrialEnd ? end.at : null,
  };
}

async function standings(
  look: Look,
  holding: Holding | undefined,
): Promise<EntitlementView['policies']> {
  const policies: EntitlementView['policies'] = [];
  for (const held of holding?.instances ?? []) policies.push(await standing(look, held));
  return policies;
}

async function standing(look: Look, held: Held): Promise<EntitlementView['policies'][number]> {
  const { row, plan } = held;
  const { state, access } = look.deps.engine.entitlements(plan, row.snapshot);
  const ahead = await foresee(look, held);
  return {
    policy: row.policy,
    version: row.version,
    state,
    ended: row.status === 'ended',
    access,
    since: row.since,
    because: row.because,
    deadlines: ahead.map(({ deadline, state: then }) => ({
      name: deadline.name ?? deadline.key,
      at: deadline.at,
      then: then.name === state.name ? null : then.title,
    })),
  };
}

/** Requests of the account, and approvals that the reader may give, also for accounts below. */
async function whatWaits(
  look: Look,
  { id }: AccountRow,
  reader: string | null,
): Promise<EntitlementView['waiting']> {
  const requests = await look.rows.requests.count({ account: id, status: 'waiting' });
  const account = await withBelow(look, id);
  const waiting = await look.rows.approvals.all({ account, status: 'waiting' });
  if (reader === null) return { requests, approvals: waiting.length };
  let approvals = 0;
  for (const { id: approval } of waiting) {
    const instance = await look.rows.instances.get(approval);
    if (!instance) continue;
    const plan = await look.plan(instance.hash);
    if ((await mayVote(look, instance, plan, reader)).mayDecide) approvals += 1;
  }
  return { requests, approvals };
}

async function withBelow(look: Look, id: string): Promise<readonly string[]> {
  const below: string[] = [id];
  for (const child of await look.rows.accounts.all({ parent: id })) {
    if (child.kind === 'sub-account') below.push(...(await withBelow(look, child.id)));
  }
  return below;
}
