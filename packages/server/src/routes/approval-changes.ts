import type { ApprovalItem, Catalogue, Effect, Plan } from '@lintel/contract';
import { priceActions } from '@lintel/runtime';
import type { Look } from '../commands/look.ts';
import { quantitiesOf } from '../commands/quantities.ts';
import { termsOf } from '../commands/terms.ts';
import type { InstanceRow, RequestRow, SubscriptionRow } from '../store/records.ts';

type Money = Extract<Effect, { kind: 'charge' | 'invoice' }>;
type Change = Extract<Effect, { kind: 'change-plan' | 'change-quantity' | 'change-interval' }>;

/** What an approval would do if everybody agreed now, and what it would cost. */
export interface WhenApproved {
  readonly changes: ApprovalItem['changes'];
  readonly price: ApprovalItem['price'];
}

const NOTHING: WhenApproved = { changes: [], price: { today: null, recurring: null } };

/** A dry run of the policy that asked, as if the approval had ended well. */
export async function whenApproved(
  look: Look,
  parent: InstanceRow,
  plan: Plan,
  approval: string,
  request: RequestRow,
): Promise<WhenApproved> {
  const subscription = await look.subscriptionOf(parent);
  if (!subscription) return NOTHING;
  const { effects } = look.deps.engine.step(
    plan,
    parent.snapshot,
    {
      ...{ kind: 'approval-ended', approval, outcome: 'approved', reason: null },
      ...{ request: request.event, deciders: [] },
    },
    {
      at: look.at,
      subject: await look.subject(parent.account, subscription, plan),
      others: await look.others(parent.account, parent.subjectId),
      requestFacts: {},
      people: { byRole: {} },
    },
  );
  const money = effects.filter(
    (effect): effect is Money => effect.kind === 'charge' || effect.kind === 'invoice',
  );
  const changes = effects.filter(
    (effect): effect is Change =>
      effect.kind === 'change-plan' ||
      effect.kind === 'change-quantity' ||
      effect.kind === 'change-interval',
  );
  const catalogue = await look.deps.book.catalogue(look.rows, subscription.catalogue);
  const { zone } = await look.account(parent.account);
  const priced = priceActions({
    ...{ catalogue, terms: termsOf(subscription, zone), prorate: plan.prorate },
    ...{ money, changes, now: look.at },
  });
  return {
    changes: changes.map((change) => describe(change, subscription, catalogue)),
    price:
      priced.ok && (money.length > 0 || changes.length > 0)
        ? {
            today: money.length > 0 ? priced.value.total : null,
            recurring: { amount: priced.value.recurring.after, per: priced.value.recurring.per },
          }
        : NOTHING.price,
  };
}

function describe(
  change: Change,
  subscription: SubscriptionRow,
  catalogue: Catalogue,
): ApprovalItem['changes'][number] {
  if (change.kind === 'change-interval')
    return { what: 'interval', before: subscription.interval, after: change.to };
  if (change.kind === 'change-plan') {
    const titleOf = (plan: string, bundle?: string) =>
      catalogue.bundles.find(({ name }) => name === bundle)?.title ??
      catalogue.plans.find(({ name }) => name === plan)?.title ??
      plan;
    return {
      what: 'plan',
      before: titleOf(subscription.plan, subscription.bundle?.name),
      after: titleOf(change.to, change.bundle),
    };
  }
  const before = quantitiesOf(subscription, catalogue)[change.what] ?? null;
  return {
    what: change.what,
    before: before === null ? null : String(before),
    after: String((before ?? 0) + change.by),
  };
}
