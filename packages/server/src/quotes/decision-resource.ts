import { addSpan } from '@lintel/calendar';
import type { ApproverPreview, Decision, Instant, RequestEvent } from '@lintel/contract';
import { decideRequest, type RequestDecision } from '../commands/decide-request.ts';
import type { Look } from '../commands/look.ts';
import type { SubscriptionRow } from '../store/records.ts';
import { decisionId } from './decision-id.ts';
import { effectiveAt } from './effective-at.ts';

/** A decision and a quote hold for so long, in business time; after that they are asked for anew. */
export const HOLDS_FOR_MS = 30 * 60_000;
const MOST_ALTERNATIVES = 3;

/** What is asked, by whom, about what. */
export interface AskedBy {
  readonly account: string;
  readonly subscription: SubscriptionRow | null;
  readonly event: RequestEvent;
}

/** The decision as the API shows it: with names of people, a price, a way out and an expiry. */
export async function decisionResource(
  look: Look,
  asked: AskedBy,
  decision: RequestDecision,
  quoteId: string | null = null,
): Promise<Decision> {
  const { priced } = decision;
  const stops = decision.outcome === 'refused' || decision.outcome === 'prerequisite';
  return {
    id: decisionId(look.deps.ids, decision.outcome),
    request: asked.event.name,
    outcome: decision.outcome,
    reasons: decision.reasons,
    approvers: await approverPreview(look, asked, decision),
    price: priced && {
      quoteId,
      today: priced.total,
      recurring: { amount: priced.recurring.after, per: priced.recurring.per },
    },
    effectiveAt: await effectiveAt(look, asked, decision),
    alternatives: stops && hasOtherWays(decision) ? await alternatives(look, asked, decision) : [],
    policyVersions: decision.heardBy,
    expiresAt: holdsUntil(look.at),
  };
}

/** The instant until which what was worked out at `at` holds. */
export function holdsUntil(at: Instant): Instant {
  return new Date(Date.parse(at) + HOLDS_FOR_MS).toISOString();
}

async function approverPreview(
  look: Look,
  { account, subscription, event }: AskedBy,
  { approval, acting }: RequestDecision,
): Promise<ApproverPreview | null> {
  if (!approval) return null;
  const { byRole } = await look.people(account, event.actor.person);
  const names = await namesOf(look, account);
  const nameAll = (roles: readonly string[]) =>
    [...new Set(roles.flatMap((role) => byRole[role] ?? []))].map((id) => names.get(id) ?? id);
  const [instance] = acting;
  const [first] = approval.stages;
  let answerBy: Instant | null = null;
  if (instance && first?.answerWithin) {
    const plan = await look.plan(instance.hash);
    const { zone } = await look.subject(account, subscription, plan);
    const { calendar, eachDayEnds: dayEnd } = plan;
    const end = addSpan(look.at, first.answerWithin, { zone, dayEnd, calendar });
    answerBy = end.ok ? end.value.at : null;
  }
  return {
    approval: approval.name,
    stages: approval.stages.map(({ title, roles, quorum }) => ({
      ...{ title, roles: [...roles], people: nameAll(roles), quorum },
    })),
    answerBy,
  };
}

/** Names of the people of an account and of those above it, by their ids. */
export async function namesOf(look: Look, account: string): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { id } of await look.upToCustomer(account)) {
    for (const { person, name } of await look.members(id)) {
      if (person !== null && !names.has(person)) names.set(person, name);
    }
  }
  return names;
}

const FINAL: readonly string[] = ['role-refused', 'already-waiting', 'no-policy', 'ended'];

/** Whoever lacks the role, has asked already or wants what is not offered is not helped by another request. */
const hasOtherWays = ({ isHeard, reasons }: RequestDecision): boolean =>
  isHeard && !reasons.some(({ code }) => FINAL.includes(code));

/**
 * Other requests that the same policies would not refuse now. What the refusal itself names comes
 * first, and alone if there is any.
 */
async function alternatives(
  look: Look,
  { account, subscription, event }: AskedBy,
  refused: RequestDecision,
): Promise<Decision['alternatives']> {
  const policies = new Set(refused.heardBy.map(({ policy }) => policy));
  const said = refused.reasons.map(({ message }) => message.toLowerCase()).join(' ');
  const open: { request: string; label: string; isNamed: boolean }[] = [];
  for (const { name, label, by } of (await look.set())?.catalogue.requests ?? []) {
    const isForMe = by === null || by.some((role) => event.actor.roles.includes(role));
    if (name === event.name || !isForMe) continue;
    const other: RequestEvent = { ...event, name, fields: {} };
    const { outcome, heardBy } = await decideRequest(look, {
      ...{ account, subscription, event: other },
    });
    const isOpen = outcome !== 'refused' && outcome !== 'prerequisite';
    if (!isOpen || !heardBy.some(({ policy }) => policies.has(policy))) continue;
    open.push({ request: name, label, isNamed: said.includes(label.toLowerCase()) });
  }
  const named = open.filter(({ isNamed }) => isNamed);
  return (named.length > 0 ? named : open)
    .slice(0, MOST_ALTERNATIVES)
    .map(({ request, label }) => ({ request, label }));
}
