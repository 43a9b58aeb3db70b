import { addSpan } from '@lintel/calendar';
import type { Plan, Reason, StepResult, Values } from '@lintel/contract';
import { currentFacts } from '../facts/current-facts.ts';
import type { InstanceRow, SubscriptionRow } from '../store/records.ts';
import { plansFor } from './plans-for.ts';
import type { ReportedEvent } from './reported-event.ts';
import { keepStep } from './step-instance.ts';
import type { Work } from './work.ts';

interface Beginning {
  readonly plan: Plan;
  readonly account: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly subscription: SubscriptionRow | null;
  readonly event: ReportedEvent;
  /** Of this subject alone. */
  readonly facts?: Values;
}

/** Begins the policies of a subscription that begin with an event and watch its plan. */
export async function beginOnEvent(
  work: Work,
  given: { readonly account: string; readonly subscription: string; readonly event: ReportedEvent },
): Promise<readonly InstanceRow[]> {
  const { account, event } = given;
  const subscription = (await work.subscriptions(account)).find(
    ({ id }) => id === given.subscription,
  );
  if (!subscription) return [];
  const begun: InstanceRow[] = [];
  for (const plan of await plansFor(work, account)) {
    const watches = plan.for.kind === 'plans' && plan.for.plans.includes(subscription.plan);
    if (!watches || !beginsOn(plan, event.name)) continue;
    const subject = { kind: 'subscription', id: subscription.id };
    const row = await beginInstance(work, { plan, account, subject, subscription, event });
    if (row) begun.push(row);
  }
  return begun;
}

/** Begins those of the policies for a kind of subject that begin with an event. */
export async function beginForSubject(
  work: Work,
  {
    plans,
    ...given
  }: Omit<Beginning, 'plan' | 'subscription'> & { readonly plans: readonly Plan[] },
): Promise<void> {
  for (const plan of plans)
    if (beginsOn(plan, given.event.name))
      await beginInstance(work, { ...given, plan, subscription: null });
}

/** Begins the policies for every account. */
export async function beginForAccount(work: Work, account: string): Promise<void> {
  for (const plan of await plansFor(work, account)) {
    if (plan.for.kind !== 'every' || plan.for.subject !== 'account') continue;
    if (!beginsOn(plan, 'created')) continue;
    const subject = { kind: 'account', id: account };
    const event = { name: 'created', fields: {} };
    await beginInstance(work, { plan, account, subject, subscription: null, event });
  }
}

/**
 * After a change of plan, the policies that watch the new plan and did not watch the old one begin
 * (rule 14), with the event that the subscription has had: `subscribed` once it is paid for.
 */
export async function beginForPlan(
  work: Work,
  subscription: string,
  oldPlan: string,
): Promise<void> {
  const row = await findSubscription(work, subscription);
  if (!row) return;
  const event = eventHad(row);
  for (const plan of await plansFor(work, row.account)) {
    if (!takesOver(plan, row, { from: oldPlan, to: row.plan })) continue;
    const subject = { kind: 'subscription', id: row.id };
    await beginInstance(work, { plan, account: row.account, subject, subscription: row, event });
  }
}

/** Whether a policy begins because of a change of plan. */
export function takesOver(
  plan: Plan,
  subscription: SubscriptionRow,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  if (plan.for.kind !== 'plans' || !plan.for.plans.includes(to)) return false;
  return !plan.for.plans.includes(from) && beginsOn(plan, eventHad(subscription).name);
}

function eventHad({ paidThrough, beganOn }: SubscriptionRow): ReportedEvent {
  return paidThrough === null
    ? { name: beganOn, fields: {} }
    : { name: 'subscribed', fields: { 'paid-through': paidThrough } };
}

async function findSubscription(work: Work, id: string): Promise<SubscriptionRow | null> {
  const stored = await work.rows.subscriptions.get(id);
  if (!stored) return null;
  return (await work.subscriptions(stored.account)).find((row) => row.id === id) ?? null;
}

function beginsOn({ beginOn }: Plan, event: string): boolean {
  return beginOn.length === 0 ? event === 'created' : beginOn.includes(event);
}

/** @returns null if it runs already, or may not begin: that is recorded. */
async function beginInstance(work: Work, beginning: Beginning): Promise<InstanceRow | null> {
  const { plan, account, subject, subscription, event } = beginning;
  const running = (await work.running(account)).some(
    (row) => row.policy === plan.policy && row.subjectId === subject.id,
  );
  if (running) return null;
  if (!(await takeTrial(work, beginning))) {
    await recordNoBegin(work, beginning, [trialAlreadyUsed]);
    return null;
  }
  const declared = plan.events.find(({ name }) => name === event.name)?.fields ?? [];
  const fields = Object.fromEntries(
    Object.entries(event.fields).filter(([name]) => declared.some((field) => field.name === name)),
  );
  const facts = { ...(await currentFacts(work, account, [plan])), ...beginning.facts };
  const result = work.deps.engine.begin(plan, {
    at: work.at,
    event: { name: event.name, fields },
    facts,
    settings: settingsOf(plan, subscription),
    choices: subscription?.choices ?? {},
    subject: await work.subject(account, subscription, plan),
    others: await work.others(account, subject.id),
  });
  if (result.answer.kind !== 'accepted') {
    await recordNoBegin(work, beginning, reasonsOf(result));
    return null;
  }
  const row: InstanceRow = {
    id: work.deps.ids.next('ins'),
    account,
    kind: 'policy',
    subjectKind: subject.kind,
    subjectId: subject.id,
    policy: plan.policy,
    version: plan.version,
    hash: plan.hash,
    status: 'running',
    step: result.snapshot.step,
    snapshot: result.snapshot,
    parent: null,
    beganAt: work.at,
    since: work.at,
    because: null,
    endedAt: null,
  };
  await work.addInstance(row);
  const used = { ...facts, ...fields };
  const stepped = await keepStep(work, {
    row,
    plan,
    subscription,
    event: { kind: 'begin', name: event.name, fields: used },
    result,
    given: {},
  });
  return stepped.row;
}

/** Settings that were chosen for the subscription, as far as this policy has them. */
function settingsOf(plan: Plan, subscription: SubscriptionRow | null) {
  const chosen = subscription?.settings ?? {};
  return Object.fromEntries(
    Object.entries(chosen).filter(([name]) =>
      plan.settings.some((setting) => setting.name === name),
    ),
  );
}

const trialAlreadyUsed: Reason = {
  code: 'trial-already-used',
  message: '',
  lang: null,
  source: null,
  data: {},
};

/**
 * `one trial per account, again after 2 years`: writes the trial down, unless there was one.
 * Whose trial it is, other than the account's, comes as a field of the event with that name.
 */
async function takeTrial(work: Work, { plan, account, event }: Beginning): Promise<boolean> {
  if (plan.oneTrial === null) return true;
  const { per, againAfter } = plan.oneTrial;
  const named = event.fields[per];
  const whose = typeof named === 'string' ? named.toLowerCase() : account;
  const id = `${plan.policy}/${per}/${whose}`;
  const before = await work.rows.trials.get(id);
  if (before && !(againAfter && (await isOver(work, account, before.beganAt, againAfter))))
    return false;
  await work.rows.trials.put({ id, account, policy: plan.policy, beganAt: work.at });
  return true;
}

async function isOver(
  work: Work,
  account: string,
  from: string,
  span: NonNullable<NonNullable<Plan['oneTrial']>['againAfter']>,
): Promise<boolean> {
  const { zone } = await work.account(account);
  const end = addSpan(from, span, { zone, dayEnd: 'at-the-same-hour', calendar: null });
  return end.ok && end.value.at <= work.at;
}

function reasonsOf({ answer }: StepResult): readonly Reason[] {
  switch (answer.kind) {
    case 'refused':
      return answer.reasons;
    case 'ignored':
      return [answer.reason];
    case 'failed':
      throw new Error(`internal: a policy could not begin: ${answer.message}`);
    case 'accepted':
      return [];
  }
}

async function recordNoBegin(
  work: Work,
  { plan, account, subject, event }: Beginning,
  reasons: readonly Reason[],
): Promise<void> {
  await work.audit({
    account,
    instance: null,
    action: `begin ${event.name}`,
    outcome: 'ignored',
    text: null,
    subject,
    policy: plan.policy,
    version: plan.version,
    rule: null,
    used: event.fields,
    before: null,
    after: null,
    reasons,
  });
}
