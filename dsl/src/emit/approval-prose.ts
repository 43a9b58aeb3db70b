import type { ApprovalPlan, StagePlan, StageTimer } from '@lintel/contract';
import { type ProseLine, line } from './prose-line.ts';
import {
  askedInWords,
  audiencesInWords,
  conditionAloud,
  listInWords,
  spanInWords,
} from './words.ts';

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
    ...(approval.separateLines
      ? [
          line(
            'Nobody decides who stands above or below somebody who decided, or below the requester.',
            span,
          ),
        ]
      : []),
    ...(approval.reasonRequired ? [line('Whoever asks says why.', span)] : []),
    ...(approval.severalAtOnce
      ? [line('Several requests of one name may wait beside each other.', span)]
      : []),
    ...(approval.changedAskedAnew
      ? [line('A changed request takes the place of the one that waits, and is asked anew.', span)]
      : []),
    ...(approval.delegationAtMost
      ? [
          line(
            `Somebody may stand in for whoever is away, for at most ${spanInWords(approval.delegationAtMost)}.`,
            span,
          ),
        ]
      : []),
    ...(approval.unusedLapsesAfter
      ? [
          line(
            `What was agreed to and cannot be done then may be asked for again for ${spanInWords(approval.unusedLapsesAfter)}, without asking anybody; then it lapses.`,
            span,
          ),
        ]
      : []),
    ...approval.stages.flatMap(stageLines),
  ];
}

/** One stage: who must agree, and what the clock does. */
export function stageLines(stage: StagePlan): readonly ProseLine[] {
  const quorum = listInWords([stage, ...(stage.groups ?? [])].map(quorumInWords));
  const condition = stage.when === null ? '' : `, when ${conditionAloud(stage.when)}`;
  return [
    line(
      `Stage "${stage.title}"${stage.together ? ', at the same time as the stage before it' : ''}${condition}: ${quorum} must agree; ${stage.denial === 'one-denies' ? 'one denial denies' : 'a denial asks the next'}.`,
      stage.span,
    ),
    ...(stage.veto
      ? [line(`A denial by ${audiencesInWords(stage.veto)} denies at once.`, stage.span)]
      : []),
    ...(stage.notices ?? []).map(({ to, template, span }) =>
      line(
        to === 'added'
          ? `Whoever is asked later on is told with "${template}".`
          : `When the stage begins, ${to} is told with "${template}".`,
        span,
      ),
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

function quorumInWords({ quorum, ask }: Pick<StagePlan, 'quorum' | 'ask'>): string {
  const who = askedInWords(quorum, ask);
  if (quorum === 'all') return `all of ${who}`;
  return quorum === 1 ? `any one of ${who}` : `${quorum} of ${who}`;
}

function thenInWords(timer: StageTimer): string {
  switch (timer.does) {
    case 'escalate':
      return `${audiencesInWords(timer.to)} is asked instead`;
    case 'also-ask':
      return `${audiencesInWords(timer.to)} is asked as well`;
    case 'notify':
      return `${timer.tell} is told with "${timer.template}"`;
    case 'deny':
      return `it is timed out: "${timer.text}"`;
    case 'approve':
      return `it is approved by the clock: "${timer.text}"`;
  }
}
