import { money } from '@lintel/contract';
import type { Values } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { countSeats } from '../seats/count-seats.ts';

/** Names of facts that the server itself pushes; the vendor cannot tell them. */
export const PUSHED_FACTS = [
  'seats-used',
  'has-payment-method',
  'oldest-unpaid',
  'unpaid-total',
  'region',
] as const;

/** Everything that is known about an account now: what the vendor told, and what the server knows itself. */
export async function currentFacts(look: Look, account: string): Promise<Values> {
  const row = await look.account(account);
  const unpaid = await look.rows.invoices.all({ account, status: 'open' });
  const methods = await look.rows.paymentMethods.all({ account });
  const days = unpaid.map(({ issuedOn }) => issuedOn).sort();
  const owed = unpaid
    .filter(({ total }) => total.currency === row.currency)
    .reduce((sum, { total }) => sum + BigInt(total.minor), 0n);
  const { used } = await countSeats(look, account);
  return {
    ...row.facts,
    'seats-used': used,
    'has-payment-method': methods.some(({ failedForGood }) => !failedForGood),
    'oldest-unpaid': days[0] ?? null,
    'unpaid-total': money(owed, row.currency),
    region: row.region,
  };
}
