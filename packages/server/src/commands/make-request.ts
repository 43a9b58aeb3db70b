import type { RequestEvent, Values } from '@lintel/contract';
import type { RequestRow } from '../store/records.ts';
import type { TenantWrites } from '../store/store.ts';
import type { CommandDeps, Doing } from './command-deps.ts';
import { decideRequest } from './decide-request.ts';
import type { RequestDecision } from './decide-request.ts';
import { finish } from './finish.ts';
import { fireDue } from './fire-due.ts';
import { performRequest } from './request-effects.ts';
import { stepInstance } from './step-instance.ts';
import type { Settlement } from './step.ts';
import type { Look } from './look.ts';
import { isSubject } from './subject-rows.ts';
import { Work } from './work.ts';

export interface RequestGiven {
  readonly account: string;
  /** The newest of the account when left out. */
  readonly subscription?: string;
  /** One thing of the vendor's own: only the policies about it are asked. */
  readonly subject?: string;
  readonly request: string;
  readonly fields: Values;
  readonly requester: {
    readonly person: string;
    readonly name: string;
    readonly roles: readonly string[];
  };
  readonly justification?: string;
}

export type RequestAnswer =
  /** Done at once, or waiting for those who have to agree. */
  | { readonly kind: 'accepted'; readonly request: RequestRow; readonly decision: RequestDecision }
  /** Nothing was stepped: the checkout does it once it is paid. */
  | {
      readonly kind: 'needs-payment';
      readonly request: RequestRow;
      readonly decision: RequestDecision;
    }
  | { readonly kind: 'refused'; readonly request: RequestRow; readonly decision: RequestDecision }
  | {
      readonly kind: 'not-found';
      readonly what: 'account' | 'subscription' | 'subject' | 'request';
    };

/** Somebody asks for a change: the same dry run that the button showed, and then the step itself. */
export async function makeRequest(
  rows: TenantWrites,
  deps: CommandDeps,
  doing: Doing,
  given: RequestGiven,
): Promise<RequestAnswer> {
  await fireDue(rows, deps, given.account);
  const work = new Work(rows, deps, doing);
  const answer = await request(work, given);
  await finish(work);
  if (answer.kind === 'not-found') return answer;
  // An approval that nobody had to give has come to its end in the same transaction.
  return { ...answer, request: (await rows.requests.get(answer.request.id)) ?? answer.request };
}

/** The same inside another command. */
export async function request(work: Work, given: RequestGiven): Promise<RequestAnswer> {
  const asked = await readRequest(work, given);
  if (asked.kind === 'not-found') return asked;
  const { subscription, label } = asked;
  const { justification } = given;
  const event = justification === undefined ? asked.event : { ...asked.event, justification };
  const decision = await decideRequest(work, {
    account: given.account,
    subscription,
    ...(given.subject === undefined ? {} : { subject: given.subject }),
    event: { ...event, justification: justification ?? '' },
  });
  const row: RequestRow = {
    id: work.deps.ids.next('req'),
    account: given.account,
    subscription: subscription?.id ?? null,
    request: event.name,
    label,
    fields: event.fields,
    justification: given.justification ?? null,
    requester: { person: given.requester.person, name: given.requester.name },
    event,
    status: 'waiting',
    madeAt: work.at,
    decidedAt: null,
    approval: null,
    reasons: [],
  };
  work.touch(given.account, 'requests');
  if (decision.outcome === 'payment') {
    const waits: RequestRow = { ...row, status: 'needs-payment' };
    await work.rows.requests.insert(waits);
    return { kind: 'needs-payment', request: waits, decision };
  }
  if (decision.outcome !== 'instant' && decision.outcome !== 'approval') {
    const refused: RequestRow = {
      ...row,
      status: 'refused',
      decidedAt: work.at,
      reasons: decision.reasons,
    };
    await work.rows.requests.insert(refused);
    await recordRefusal(work, refused, decision, given.subject);
    return { kind: 'refused', request: refused, decision };
  }
  await work.rows.requests.insert(row);
  return { kind: 'accepted', request: await carryOut(work, row, decision), decision };
}

/** Steps the instances whose rules fire, and does what the host does about it. */
export async function carryOut(
  work: Work,
  row: RequestRow,
  decision: RequestDecision,
  settlement?: Settlement,
): Promise<RequestRow> {
  const asked: string[] = [];
  for (const { account, id } of decision.acting) {
    const stepped = await stepInstance(work, { account, instance: id }, row.event, {
      requestFacts: decision.requestFacts,
      request: row.id,
      ...(settlement ? { settlement } : {}),
    });
    if (stepped.answer.kind !== 'accepted') {
      throw new Error(
        `internal: ${row.request} was decided as ${decision.outcome}, then ${stepped.answer.kind}`,
      );
    }
    asked.push(...stepped.asked);
  }
  if (asked.length > 0) return (await work.rows.requests.get(row.id)) ?? row;
  const done: RequestRow = { ...row, status: 'done', decidedAt: work.at };
  await work.rows.requests.put(done);
  await performRequest(work, done);
  return done;
}

type ReadRequest =
  | {
      readonly kind: 'read';
      readonly event: RequestEvent;
      readonly label: string;
      readonly subscription: Awaited<ReturnType<Look['currentSubscription']>>;
    }
  | {
      readonly kind: 'not-found';
      readonly what: 'account' | 'subscription' | 'subject' | 'request';
    };

/** Finds what a request is about; the catalogue in force says which requests there are. */
export async function readRequest(
  look: Look,
  given: Omit<RequestGiven, 'justification'>,
): Promise<ReadRequest> {
  if (!(await look.findAccount(given.account))) return { kind: 'not-found', what: 'account' };
  const declared = (await look.set())?.catalogue.requests.find(
    ({ name }) => name === given.request,
  );
  if (!declared) return { kind: 'not-found', what: 'request' };
  const { subject } = given;
  if (
    subject !== undefined &&
    !(await look.running(given.account)).some((row) => isSubject(row, subject))
  )
    return { kind: 'not-found', what: 'subject' };
  const subscription =
    subject !== undefined
      ? null
      : given.subscription === undefined
        ? await look.currentSubscription(given.account)
        : ((await look.subscriptions(given.account)).find(({ id }) => id === given.subscription) ??
          null);
  if (given.subscription !== undefined && !subscription) {
    return { kind: 'not-found', what: 'subscription' };
  }
  const { person, roles } = given.requester;
  const { request: name, fields } = given;
  return {
    kind: 'read',
    event: { kind: 'request', name, fields, actor: { person, roles } },
    label: declared.label,
    subscription,
  };
}

async function recordRefusal(
  work: Work,
  row: RequestRow,
  decision: RequestDecision,
  subject: string | undefined,
): Promise<void> {
  const source = decision.reasons.find((reason) => reason.source !== null)?.source ?? null;
  await work.audit({
    account: row.account,
    instance: null,
    action: `request ${row.request}`,
    outcome: 'refused',
    text: null,
    subject: await subjectOf(work, row, subject),
    policy: source?.policy ?? null,
    version: source?.version ?? null,
    rule: source,
    used: { ...row.fields, ...decision.requestFacts },
    before: null,
    after: null,
    reasons: decision.reasons,
  });
}

/** What a request was about: the thing that it names, else the subscription or the account. */
async function subjectOf(
  work: Work,
  { account, subscription }: RequestRow,
  subject: string | undefined,
): Promise<{ readonly kind: string; readonly id: string }> {
  if (subject !== undefined) {
    const about = (await work.running(account)).find((row) => isSubject(row, subject));
    return { kind: about?.subjectKind ?? 'subject', id: subject };
  }
  return subscription === null
    ? { kind: 'account', id: account }
    : { kind: 'subscription', id: subscription };
}
