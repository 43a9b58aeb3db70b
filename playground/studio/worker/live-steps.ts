import type { AcmeClient, Caller } from '../../demo/acme-client.ts';
import { CommandFailed } from '../../demo/acme-client.ts';
import { tellFacts } from './live-facts.ts';
import { ACCOUNT } from './live-names.ts';
import type { By, ScriptStep } from './protocol.ts';

/** People who were needed so far, by role. */
export interface LiveCast {
  readonly people: Map<string, Promise<Caller>>;
}

/** Does one step of the script through the API, as the person or the back end would. A refusal is an answer too. */
export async function perform(acme: AcmeClient, cast: LiveCast, step: ScriptStep): Promise<void> {
  try {
    if (step.kind === 'set') await tellFacts(acme, step.facts);
    else await act(acme, cast, step);
  } catch (problem) {
    if (!(problem instanceof CommandFailed)) throw problem;
  }
}

async function act(
  acme: AcmeClient,
  cast: LiveCast,
  { event, by, fields }: Extract<ScriptStep, { kind: 'do' }>,
): Promise<void> {
  if (event === 'approve' || event === 'deny') return vote(await personFor(acme, cast, by), event);
  if (by === null) {
    await acme.vendor.call('reportEvent', { event, account: ACCOUNT, fields });
    return;
  }
  const person = await personFor(acme, cast, by);
  const { request } = await person.call('makeRequest', { request: event, fields });
  if (request.status !== 'needs-payment') return;
  const quote = await person.call('makeQuote', { request: event, fields });
  await person.call('startCheckout', { quoteId: quote.id, method: 'test-succeeds' });
}

async function vote(person: Caller, choice: 'approve' | 'deny'): Promise<void> {
  const { items } = await person.call('listApprovals');
  const [waiting] = items;
  if (!waiting) return;
  const { id, contentHash } = waiting;
  const comment = choice === 'deny' ? { comment: 'Not now.' } : {};
  await person.call('decideApproval', { vote: choice, contentHash, ...comment }, { approval: id });
}

/** Somebody who holds the role; joins the account when first needed. */
function personFor(acme: AcmeClient, { people }: LiveCast, by: By): Promise<Caller> {
  const role = by && 'role' in by ? by.role : 'customer-admin';
  const known = people.get(role) ?? join(acme, role);
  people.set(role, known);
  return known;
}

async function join(acme: AcmeClient, role: string): Promise<Caller> {
  const person = { id: `a-${role}`, name: `Somebody who is ${role}` };
  await acme.vendor.call('addMember', {
    ...{ account: ACCOUNT, person: person.id, name: person.name, roles: [role] },
    ...{ email: `${role}@customer.example`, withSeat: false },
  });
  return acme.as(ACCOUNT, person);
}
