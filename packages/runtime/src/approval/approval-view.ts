import type { Instant, InstanceSnapshot, Plan } from '@lintel/contract';
import { approvalContextOf } from './approval-context.ts';
import { approvalProblem, frameOf, pendingOfApproval } from './step-approval.ts';
import { audienceKey, stageOf } from './votes.ts';

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
  const present = snapshot.status === 'running' ? stageOf(frame) : undefined;
  const votesIn = (stage: number) => memory.votes.filter((vote) => vote.stage === stage);
  return {
    stage:
      present === undefined
        ? null
        : {
            title: present.title,
            index: memory.stage,
            of: approval.stages.length,
            quorum: present.quorum,
            approvedSoFar: votesIn(memory.stage).filter(({ vote }) => vote === 'approve').length,
          },
    waitingFor: present === undefined ? [] : memory.asking,
    chain: approval.stages.map(({ title, ask }, index) => ({
      title,
      roles: present !== undefined && index === memory.stage ? memory.asking : ask.map(audienceKey),
      state: stateOf(index, memory.stage, memory.skipped, present !== undefined),
      decidedBy: votesIn(index).map(({ person }) => person),
    })),
    next:
      present === undefined
        ? []
        : pendingOfApproval(plan, snapshot).flatMap(({ at, key }) => nextOf(at, key, present)),
  };
}

function stateOf(
  index: number,
  stage: number,
  skipped: readonly number[],
  running: boolean,
): ApprovalView['chain'][number]['state'] {
  if (skipped.includes(index)) return 'skipped';
  if (index > stage) return 'later';
  return running && index === stage ? 'now' : 'done';
}

function nextOf(
  at: Instant,
  key: string,
  stage: NonNullable<ReturnType<typeof stageOf>>,
): ApprovalView['next'] {
  if (key.startsWith('every:')) return [{ at, what: 'remind', text: '' }];
  const timer = stage.after[Number(key.slice(key.indexOf('/') + 1))];
  if (timer === undefined) return [];
  const text = 'to' in timer ? timer.to.map(audienceKey).join(', ') : timer.text;
  return [{ at, what: timer.does, text }];
}
