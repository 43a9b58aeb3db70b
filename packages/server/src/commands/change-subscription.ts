import type { Effect } from '@lintel/contract';
import { termsAfter } from '@lintel/runtime';
import type { InstanceRow, ScheduledChange, SubscriptionRow } from '../store/records.ts';
import type { FreshStep } from './step.ts';
import { tellSubjectChanged } from './tell-others.ts';
import { dayAt, termsOf } from './terms.ts';
import type { Work } from './work.ts';

/**
 * What a step changes about the subscription: plan and quantities at once; those that wait for
 * their day are only announced here, and come as a change of their own when the day is there; and
 * the end of what is paid, where the policy keeps it in a memory `paid-through`.
 */
export async function changeSubscription(
  work: Work,
  step: FreshStep,
  instanceBefore: InstanceRow,
): Promise<void> {
  const { subscription: before } = step;
  if (!before) return;
  const now = await changed(work, step, before, instanceBefore);
  if (now === before) return;
  await work.saveSubscription(now);
  const same =
    now.plan === before.plan &&
    now.interval === before.interval &&
    now.seats === before.seats &&
    now.addOns === before.addOns &&
    now.bundle === before.bundle;
  if (same) return;
  for (const row of await work.running(now.account)) {
    if (row.subjectId === now.id) tellSubjectChanged(work, row);
  }
  if (now.plan !== before.plan) {
    work.follow({ kind: 'begin-for-plan', subscription: now.id, oldPlan: before.plan });
  }
}

async function changed(
  work: Work,
  step: FreshStep,
  before: SubscriptionRow,
  instanceBefore: InstanceRow,
): Promise<SubscriptionRow> {
  const catalogue = await work.deps.book.catalogue(work.rows, before.catalogue);
  let now = before;
  for (const effect of step.result.effects) {
    if (effect.kind === 'cancel-scheduled') {
      now = {
        ...now,
        scheduled: now.scheduled.filter((waiting) => !isSame(waiting, step, effect.what)),
      };
    } else if (isChange(effect)) {
      const what = nameOf(effect);
      const comesDue = step.event.kind === 'due' && step.event.key === `scheduled:${what}`;
      const scheduled =
        comesDue || effect.from !== null
          ? now.scheduled.filter((waiting) => !isSame(waiting, step, what))
          : now.scheduled;
      if (effect.from === null) {
        if (effect.kind === 'stop-billing') {
          now = { ...now, scheduled };
          continue;
        }
        const { zone } = await work.account(now.account);
        const terms = termsAfter(catalogue, termsOf(now, zone), [effect], dayAt(work.at, zone));
        const { plan, interval, seats, addOns, pricedAs, bundle } = terms;
        const { keptPrice, bundle: _held, ...rest } = now;
        const kept = pricedAs !== undefined && keptPrice ? { keptPrice } : {};
        const held = bundle === undefined ? {} : { bundle };
        now = { ...rest, ...kept, ...held, scheduled, plan, interval, seats, addOns };
      } else {
        now = { ...now, scheduled: [...scheduled, waitingFor(effect, what, effect.from, step)] };
      }
    }
  }
  const paidThrough = rememberedEnd(work, step, instanceBefore);
  return paidThrough === null || paidThrough === now.paidThrough ? now : { ...now, paidThrough };
}

function waitingFor(effect: Change, what: string, at: string, { row }: FreshStep): ScheduledChange {
  return {
    id: `${row.id}-${what}`,
    what,
    change: changeOf(effect),
    at,
    instance: row.id,
    source: effect.source,
  };
}

type Change = Extract<
  Effect,
  { kind: 'change-plan' | 'change-quantity' | 'change-interval' | 'stop-billing' }
>;

function isChange(effect: Effect): effect is Change {
  return (
    effect.kind === 'change-plan' ||
    effect.kind === 'change-quantity' ||
    effect.kind === 'change-interval' ||
    effect.kind === 'stop-billing'
  );
}

/** As the runtime calls what is changed later. */
function nameOf(change: Change): string {
  switch (change.kind) {
    case 'change-plan':
      return 'plan';
    case 'change-interval':
      return 'interval';
    case 'stop-billing':
      return 'billing';
    case 'change-quantity':
      return change.what;
  }
}

function changeOf(change: Change): ScheduledChange['change'] {
  switch (change.kind) {
    case 'change-plan':
      return change.bundle === undefined
        ? { kind: 'plan', to: change.to }
        : { kind: 'plan', to: change.to, bundle: change.bundle };
    case 'change-interval':
      return { kind: 'interval', to: change.to };
    case 'stop-billing':
      return { kind: 'billing', to: 'none' };
    case 'change-quantity':
      return { kind: 'quantity', by: change.by };
  }
}

function isSame(
  { instance, what: waiting }: ScheduledChange,
  { row }: FreshStep,
  what: string,
): boolean {
  return instance === row.id && waiting === what;
}

/** The policy's own word about what is paid, if this very step changed it. */
function rememberedEnd(work: Work, step: FreshStep, before: InstanceRow): string | null {
  const { plan, row, event } = step;
  const named = plan.memories.some(
    ({ name, type }) => name === 'paid-through' && type.kind === 'date',
  );
  if (!named || event.kind === 'begin') return null;
  const remembered = ({ snapshot }: InstanceRow) =>
    work.deps.engine.explain(plan, snapshot, work.at).memory['paid-through'];
  const now = remembered(row);
  return typeof now === 'string' && now !== remembered(before) ? now : null;
}
