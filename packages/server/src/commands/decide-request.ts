import type {
  Catalogue,
  EngineDecision,
  Outcome,
  Reason,
  RequestEvent,
  StepContext,
  Values,
} from '@lintel/contract';
import { combineDecisions, priceActions } from '@lintel/runtime';
import type { DecisionVoice, PricedAction } from '@lintel/runtime';
import { askedFacts } from '../facts/asked-facts.ts';
import type { InstanceRow, SubscriptionRow } from '../store/records.ts';
import type { Look } from './look.ts';
import { isSubject, nothingToBill } from './subject-rows.ts';
import { termsOf } from './terms.ts';
import { unsupportedChange } from './unsupported-change.ts';

export interface AskedRequest {
  readonly account: string;
  readonly subscription: SubscriptionRow | null;
  /** One thing of the vendor's own: only the policies about it are asked. */
  readonly subject?: string;
  readonly event: RequestEvent;
}

/** What would happen, before ids, names of people and a signed price are added. */
export interface RequestDecision {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly approval: EngineDecision['approval'];
  /** What the money actions cost; null where nothing is charged. */
  readonly priced: PricedAction | null;
  readonly changes: EngineDecision['changes'];
  /** Instances whose rule would fire, in the order in which they would be stepped. */
  readonly acting: readonly InstanceRow[];
  readonly heardBy: readonly { readonly policy: string; readonly version: number }[];
  readonly requestFacts: Values;
  /** No policy has a rule for it now: its button is not drawn. */
  readonly isHeard: boolean;
}

/** Dry run of a request on every running instance of its subscription and of its account. */
export async function decideRequest(look: Look, asked: AskedRequest): Promise<RequestDecision> {
  const { account, subscription, event } = asked;
  const requestFacts = await askedFacts(look, account, subscription, event);
  const voices: (DecisionVoice & { readonly row: InstanceRow })[] = [];
  for (const row of await look.running(account)) {
    if (!isAsked(row, asked)) continue;
    const plan = await look.plan(row.hash);
    const context: StepContext = {
      at: look.at,
      subject: await look.subject(account, subscription, plan),
      others: await look.others(account, row.subjectId),
      requestFacts,
      people: { byRole: {} },
    };
    const decision = look.deps.engine.decide(plan, row.snapshot, event, context);
    voices.push({ row, policy: row.policy, overrides: plan.overrides, decision });
  }
  const combined = combineDecisions(voices);
  const heard = voices.filter(({ decision }) => !decision.takesNoPart);
  const acting = voices.filter(({ policy }) =>
    combined.acting.some((each) => each.policy === policy),
  );
  const base = {
    reasons: combined.reasons,
    approval: acting.find(({ decision }) => decision.approval !== null)?.decision.approval ?? null,
    changes: acting.flatMap(({ decision }) => decision.changes),
    acting: acting.map(({ row }) => row),
    heardBy: heard.map(({ row: { policy, version } }) => ({ policy, version })),
    requestFacts,
    isHeard: heard.length > 0,
  };
  const outOfReach = await unsupportedChange(look, subscription, base.changes);
  if (outOfReach) return refusedBecause(base, outOfReach);
  const money = acting.flatMap(({ decision }) => decision.money);
  // Rule 85: what is charged for a single boat goes on an invoice of its account.
  const billed =
    asked.subject === undefined ? subscription : await look.currentSubscription(account);
  if (money.length > 0 && asked.subject !== undefined && !billed)
    return refusedBecause(base, nothingToBill);
  if (money.length === 0 || !billed) return { ...base, outcome: combined.outcome, priced: null };
  const priced = await price(look, asked, acting, billed);
  if (!priced.ok) {
    const data = { what: priced.what, interval: billed.interval };
    const source = money[0]?.source ?? null;
    return refusedBecause(base, { ...bare, code: 'no-price', source, data });
  }
  if (isRaisedUnpaid(billed, { money, changes: base.changes }, priced.value)) {
    return refusedBecause(base, { ...bare, code: 'unexpected', source: money[0]?.source ?? null });
  }
  return {
    ...base,
    priced: priced.value,
    outcome:
      combined.outcome === 'payment' ? paidOrNot(asked, money, priced.value) : combined.outcome,
  };
}

function isAsked(row: InstanceRow, { subscription, subject }: AskedRequest): boolean {
  if (subject !== undefined) return isSubject(row, subject);
  return row.subjectId === subscription?.id || row.subjectKind === 'account';
}

async function price(
  look: Look,
  { account }: AskedRequest,
  acting: readonly (DecisionVoice & { readonly row: InstanceRow })[],
  subscription: SubscriptionRow,
) {
  const catalogue: Catalogue = await look.deps.book.catalogue(look.rows, subscription.catalogue);
  const charging = acting.find(({ decision }) => decision.money.length > 0);
  const { zone } = await look.account(account);
  return priceActions({
    catalogue,
    terms: termsOf(subscription, zone),
    prorate: charging ? (await look.plan(charging.row.hash)).prorate : null,
    money: charging?.decision.money ?? [],
    changes: acting.flatMap(({ decision }) => decision.changes),
    now: look.at,
  });
}

/**
 * Only what is due now is paid before it is done: not a credit, and not what is merely invoiced. Of a
 * boat or a device the product asks, which has no card at hand: that is invoiced and collected after.
 */
function paidOrNot(
  { subject }: AskedRequest,
  money: EngineDecision['money'],
  { total }: PricedAction,
): Outcome {
  if (subject !== undefined) return 'instant';
  const isDue = money.some(({ kind }) => kind === 'charge') && BigInt(total.minor) > 0n;
  return isDue ? 'payment' : 'instant';
}

const bare: Omit<Reason, 'code'> = { message: '', lang: null, source: null, data: {} };

function refusedBecause(
  base: Omit<RequestDecision, 'outcome' | 'priced'>,
  reason: Reason,
): RequestDecision {
  const reasons = [...base.reasons, reason];
  return { ...base, outcome: 'refused', reasons, approval: null, acting: [], priced: null };
}

/**
 * A difference is charged for what is left of the paid term. Once that is over, and the next one is
 * not paid yet, the difference would be nothing: more is not given for nothing.
 */
function isRaisedUnpaid(
  { paidThrough }: SubscriptionRow,
  { money, changes }: Pick<EngineDecision, 'money' | 'changes'>,
  { lines, recurring }: PricedAction,
): boolean {
  const isProrated = money.some(({ amount }) => amount === 'prorated');
  if (paidThrough === null || !isProrated || lines.length > 0) return false;
  const isRaised = BigInt(recurring.after.minor) > BigInt(recurring.before.minor);
  return isRaised && changes.every(({ from }) => from === null);
}
