import { addSpan } from '@lintel/calendar';
import type {
  BeginApprovalInput,
  EngineEvent,
  Instant,
  InstanceSnapshot,
  PendingDeadline,
  Plan,
  Reason,
  StepContext,
  StepResult,
} from '@lintel/contract';
import { countingOf } from '../deadline-times.ts';
import type { Moved } from '../machine.ts';
import { HELD_NOTICES } from '../pending-notices.ts';
import { own } from '../own.ts';
import { reason } from '../sources.ts';
import {
  type ApprovalContext,
  type ApprovalFrame,
  type OpenStage,
  approvalContextOf,
  isApprovalContext,
} from './approval-context.ts';
import { approvalMachine, stageSource } from './approval-machine.ts';
import { stageOf } from './audiences.ts';
import { heldBack, heldByApproval, released } from './quiet-approval.ts';
import { waitingStages } from './votes.ts';

const nothing = { effects: [], entered: [], fired: [] } as const;

/** Creates the instance of an approval for one request; stages whose condition is false are passed over at once. */
export function beginApproval(plan: Plan, name: string, input: BeginApprovalInput): StepResult {
  const memory: ApprovalContext = {
    request: input.request,
    facts: input.facts,
    subject: input.subject,
    people: input.people,
    begun: input.at,
    since: input.at,
    last: input.at,
    open: [],
    skipped: [],
    votes: [],
  };
  const snapshot: InstanceSnapshot = {
    kind: 'approval',
    name,
    policy: plan.policy,
    version: plan.version,
    hash: plan.hash,
    status: 'running',
    state: '',
    context: { ...memory },
    step: 0,
  };
  const frame = frameOf(plan, snapshot, input.at);
  if (frame === null)
    return {
      answer: { kind: 'failed', message: `the plan asks no approval \`${name}\`` },
      snapshot,
      ...nothing,
    };
  return finished(snapshot, approvalMachine(frame.approval).begin(frame));
}

/** A vote, a withdrawal, a timer or a fact on an approval. */
export function stepApproval(
  plan: Plan,
  snapshot: InstanceSnapshot,
  event: EngineEvent,
  context: StepContext,
): StepResult {
  const problem = approvalProblem(plan, snapshot);
  if (problem !== null)
    return { answer: { kind: 'failed', message: problem }, snapshot, ...nothing };
  const at =
    context.at > approvalContextOf(snapshot).last ? context.at : approvalContextOf(snapshot).last;
  const bare = frameOf(plan, snapshot, at, context.now);
  if (bare === null)
    return {
      answer: { kind: 'failed', message: 'the plan asks no such approval' },
      snapshot,
      ...nothing,
    };
  const frame = changed(bare, { people: context.people, subject: context.subject });
  const move = (moving: ApprovalFrame, name: string) =>
    finished(snapshot, approvalMachine(moving.approval).move(snapshot.state, moving, name));
  switch (event.kind) {
    case 'vote':
      if (snapshot.status === 'ended') return refusing(snapshot, reason('already-decided'));
      return move(
        { ...frame, actor: event.actor, vote: event.vote, comment: event.comment },
        `vote.${event.vote}`,
      );
    case 'withdraw': {
      if (snapshot.status === 'ended') return ignoring(snapshot, reason('ended'));
      // The policy itself takes the request back: it speaks for the requester.
      const actor = event.because === 'state-left' ? frame.memory.request.actor : event.actor;
      return move({ ...frame, actor, vote: 'withdraw' }, 'vote.withdraw');
    }
    case 'due': {
      const pending = pendingOfApproval(plan, snapshot).find(
        ({ key, generation }) => key === event.key && generation === event.generation,
      );
      if (pending === undefined || pending.at > at) return ignoring(snapshot, reason('unexpected'));
      if (event.key === HELD_NOTICES) return tellingWhatWaited(snapshot, frame);
      return move(frame, `due.${event.key}`);
    }
    case 'set':
      if (snapshot.status === 'ended') return ignoring(snapshot, reason('ended'));
      return move(
        changed(frame, { facts: { ...frame.memory.facts, ...event.facts } }),
        'facts.set',
      );
    case 'subject-changed':
      return snapshot.status === 'ended'
        ? ignoring(snapshot, reason('ended'))
        : move(frame, 'subject.changed');
    case 'request':
    case 'event':
    case 'approval-ended':
    case 'subject-ended':
      return ignoring(snapshot, reason('unexpected'));
  }
}

/** Time-outs, escalations and reminders of the present stages, soonest first. */
export function pendingOfApproval(
  plan: Plan,
  snapshot: InstanceSnapshot,
): readonly PendingDeadline[] {
  const frame = frameOf(plan, snapshot, approvalContextOf(snapshot).last);
  if (frame === null) return [];
  const stages = snapshot.status === 'ended' ? [] : waitingStages(frame);
  return [...stages.flatMap((open) => pendingOfStage(frame, open)), ...heldByApproval(frame)].sort(
    (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.priority - b.priority),
  );
}

function pendingOfStage(frame: ApprovalFrame, open: OpenStage): readonly PendingDeadline[] {
  const { plan, memory } = frame;
  const stage = stageOf(frame, open);
  if (stage === undefined) return [];
  const counting = countingOf(plan, memory.subject.zone);
  const source = stageSource(frame, open.stage);
  const timers = stage.after.flatMap((timer, index): readonly PendingDeadline[] => {
    if (open.timers.includes(index)) return [];
    const at = addSpan(memory.since, timer.after, counting);
    if (!at.ok) return [];
    const key = `timer:${open.stage}/${index}`;
    return [
      {
        key,
        name: `${stage.title}: ${timer.does}`,
        at: at.value.at,
        generation: memory.since,
        priority: 1000 + index,
        source,
      },
    ];
  });
  const { remindEvery } = stage;
  const next =
    remindEvery &&
    addSpan(
      memory.since,
      { ...remindEvery, count: remindEvery.count * (open.reminders + 1) },
      counting,
    );
  const reminder: readonly PendingDeadline[] = next?.ok
    ? [
        {
          key: `every:remind-${open.stage}`,
          name: null,
          at: next.value.at,
          generation: `${memory.since}#${open.reminders + 1}`,
          priority: 5000,
          source,
        },
      ]
    : [];
  return [...timers, ...reminder];
}

/** Why a stored approval cannot be used with a plan; `null` when it can. */
export function approvalProblem(plan: Plan, snapshot: InstanceSnapshot): string | null {
  if (snapshot.kind !== 'approval') return 'the snapshot is not that of an approval';
  if (
    snapshot.policy !== plan.policy ||
    snapshot.version !== plan.version ||
    snapshot.hash !== plan.hash
  ) {
    return `the approval belongs to \`${snapshot.policy}\` version ${snapshot.version}, not to this plan`;
  }
  return isApprovalContext(snapshot.context) ? null : 'the context of the approval is damaged';
}

/** An approval at rest, or `null` when the plan asks none of that name. */
export function frameOf(
  plan: Plan,
  snapshot: InstanceSnapshot,
  at: Instant,
  now: Instant = at,
): ApprovalFrame | null {
  const approval = own(plan.approvals, snapshot.name);
  if (approval === undefined) return null;
  return {
    plan,
    approval,
    at,
    now: now > at ? now : at,
    actor: null,
    vote: null,
    comment: null,
    memory: approvalContextOf(snapshot),
    effects: [],
    entered: [],
    fired: [],
    refused: [],
    ignored: null,
  };
}

function changed(frame: ApprovalFrame, change: Partial<ApprovalContext>): ApprovalFrame {
  return { ...frame, memory: { ...frame.memory, ...change } };
}

function refusing(snapshot: InstanceSnapshot, why: Reason): StepResult {
  return { answer: { kind: 'refused', reasons: [why] }, snapshot, ...nothing };
}

function ignoring(snapshot: InstanceSnapshot, why: Reason): StepResult {
  return { answer: { kind: 'ignored', reason: why }, snapshot, ...nothing };
}

/** Rule 37: at the end of the quiet hours, also when the approval has ended meanwhile. */
function tellingWhatWaited(before: InstanceSnapshot, frame: ApprovalFrame): StepResult {
  const { memory, effects } = released(frame);
  return {
    answer: { kind: 'accepted' },
    snapshot: { ...before, context: { ...memory, last: frame.at }, step: before.step + 1 },
    effects,
    entered: [],
    fired: effects.map(({ source }) => source),
  };
}

function finished(before: InstanceSnapshot, moved: Moved<ApprovalFrame>): StepResult {
  if (!moved.ok)
    return { answer: { kind: 'failed', message: moved.message }, snapshot: before, ...nothing };
  const { refused, ignored, entered, fired, at } = moved.context;
  if (refused.length > 0)
    return { answer: { kind: 'refused', reasons: refused }, snapshot: before, ...nothing };
  if (ignored !== null) return ignoring(before, ignored);
  const { memory, effects } = heldBack(moved.context);
  return {
    answer: { kind: 'accepted' },
    snapshot: {
      ...before,
      status: moved.done ? 'ended' : 'running',
      state: moved.state,
      context: { ...memory, last: at },
      step: before.step + 1,
    },
    effects,
    entered,
    fired,
  };
}
