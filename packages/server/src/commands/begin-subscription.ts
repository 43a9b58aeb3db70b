import type { Values } from '@lintel/contract';
import { includedSeats, withParts } from '@lintel/runtime';
import { wrongEventFields } from '../facts/told-values.ts';
import type { WrongValue } from '../facts/told-values.ts';
import type { SubscriptionRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { unfitAddOns } from './add-ons-that-fit.ts';
import { beginOnEvent } from './begin-instances.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { isRetired } from './retired-plans.ts';
import { dayAt } from './terms.ts';
import { Work } from './work.ts';

export interface NewSubscription {
  readonly id?: string;
  readonly account: string;
  readonly plan: string;
  /** What the plan is bought as; its add-ons need not be said. */
  readonly bundle?: string;
  readonly interval: 'month' | 'year';
  /** The plan's own number when left out. */
  readonly seats?: number;
  readonly addOns: Readonly<Record<string, number>>;
  /** What happened, such as `sign-up` or `subscribed`. */
  readonly event: string;
  readonly fields: Values;
  readonly choices: Readonly<Record<string, string>>;
  readonly settings?: Values;
}

const CREATED = 'created';

export type SubscriptionAnswer =
  | { readonly kind: 'accepted'; readonly subscription: SubscriptionRow }
  | {
      readonly kind: 'not-found';
      readonly what: 'account' | 'plan' | 'bundle' | 'add-on' | 'event';
    }
  /** Fields that the catalogue does not declare so for the event. */
  | { readonly kind: 'invalid'; readonly wrong: readonly WrongValue[] }
  /** The catalogue does not sell the plan any more, or not an add-on so; the message says why. */
  | { readonly kind: 'unfit'; readonly message: string }
  /** The id is taken. */
  | { readonly kind: 'conflict' };

/**
 * Starts a subscription: pinned to the catalogue in force, prices included. Policies that watch its
 * plan begin with the event, and those that name none begin with its creation.
 */
export async function beginSubscription(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: NewSubscription,
): Promise<SubscriptionAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const account = await work.findAccount(given.account);
  if (!account) return { kind: 'not-found', what: 'account' };
  const set = await work.set();
  const catalogue = set?.catalogue;
  if (!catalogue?.plans.some(({ name }) => name === given.plan))
    return { kind: 'not-found', what: 'plan' };
  const bundle = catalogue.bundles.find(({ name }) => name === given.bundle);
  if (given.bundle !== undefined && bundle?.plan !== given.plan)
    return { kind: 'not-found', what: 'bundle' };
  const asked = bundle ? { plan: given.plan, bundle: bundle.name } : { plan: given.plan };
  if (await isRetired(work, account.id, asked)) {
    const what = bundle ? `bundle \`${bundle.name}\`` : `plan \`${given.plan}\``;
    return { kind: 'unfit', message: `The ${what} is not sold any more.` };
  }
  const known = catalogue.addOns.map(({ name }) => name);
  if (Object.keys(given.addOns).some((name) => !known.includes(name))) {
    return { kind: 'not-found', what: 'add-on' };
  }
  const addOns = bundle ? withParts(bundle, given.addOns) : given.addOns;
  const unfit = unfitAddOns(catalogue, null, { plan: given.plan, addOns });
  if (unfit !== null) return { kind: 'unfit', message: unfit };
  // Its creation is what happens to every subscription; no catalogue declares it.
  if (given.event !== CREATED && !catalogue.events.some(({ name }) => name === given.event))
    return { kind: 'not-found', what: 'event' };
  const event = { name: given.event, fields: given.fields };
  const wrong = wrongEventFields(event, catalogue, set?.plans ?? []);
  if (wrong.length > 0) return { kind: 'invalid', wrong };
  const paidThrough = given.fields['paid-through'];
  const subscription: SubscriptionRow = {
    id: given.id ?? deps.ids.next('sub'),
    account: account.id,
    plan: given.plan,
    interval: given.interval,
    seats: given.seats ?? includedSeats(catalogue, given.plan) ?? 0,
    addOns,
    ...(bundle ? { bundle: { name: bundle.name, since: dayAt(work.at, account.zone) } } : {}),
    currency: account.currency,
    startedAt: work.at,
    beganOn: given.event,
    paidThrough: typeof paidThrough === 'string' ? paidThrough : null,
    catalogue: catalogue.hash,
    status: 'running',
    choices: given.choices,
    settings: given.settings ?? {},
    scheduled: [],
  };
  if (!(await rows.subscriptions.insert(subscription))) return { kind: 'conflict' };
  await work.saveSubscription(subscription);
  const about = { account: account.id, subscription: subscription.id };
  await beginOnEvent(work, { ...about, event: { name: CREATED, fields: {} } });
  if (given.event !== CREATED) await beginOnEvent(work, { ...about, event });
  work.factsChanged(account.id);
  await finish(work);
  const all = await work.subscriptions(account.id);
  return {
    kind: 'accepted',
    subscription: all.find(({ id }) => id === subscription.id) ?? subscription,
  };
}
