import type { Values } from '@lintel/contract';
import type { AcmeClient } from '../../demo/acme-client.ts';
import { ACCOUNT, ADMIN } from './live-names.ts';

/** What the server finds out by itself, and nobody can tell it. */
const HOST_KNOWS: ReadonlySet<string> = new Set([
  'seats-used',
  'oldest-unpaid',
  'unpaid-total',
  'region',
]);

/** Tells the account's facts; a payment method is chosen, as its owner would do it. */
export async function tellFacts(acme: AcmeClient, facts: Values): Promise<void> {
  if (facts['has-payment-method'] === true) {
    const owner = await acme.as(ACCOUNT, ADMIN);
    await owner.call('setPaymentMethod', { method: 'test-succeeds' });
  }
  const told = Object.entries(facts).filter(
    ([name]) => !HOST_KNOWS.has(name) && name !== 'has-payment-method',
  );
  if (told.length === 0) return;
  await acme.vendor.call('setFacts', { account: ACCOUNT, facts: Object.fromEntries(told) });
}

/** What a reader should know about facts that the account does not take from them. */
export function noteOnFacts(names: readonly string[]): string | null {
  const known = [...new Set(names)].filter((name) => HOST_KNOWS.has(name));
  return known.length === 0
    ? null
    : `This account finds out by itself what ${known.join(' and ')} is.`;
}
