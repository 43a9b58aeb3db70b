import type { Effect } from '@lintel/contract';
import type { InstanceRow } from '../store/records.ts';
import { askApproval, endApproval, withdrawApprovals } from './approvals.ts';
import { changeSubscription } from './change-subscription.ts';
import { chargeFor, collectOpen } from './charge.ts';
import { closeOpen, creditFor } from './credit.ts';
import { movedByRetirement } from './retired-plans.ts';
import type { FreshStep, Stepper } from './step.ts';
import { stopRollout } from './stop-rollout.ts';
import { tellSubjects } from './tell-subjects.ts';
import type { Work } from './work.ts';

type Handled = {
  readonly [K in Effect['kind']]: (
    work: Work,
    step: FreshStep,
    effect: Extract<Effect, { kind: K }>,
    given: { readonly id: string; readonly stepper: Stepper },
  ) => Promise<string | null>;
};

const done = async (): Promise<null> => null;

/** What each kind of effect means here; charges and changes of one step are taken together below. */
const handlers: Handled = {
  record: done,
  charge: done,
  invoice: done,
  'change-plan': done,
  'change-quantity': done,
  'change-interval': done,
  'stop-billing': done,
  'cancel-scheduled': done,
  credit: async (work, step, effect) => {
    await creditFor(work, step, effect);
    return null;
  },
  'close-invoices': async (work, step, { as }) => {
    await closeOpen(work, step, as);
    return null;
  },
  collect: async (work, step, effect, { id }) => {
    await collectOpen(work, step, effect.source, id);
    return null;
  },
  tell: async (work, { row }, effect) => {
    await tellSubjects(work, row, effect);
    return null;
  },
  notify: async (work, { row }, effect, { id }) => {
    const { to, template, requester, people, sentAt, source } = effect;
    await work.owe(id, row.account, {
      kind: 'notice',
      to,
      template,
      persons: people ?? (await personsFor(work, row, to, requester)),
      policy: row.policy,
      source,
      data: {},
      ...(sentAt === undefined ? {} : { sentAt }),
    });
    return null;
  },
  issue: async (work, { row }, { licence, until, source }, { id }) => {
    const subject = { kind: row.subjectKind, id: row.subjectId };
    await work.owe(id, row.account, { kind: 'licence', licence, until, subject, source });
    return null;
  },
  'delete-data': async (work, { row }, { what, source }, { id }) => {
    const subject = { kind: row.subjectKind, id: row.subjectId };
    await work.owe(id, row.account, { kind: 'delete-data', what, subject, source });
    return null;
  },
  'invariant-broken': async (work, { row }, { text, source }) => {
    await work.audit({
      account: row.account,
      instance: row.id,
      action: 'always broken',
      outcome: 'recorded',
      text,
      subject: { kind: row.subjectKind, id: row.subjectId },
      policy: row.policy,
      version: row.version,
      rule: source,
      used: {},
      before: null,
      after: row.snapshot.state,
      reasons: [],
    });
    await stopRollout(work, row);
    return null;
  },
  'ask-approval': (work, step, effect, { stepper }) => askApproval(work, step, effect, stepper),
  'withdraw-approval': async (work, { row }, { approval }, { stepper }) => {
    await withdrawApprovals(work, row, approval, stepper);
    return null;
  },
  'approval-ended': async (work, step, effect) => {
    await endApproval(work, step, effect);
    return null;
  },
};

/**
 * Does what a step says must be done.
 *
 * @param before - The instance before the step.
 * @returns Ids of the approvals that were asked.
 */
export async function performEffects(
  work: Work,
  given: FreshStep,
  before: InstanceRow,
  stepper: Stepper,
): Promise<readonly string[]> {
  const step = await movedByRetirement(work, given);
  const { effects } = step.result;
  await changeSubscription(work, step, before);
  await chargeFor(work, step);
  const asked: string[] = [];
  for (const [index, effect] of effects.entries()) {
    const id = `${step.row.id}/${String(step.result.snapshot.step)}/${String(index)}`;
    const made = await perform(work, step, effect, { id, stepper });
    if (made !== null) asked.push(made);
  }
  return asked;
}

function perform<K extends Effect['kind']>(
  work: Work,
  step: FreshStep,
  effect: Extract<Effect, { kind: K }>,
  given: { readonly id: string; readonly stepper: Stepper },
): Promise<string | null> {
  // The table has an entry for each kind, typed by that kind.
  const handler = handlers[effect.kind] as Handled[K];
  return handler(work, step, effect, given);
}

async function personsFor(
  work: Work,
  row: InstanceRow,
  to: string,
  requester: string | null,
): Promise<readonly string[]> {
  if (to === 'requester') return requester === null ? [] : [requester];
  // Those who are asked may be members of an account above.
  if (row.kind === 'approval') return (await work.peopleOf(row)).byRole[to] ?? [];
  return [];
}
