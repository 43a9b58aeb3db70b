import type { ApprovalPlan, StagePlan, StageTimer } from '@lintel/contract';
import { type ProseLine, line, noEffectYet } from './prose-line.ts';
import { audiencesInWords, conditionInWords, spanInWords } from './words.ts';

/** How an approval is decided, stage by stage. */
export function approvalLines(approval: ApprovalPlan): readonly ProseLine[] {
  const { span } = approval;
  return [
    line(
      approval.requesterMayApprove ? 'The requester may approve.' : 'The requester cannot approve.',
      span,
    ),
    ...(approval.stages.length > 1
      ? [
          line(
            `One person ${approval.onePersonMayApproveTwoStages ? 'may' : 'cannot'} approve two stages.`,
            span,
          ),
        ]
      : []),
    ...(approval.delegationAtMost
      ? [
          line(
            `It may be delegated for at most ${spanInWords(approval.delegationAtMost)}; ${noEffectYet}.`,
            span,
          ),
        ]
      : []),
    ...(approval.unusedLapsesAfter
      ? [
          line(
            `An approval that is not used lapses after ${spanInWords(approval.unusedLapsesAfter)}; ${noEffectYet}.`,
            span,
          ),
        ]
      : []),
    ...approval.stages.flatMap(stageLines),
  ];
}

/** One stage: who must agree, and what the clock does. */
export function stageLines(stage: StagePlan): readonly ProseLine[] {
  const who = audiencesInWords(stage.ask);
  const quorum =
    stage.quorum === 'all'
      ? `all of ${who}`
      : stage.quorum === 1
        ? `any one of ${who}`
        : `${stage.quorum} of ${who}`;
  const condition = stage.when === null ? '' : `, when ${conditionInWords(stage.when)}`;
  return [
    line(
      `Stage "${stage.title}"${condition}: ${quorum} must agree; ${stage.denial === 'one-denies' ? 'one denial denies' : 'a denial asks the next'}.`,
      stage.span,
    ),
    ...(stage.ifNobody.length > 0
      ? [
          line(
            `If nobody is left to ask, ${audiencesInWords(stage.ifNobody)} is asked.`,
            stage.span,
          ),
        ]
      : []),
    ...(stage.remindEvery
      ? [line(`Those asked are reminded every ${spanInWords(stage.remindEvery)}.`, stage.span)]
      : []),
    ...stage.after.map((timer) =>
      line(`After ${spanInWords(timer.after)}, ${thenInWords(timer)}.`, timer.span),
    ),
  ];
}

function thenInWords(timer: StageTimer): string {
  switch (timer.does) {
    case 'escalate':
      return `${audiencesInWords(timer.to)} is asked instead`;
    case 'also-ask':
      return `${audiencesInWords(timer.to)} is asked as well`;
    case 'deny':
      return `it is timed out: "${timer.text}"`;
    case 'approve':
      return `it is approved by the clock: "${timer.text}"`;
  }
}
