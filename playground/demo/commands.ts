import type { RouteBody } from '@lintel/contract';
import type { AcmeClient, Caller } from './acme-client.ts';
import { ROSTER, whoIs, type AccountId, type Person } from './roster.ts';

/** Adds the people of an account, as the vendor's back end does for those whom it knows already. */
export async function addPeople(
  { vendor }: AcmeClient,
  account: AccountId,
  people: readonly Person[] = ROSTER[account],
): Promise<void> {
  for (const { id, ...person } of people) {
    await vendor.call('addMember', { account, person: id, ...person, roles: [...person.roles] });
  }
}

/** The owners of an account, without whom nothing can begin there; the others come later. */
export function founders(account: AccountId): readonly Person[] {
  return ROSTER[account].filter(({ roles }) => roles.includes('customer-admin'));
}

/** Everybody but the founders. */
export function colleagues(account: AccountId): readonly Person[] {
  return ROSTER[account].filter(({ roles }) => !roles.includes('customer-admin'));
}

/** Starts a trial: the account signs up, and somebody signs in for the first time. */
export async function startTrial(
  { vendor }: AcmeClient,
  account: AccountId,
  plan: string,
  options: Partial<RouteBody<'createSubscription'>> = {},
): Promise<void> {
  const body = { plan, interval: 'year' as const, event: 'sign-up', ...options };
  await vendor.call('createSubscription', body, { account });
}

/** Chooses what the ledger of the demo charges: a test method of the behaviour that is asked for. */
export async function chooseMethod(
  person: Caller,
  behaviour: 'succeeds' | 'fails' | 'needs-confirmation',
): Promise<string> {
  const { items } = await person.call('listPaymentMethods');
  const method = items.find((item) => item.behaviour === behaviour);
  if (!method) throw new Error(`internal: there is no payment method that ${behaviour}`);
  await person.call('setPaymentMethod', { method: method.id });
  return method.id;
}

/** Asks for something that costs money, and pays the quote. */
export async function buy(
  person: Caller,
  request: string,
  fields: RouteBody<'makeQuote'>['fields'],
  method: string,
): Promise<void> {
  const quote = await person.call('makeQuote', { request, fields });
  const checkout = await person.call('startCheckout', { quoteId: quote.id, method });
  if (checkout.status !== 'paid') {
    throw new Error(`internal: ${request} was not paid: ${JSON.stringify(checkout)}`);
  }
}

/** The first admin of an account, signed in. */
export function admin(acme: AcmeClient, account: AccountId): Promise<Caller> {
  return acme.as(account, whoIs(account, 'customer-admin'));
}
