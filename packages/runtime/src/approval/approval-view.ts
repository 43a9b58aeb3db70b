import type { Instant, InstanceSnapshot, Plan, StagePlan } from '@lintel/contract';
import { approvalContextOf } from './approval-context.ts';
import { approvalProblem, frameOf, pendingOfApproval } from './step-approval.ts';
import { audienceKey, stageOf } from './audiences.ts';
import { waitingStages } from './votes.ts';

/** How far an approval has come, for screens. */
export interface ApprovalView {
  /** `null` once it has ended. */
  readonly stage: {
    readonly title: string;
    /** From 0. */
    readonly index: number;
    readonly of: number;
    readonly quorum: number | 'all';
    readonly approvedSoFar: number;
  } | null;
  /** Roles asked now, or `ROLE of PERSON`; empty once it has ended. */
  readonly waitingFor: readonly string[];
  readonly chain: readonly {
    readonly title: string;
    readonly roles: readonly string[];
    readonly state: 'done' | 'now' | 'later' | 'skipped';
    /** Persons who voted in it, in order. */
    readonly decidedBy: readonly string[];
  }[];
  /** What the clock will do, soonest first. */
  readonly next: readonly {
    readonly at: Instant;
    readonly what: 'remind' | 'escalate' | 'also-ask' | 'deny' | 'approve';
    /** The words of the policy, where it has some; else who is asked then. */
    readonly text: string;
  }[];
}

const nothing: ApprovalView = { stage: null, waitingFor: [], chain: [], next: [] };

/** Reads a stored approval; one of another plan, or a damaged one, shows nothing. */
export function approvalView(plan: Plan, snapshot: InstanceSnapshot): ApprovalView {
  if (approvalProblem(plan, snapshot) !== null) return nothing;
  const frame = frameOf(plan, snapshot, approvalContextOf(snapshot).last);
  if (frame === null) return nothing;
  const { approval, memory } = frame;
  const waiting = snapshot.status === 'running' ? waitingStages(frame) : [];
  const [present] = waiting;
  const stage = present && stageOf(frame, present);
  const votesIn = (index: number) => memory.votes.filter((vote) => vote.stage === index);
  const reached = memory.open.at(-1)?.stage ?? -1;
  return {
    stage:
      present === undefined || stage === undefined
        ? null
        : {
            title: stage.title,
            index: present.stage,
            of: approval.stages.length,
            quorum: stage.quorum,
            approvedSoFar: votesIn(present.stage).filter(({ vote }) => vote === 'approve').length,
          },
    waitingFor: [...new Set(waiting.flatMap(({ asking }) => asking))],
    chain: approval.stages.map(({ title, ask, groups }, index) => {
      const now = waiting.find((open) => open.stage === index);
      const all = [{ ask }, ...(groups ?? [])].flatMap((group) => group.ask.map(audienceKey));
      return {
        title,
        roles: now?.asking ?? all,
        state: memory.skipped.includes(index)
          ? 'skipped'
          : index > reached
            ? 'later'
            : now
              ? 'now'
              : 'done',
        decidedBy: votesIn(index).map(({ person }) => person),
      };
    }),
    next:
      waiting.length === 0
        ? []
        : pendingOfApproval(plan, snapshot).flatMap(({ at, key }) =>
            nextOf(at, key, approval.stages),
          ),
  };
}

function nextOf(at: Instant, key: string, stages: readonly StagePlan[]): ApprovalView['next'] {
  if (key.startsWith('every:')) return [{ at, what: 'remind', text: '' }];
  const [stage = '', timer = ''] = key.slice('timer:'.length).split('/');
  const written = stages[Number(stage)]?.after[Number(timer)];
  // A notice decides nothing.
  if (written === undefined || written.does === 'notify') return [];
  const text = 'to' in written ? written.to.map(audienceKey).join(', ') : written.text;
  return [{ at, what: written.does, text }];
}
