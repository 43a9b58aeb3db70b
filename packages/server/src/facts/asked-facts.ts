import type { RequestEvent, Values } from '@lintel/contract';
import { priceChange } from '@lintel/runtime';
import type { Look } from '../commands/look.ts';
import { dayAt, termsOf } from '../commands/terms.ts';
import { countSeats } from '../seats/count-seats.ts';
import type { SubscriptionRow } from '../store/records.ts';

/**
 * Facts that depend on the request at hand, or on the instant it is made: they hide pushed facts of
 * the same name for the step. What cannot be told is left out, which is *unknown*.
 */
export async function askedFacts(
  look: Look,
  account: string,
  subscription: SubscriptionRow | null,
  event: RequestEvent,
): Promise<Values> {
  // An invitation stops holding its seat by the mere passing of time.
  const { used } = await countSeats(look, account);
  return {
    'seats-used': used,
    ...(await moving(look, account, event)),
    ...(await change(look, account, subscription, event)),
  };
}

/** Data move when the request names another region; a vendor who knows better has told the fact. */
async function moving(look: Look, id: string, { fields }: RequestEvent): Promise<Values> {
  const { facts, region } = await look.account(id);
  if (facts['data-moves'] !== undefined) return {};
  return { 'data-moves': typeof fields['region'] === 'string' && fields['region'] !== region };
}

async function change(
  look: Look,
  account: string,
  subscription: SubscriptionRow | null,
  { fields }: RequestEvent,
): Promise<Values> {
  const { target } = fields;
  if (!subscription || typeof target !== 'string') return {};
  const catalogue = await look.deps.book.catalogue(look.rows, subscription.catalogue);
  const { zone } = await look.account(account);
  const today = dayAt(look.at, zone);
  const difference = priceChange(catalogue, termsOf(subscription, zone), target, today);
  return difference.ok ? { 'price-change': difference.value } : {};
}
