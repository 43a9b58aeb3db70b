import type { ApprovalPlan, Audience, StagePlan, StageTimer } from '@lintel/contract';
import { emitApprovalMachine } from '../emit/approval-machine.ts';
import type { Approval, Audience as AudienceNode, Stage, StageAfter } from '../syntax/tree.ts';
import { itemsByKind } from './items-by-kind.ts';
import type { LowerContext } from './lower-context.ts';
import { lowerTimeSpan } from './lower-time-span.ts';

/** An approval as the policy of `context` asks it: the conditions of its stages read that policy's names. */
export function lowerApproval(approval: Approval, context: LowerContext): ApprovalPlan {
  const all = itemsByKind(approval.items);
  const delegation = all('delegation')[0];
  const unused = all('unused-approval')[0];
  const lowered: Omit<ApprovalPlan, 'machine'> = {
    name: approval.name?.text ?? '',
    requesterMayApprove: all('requester-rule')[0]?.mayApprove ?? false,
    onePersonMayApproveTwoStages: all('separate-stages').length === 0,
    ...(all('separate-lines').length === 0 ? {} : { separateLines: true as const }),
    delegationAtMost: delegation === undefined ? null : lowerTimeSpan(delegation.atMost),
    unusedLapsesAfter: unused === undefined ? null : lowerTimeSpan(unused.lapsesAfter),
    severalAtOnce: all('several-at-once').length > 0,
    ...(all('reason-required').length === 0 ? {} : { reasonRequired: true as const }),
    ...(all('asked-anew').length === 0 ? {} : { changedAskedAnew: true as const }),
    stages: all('stage').map((stage) => lowerStage(stage, context)),
    span: approval.span,
  };
  const { span, ...rest } = lowered;
  return { ...rest, machine: emitApprovalMachine(lowered), span };
}

function lowerStage(stage: Stage, context: LowerContext): StagePlan {
  const all = itemsByKind(stage.items);
  const [group, ...groups] = all('ask-people').map(({ quorum, of }) => ({
    quorum: quorum?.value ?? ('all' as const),
    ask: audiences(of),
  }));
  const veto = all('veto').flatMap(({ by }) => audiences(by));
  const notices = all('stage-notice').map(({ audience, template, span }) => ({
    to: audience.text,
    template: template.value,
    span,
  }));
  const remind = all('remind')[0];
  return {
    title: stage.title.value,
    ...(stage.together === null ? {} : { together: true as const }),
    when: stage.when === null ? null : context.condition(stage.when),
    quorum: group?.quorum ?? 1,
    ask: group?.ask ?? [],
    ...(groups.length === 0 ? {} : { groups }),
    ifNobody: audiences(all('if-nobody')[0]?.ask ?? []),
    denial: all('denial')[0]?.rule ?? 'one-denies',
    ...(veto.length === 0 ? {} : { veto }),
    ...(notices.length === 0 ? {} : { notices }),
    remindEvery: remind === undefined ? null : lowerTimeSpan(remind.every),
    after: all('stage-after').map(lowerTimer),
    span: stage.span,
  };
}

function lowerTimer({ duration, outcome, span }: StageAfter): StageTimer {
  const after = lowerTimeSpan(duration);
  switch (outcome.kind) {
    case 'escalate':
    case 'also-ask':
      return { after, span, does: outcome.kind, to: audiences(outcome.to) };
    case 'tell-somebody': {
      const { audience, template } = outcome;
      return { after, span, does: 'notify', tell: audience.text, template: template.value };
    }
    case 'time-out':
      return { after, span, does: outcome.decision, text: outcome.text.value };
  }
}

function audiences(asked: readonly AudienceNode[]): Audience[] {
  return asked.map(({ role, of }) => ({ role: role.text, of: of?.text ?? null }));
}
