import type { Plan, Reason } from '@lintel/contract';
import type { InstanceRow } from '../store/records.ts';
import type { Look } from './look.ts';

/** Whether a person may vote on an approval now. Tried without being kept: the rule that would refuse the vote says why. */
export async function mayVote(
  look: Look,
  approval: InstanceRow,
  plan: Plan,
  person: string,
): Promise<{ readonly mayDecide: boolean; readonly reasons: readonly Reason[] }> {
  const parent = approval.parent === null ? null : await look.rows.instances.get(approval.parent);
  const subscription = parent && (await look.subscriptionOf(parent));
  const { answer } = look.deps.engine.step(
    plan,
    approval.snapshot,
    { kind: 'vote', vote: 'approve', actor: { person, roles: [] }, comment: null },
    {
      at: look.at,
      subject: await look.subject(approval.account, subscription, plan),
      others: await look.others(approval.account, approval.subjectId),
      requestFacts: {},
      people: await look.peopleOf(approval),
    },
  );
  if (answer.kind === 'accepted') return { mayDecide: true, reasons: [] };
  return { mayDecide: false, reasons: answer.kind === 'refused' ? answer.reasons : [] };
}
