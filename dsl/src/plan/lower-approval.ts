import type { ApprovalPlan, Audience, StagePlan, StageTimer } from '@lintel/contract';
import { emitApprovalMachine } from '../emit/approval-machine.ts';
import type { Approval, ApprovalItem, Stage, StageItem, Word } from '../syntax/tree.ts';
import type { LowerContext } from './lower-context.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/** An approval as the policy of `context` asks it: the conditions of its stages read that policy's names. */
export function lowerApproval(approval: Approval, context: LowerContext): ApprovalPlan {
  const all = <K extends ApprovalItem['kind']>(kind: K) =>
    approval.items.filter((item): item is Extract<ApprovalItem, { kind: K }> => item.kind === kind);
  const delegation = all('delegation')[0];
  const unused = all('unused-approval')[0];
  const lowered: Omit<ApprovalPlan, 'machine'> = {
    name: approval.name?.text ?? '',
    requesterMayApprove: all('requester-rule')[0]?.mayApprove ?? false,
    onePersonMayApproveTwoStages: all('separate-stages').length === 0,
    delegationAtMost: delegation === undefined ? null : lowerTimeSpan(delegation.atMost),
    unusedLapsesAfter: unused === undefined ? null : lowerTimeSpan(unused.lapsesAfter),
    severalAtOnce: false,
    stages: all('stage').map((stage) => lowerStage(stage, context)),
    span: approval.span,
  };
  const { span, ...rest } = lowered;
  return { ...rest, machine: emitApprovalMachine(lowered), span };
}

function lowerStage(stage: Stage, context: LowerContext): StagePlan {
  const all = <K extends StageItem['kind']>(kind: K) =>
    stage.items.filter((item): item is Extract<StageItem, { kind: K }> => item.kind === kind);
  const ask = all('ask-people')[0];
  const remind = all('remind')[0];
  return {
    title: stage.title.value,
    when: stage.when === null ? null : context.condition(stage.when),
    quorum: ask === undefined ? 1 : (ask.quorum?.value ?? 'all'),
    ask: audiences(ask?.of ?? []),
    ifNobody: audiences(all('if-nobody')[0]?.ask ?? []),
    denial: all('denial')[0]?.rule ?? 'one-denies',
    remindEvery: remind === undefined ? null : lowerTimeSpan(remind.every),
    after: all('stage-after').map(({ duration, outcome, span }): StageTimer => {
      const after = lowerTimeSpan(duration);
      return outcome.kind === 'escalate'
        ? { after, span, does: 'escalate', to: audiences(outcome.to) }
        : { after, span, does: outcome.decision, text: outcome.text.value };
    }),
    span: stage.span,
  };
}

function audiences(roles: readonly Word[]): Audience[] {
  return roles.map(({ text }) => ({ role: text, of: null }));
}
