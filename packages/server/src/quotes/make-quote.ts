import { money, type Quote, type Reason, type Decision } from '@lintel/contract';
import type { CommandDeps } from '../commands/command-deps.ts';
import { decideRequest } from '../commands/decide-request.ts';
import { Look } from '../commands/look.ts';
import { readRequest, type RequestGiven } from '../commands/make-request.ts';
import type { SigningKeys } from '../sessions/signing-keys.ts';
import type { QuoteRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import { decisionResource, holdsUntil } from './decision-resource.ts';
import { signQuote } from './sign-quote.ts';

export type QuoteAnswer =
  | { readonly kind: 'made'; readonly quote: Quote }
  /** The policy refuses it, or cannot tell: what is refused has no price. */
  | {
      readonly kind: 'refused';
      readonly reasons: readonly Reason[];
      readonly alternatives: Decision['alternatives'];
    }
  | {
      readonly kind: 'not-found';
      readonly what: 'account' | 'subscription' | 'subject' | 'request';
    };

/** No provider of the first version works out taxes; the quote says so instead of saying 0. */
const TAX_NOTE = 'Taxes are not included.';

/**
 * Prices a request line by line, by the same dry run that the checkout makes again. The quote is
 * kept and signed: what is charged later equals it, or nothing is charged.
 *
 * @param keys - Must know the tenant's signing key already: there is a transaction open.
 */
export async function makeQuote(
  rows: TenantWrites,
  deps: CommandDeps,
  keys: SigningKeys,
  given: RequestGiven,
): Promise<QuoteAnswer> {
  const look = new Look(rows, deps);
  const asked = await readRequest(look, given);
  if (asked.kind === 'not-found') return asked;
  const { event, subscription } = asked;
  const about = { account: given.account, subscription, event };
  const decided = await decideRequest(look, about);
  const id = deps.ids.next('quo');
  const decision = await decisionResource(look, about, decided, id);
  if (['refused', 'prerequisite', 'unknown'].includes(decided.outcome)) {
    return { kind: 'refused', reasons: decision.reasons, alternatives: decision.alternatives };
  }
  const { priced } = decided;
  const currency = subscription?.currency ?? (await look.account(given.account)).currency;
  const nothing = money(0n, currency);
  const total = priced?.total ?? nothing;
  const quote = await signQuote(
    rows.tenant,
    {
      id,
      account: given.account,
      request: event.name,
      fields: event.fields,
      currency,
      lines: [...(priced?.lines ?? [])],
      subtotal: total,
      tax: { amount: nothing, note: TAX_NOTE },
      total,
      recurring: {
        before: priced?.recurring.before ?? null,
        after: priced?.recurring.after ?? null,
        per: priced?.recurring.per ?? subscription?.interval ?? 'month',
      },
      // The resource is what its schema says; the schema's lists are merely not readonly.
      decision: decision as Quote['decision'],
      madeAt: look.at,
      expiresAt: holdsUntil(look.at),
    },
    keys,
  );
  const row: QuoteRow = {
    id,
    account: given.account,
    subscription: subscription?.id ?? null,
    person: given.requester.person,
    event,
    quote,
    expiresAt: quote.expiresAt,
  };
  await rows.quotes.insert(row);
  return { kind: 'made', quote };
}
