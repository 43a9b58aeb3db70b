import type { StagePlan } from '@lintel/contract';
import type { ApprovalFrame, OpenStage, Vote } from './approval-context.ts';
import { audienceKey, eligible, seatOf, stageOf } from './audiences.ts';

export type StageOutcome = 'not-needed' | 'approved' | 'denied' | 'timed-out' | 'open';

/** What votes and clock of one stage amount to. */
export function stageOutcome(frame: ApprovalFrame, open: OpenStage): StageOutcome {
  const stage = stageOf(frame, open);
  if (stage === undefined) return 'open';
  if (!open.needed) return 'not-needed';
  const votes = frame.memory.votes.filter((vote) => vote.stage === open.stage);
  const denials = votes.filter(({ vote }) => vote === 'deny');
  if (stage.denial === 'one-denies' && denials.length > 0) return 'denied';
  const veto = (stage.veto ?? []).map(audienceKey);
  if (denials.some(({ as }) => as.some((audience) => veto.includes(audience)))) return 'denied';
  const groups = groupsNow(stage, open).map((group) => groupOutcome(frame, open, group, votes));
  if (groups.includes('denied')) return 'denied';
  if (groups.every((outcome) => outcome === 'approved')) return 'approved';
  if (open.clock === null) return 'open';
  return open.clock.does === 'approve' ? 'approved' : 'timed-out';
}

/** What the stages that began together amount to: all must agree, and one that does not decides. */
export function outcomeOfGroup(frame: ApprovalFrame): StageOutcome {
  const outcomes = frame.memory.open.map((open) => stageOutcome(frame, open));
  for (const decisive of ['denied', 'timed-out', 'open'] as const)
    if (outcomes.includes(decisive)) return decisive;
  return outcomes.includes('approved') ? 'approved' : 'not-needed';
}

interface Group {
  readonly quorum: number | 'all';
  /** Those of the group who are asked now; whoever was added stands in every group. */
  readonly asked: readonly string[];
}

/** After an escalation, or where the fall-back is asked, those who are asked make up every group. */
function groupsNow(stage: StagePlan, { asking }: OpenStage): readonly Group[] {
  if (stage.groups === undefined) return [{ quorum: stage.quorum, asked: asking }];
  const groups = [stage, ...stage.groups].map(({ quorum, ask }) => ({
    quorum,
    keys: ask.map(audienceKey),
  }));
  const written = new Set(groups.flatMap(({ keys }) => keys));
  const added = asking.filter((audience) => !written.has(audience));
  return groups.map(({ quorum, keys }) => ({
    quorum,
    asked: [...keys.filter((audience) => asking.includes(audience)), ...added],
  }));
}

function groupOutcome(
  frame: ApprovalFrame,
  { stage }: OpenStage,
  { quorum, asked }: Group,
  all: readonly Vote[],
): 'approved' | 'denied' | 'open' {
  const isSplit = (frame.approval.stages[stage]?.groups ?? []).length > 0;
  const votes = isSplit
    ? all.filter(({ as }) => as.some((audience) => asked.includes(audience)))
    : all;
  const denials = votes.filter(({ vote }) => vote === 'deny').length;
  const approvals = votes.length - denials;
  const people = eligible(frame, stage, asked);
  const needed = quorum === 'all' ? Math.max(1, people.length) : quorum;
  if (approvals >= needed && (quorum !== 'all' || denials === 0)) return 'approved';
  if (denials === 0) return 'open';
  const open = people.filter((person) => !votes.some((vote) => seatOf(vote) === person)).length;
  return quorum === 'all' || approvals + open < needed ? 'denied' : 'open';
}
