import type { EngineEvent, Reason, StepResult, Values } from '@lintel/contract';
import type { InstanceRow, SubscriptionRow } from '../store/records.ts';
import { usesByPeriod } from '../usage/uses-by-period.ts';
import { performEffects } from './effects.ts';
import type { FreshStep, Stepped, StepGiven, Stepper } from './step.ts';
import { tellOthers } from './tell-others.ts';
import type { Work } from './work.ts';

/**
 * One event on one instance: the engine's step, its audit entry, its effects, and what follows
 * from it for others, all in the transaction of the command.
 *
 * @throws {Error} the engine failed: a fault of ours or a damaged row, and nothing may be kept.
 */
export async function stepInstance(
  work: Work,
  id: { readonly account: string; readonly instance: string },
  event: EngineEvent,
  given: StepGiven = {},
): Promise<Stepped> {
  const row = await work.instance(id.account, id.instance);
  if (!row) throw new Error(`internal: no instance ${id.instance}`);
  const plan = await work.plan(row.hash);
  const subscription = await subscriptionBehind(work, row);
  const result = work.deps.engine.step(plan, row.snapshot, event, {
    at: work.at,
    now: work.deps.businessClock.now(),
    subject: await work.subject(row.account, subscription, plan),
    others: await work.others(row.account, row.subjectId),
    requestFacts: given.requestFacts ?? {},
    people: row.kind === 'approval' ? await work.peopleOf(row) : { byRole: {} },
    uses: await usesByPeriod(work, row.account, plan),
  });
  return keepStep(work, { row, plan, subscription, event, result, given });
}

/** An approval is about what its parent is about. */
async function subscriptionBehind(work: Work, row: InstanceRow): Promise<SubscriptionRow | null> {
  const parent = row.parent === null ? null : await work.instance(row.account, row.parent);
  return work.subscriptionOf(parent ?? row);
}

/** Keeps what the engine answered, with everything that belongs to it. */
export async function keepStep(work: Work, step: FreshStep): Promise<Stepped> {
  const { row, result, event } = step;
  if (result.answer.kind === 'failed') {
    throw new Error(`internal: ${row.policy} of ${row.subjectId}: ${result.answer.message}`);
  }
  const moved = result.snapshot !== row.snapshot || event.kind === 'begin';
  const now = moved ? after(work, row, result) : row;
  if (moved) await work.saveInstance(row, now);
  if (isWorthAnEntry(step)) await writeEntry(work, step, now);
  const stepper = {
    step: (...[id, happened]: Parameters<Stepper['step']>) => stepInstance(work, id, happened),
    keep: (fresh: FreshStep) => keepStep(work, fresh),
  };
  const asked = await performEffects(work, { ...step, row: now }, row, stepper);
  if (moved) await tellOthers(work, row, now);
  return { answer: result.answer, row: now, effects: result.effects, asked };
}

function after(
  work: Work,
  row: InstanceRow,
  { snapshot, entered, fired }: StepResult,
): InstanceRow {
  const ended = snapshot.status === 'ended' && row.status === 'running';
  const { movedFrom, ...rest } = row;
  const isMove = snapshot.hash !== row.hash;
  return {
    ...rest,
    ...(isMove && movedFrom ? { movedFrom } : {}),
    snapshot,
    version: snapshot.version,
    hash: snapshot.hash,
    status: snapshot.status,
    step: snapshot.step,
    ...(entered.length > 0 ? { since: work.at, because: fired.at(-1) ?? row.because } : {}),
    ...(ended ? { endedAt: work.at } : {}),
  };
}

/** News about the subject that changed nothing is no event of its own. */
function isWorthAnEntry({ event, result, row }: FreshStep): boolean {
  if (event.kind !== 'subject-changed') return true;
  return (
    result.effects.length > 0 || result.entered.length > 0 || result.snapshot.status !== row.status
  );
}

async function writeEntry(work: Work, step: FreshStep, now: InstanceRow): Promise<void> {
  const { row, result, event, given } = step;
  const { answer } = result;
  const reasons: readonly Reason[] =
    answer.kind === 'refused' ? answer.reasons : answer.kind === 'ignored' ? [answer.reason] : [];
  const recorded = result.effects.flatMap((effect) =>
    effect.kind === 'record' ? [effect.text] : [],
  );
  const texts = event.kind === 'move' ? [event.text, ...recorded] : recorded;
  await work.audit({
    account: row.account,
    instance: row.id,
    ...(given.actor ? { actor: given.actor } : {}),
    action: actionOf(event, row),
    outcome: answer.kind === 'failed' ? 'recorded' : answer.kind,
    text: texts.length > 0 ? texts.join('\n') : null,
    subject: { kind: row.subjectKind, id: row.subjectId },
    policy: row.policy,
    version: now.version,
    rule: result.fired.at(-1) ?? reasons.find(({ source }) => source !== null)?.source ?? null,
    used: { ...fieldsOf(event), ...given.requestFacts },
    before: event.kind === 'begin' ? null : row.snapshot.state,
    after: now.snapshot.state,
    reasons,
  });
}

function actionOf(event: FreshStep['event'], row: InstanceRow): string {
  switch (event.kind) {
    case 'begin':
      return `begin ${event.name}`;
    case 'move':
      return `move to version ${String(event.version)}`;
    case 'request':
      return `request ${event.name}`;
    case 'event':
      return `event ${event.name}`;
    case 'due':
      return `due ${event.key}`;
    case 'set':
      return 'facts set';
    case 'subject-changed':
      return `${row.subjectKind} changed`;
    case 'subject-ended':
      return `${row.subjectKind} ended`;
    case 'approval-ended':
      return `approval ${event.approval} ${event.outcome}`;
    case 'vote':
      return event.vote;
    case 'withdraw':
      return 'withdraw';
  }
}

function fieldsOf(event: FreshStep['event']): Values {
  switch (event.kind) {
    case 'begin':
    case 'request':
    case 'event':
      return event.fields;
    case 'set':
      return event.facts;
    case 'approval-ended':
      return event.request.fields;
    case 'vote':
      return event.comment === null ? {} : { comment: event.comment };
    case 'due':
    case 'subject-changed':
    case 'subject-ended':
    case 'withdraw':
    case 'move':
      return {};
  }
}
