import { money } from '@lintel/contract';
import type { Plan, Value, Values } from '@lintel/contract';
import type { Look } from '../commands/look.ts';
import { meterLimit } from '../entitlements/limits.ts';
import { countSeats } from '../seats/count-seats.ts';

/** Names of facts that the server itself pushes; the vendor cannot tell them. */
export const PUSHED_FACTS = [
  'seats-used',
  'has-payment-method',
  'oldest-unpaid',
  'unpaid-total',
  'region',
] as const;

/**
 * Everything that is known about an account now: what the vendor told, and what the server knows itself.
 *
 * @param readers - Policies and reviews that read it: the use of a meter is added up only where one asks for it.
 */
export async function currentFacts(
  look: Look,
  account: string,
  readers: readonly Pick<Plan, 'facts'>[],
): Promise<Values> {
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
    ...(await usedOfMeters(look, account, readers)),
    'seats-used': used,
    'has-payment-method': methods.some(({ failedForGood }) => !failedForGood),
    'oldest-unpaid': days[0] ?? null,
    'unpaid-total': money(owed, row.currency),
    region: row.region,
  };
}

/** `api-calls-used` of the meter `api-calls`, in its running period; what nobody ever reported is left out. */
async function usedOfMeters(
  look: Look,
  account: string,
  readers: readonly Pick<Plan, 'facts'>[],
): Promise<Values> {
  const wanted = new Set(readers.flatMap(({ facts }) => facts.map(({ name }) => name)));
  const meters = (await look.set())?.catalogue.meters ?? [];
  const used: [string, Value][] = [];
  for (const { name } of meters) {
    const fact = `${name}-used`;
    if (!wanted.has(fact)) continue;
    const measured = await meterLimit(look, account, name);
    if (measured.measuredAt !== null) used.push([fact, measured.used]);
  }
  return Object.fromEntries(used);
}
