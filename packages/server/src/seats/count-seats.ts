import type { Instant, SeatCount } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { quantitiesOf } from '../commands/quantities.ts';

/**
 * The published formula: used = active + held; available = limit - used.
 *
 * `active` are members with a seat who have joined; `held` are open invitations with a seat: for as
 * long as they hold it, or for as long as they are open where the catalogue counts from the
 * invitation. `available` may be negative after a downgrade.
 */
export async function countSeats(look: Look, account: string): Promise<SeatCount> {
  const subscription = await look.currentSubscription(account);
  const catalogue = await look.catalogueFor(subscription);
  const always = catalogue?.seats?.countFrom === 'invitation';
  const { members } = look.rows;
  const active = await members.count({ account, status: 'active', hasSeat: true });
  const invited = await members.all({ account, status: 'invited', hasSeat: true });
  const held = invited.filter(
    ({ invitationHoldsUntil }) => always || isAhead(invitationHoldsUntil, look.at),
  ).length;
  const used = active + held;
  if (!subscription || !catalogue) {
    return { limit: null, known: false, active, held, used, available: null };
  }
  const limit = quantitiesOf(subscription, catalogue)['seats'] ?? null;
  return {
    limit,
    known: true,
    active,
    held,
    used,
    available: limit === null ? null : limit - used,
  };
}

function isAhead(instant: Instant | null, now: Instant): boolean {
  return instant !== null && instant > now;
}
