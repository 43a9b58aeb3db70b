import type {
  ApprovalOutcome,
  ApprovalPlan,
  ApprovalTemplate,
  Audience,
  RuleSource,
  Value,
} from '@lintel/contract';
import { truthOf } from '../evaluate.ts';
import { type Params, type PureMachine, pureMachine } from '../machine.ts';
import { switchedOn } from '../lookups.ts';
import { own } from '../own.ts';
import { reason, sourceOf } from '../sources.ts';
import type { ApprovalContext, ApprovalFrame } from './approval-context.ts';
import { audienceKey, eligible, stageOf, stageOutcome, voteRefusal } from './votes.ts';

const machines = new WeakMap<ApprovalPlan, PureMachine<ApprovalFrame>>();

/** The emitted machine of an approval, with what its guards and actions mean. */
export function approvalMachine(approval: ApprovalPlan): PureMachine<ApprovalFrame> {
  const known = machines.get(approval);
  if (known) return known;
  const made = pureMachine<ApprovalFrame>(approval.machine, {
    guards: {
      'outcome-is': (frame, { stage, outcome }) =>
        frame.memory.stage === stage && stageOutcome(frame) === outcome,
      'role-refused': (frame) => voteRefusal(frame) !== null,
      'rule-matches': () => false,
      'rule-unknown': () => false,
      'request-refused': () => false,
    },
    actions: {
      enter,
      leave: (frame) => frame,
      perform,
      refused: (frame) => {
        const why = voteRefusal(frame);
        return why === null
          ? frame
          : { ...frame, refused: [...frame.refused, { ...why, source: stageSource(frame) }] };
      },
      remember: countVote,
      'no-rule-applied': (frame) => ({ ...frame, ignored: reason('no-rule-applied') }),
      unexpected: (frame) => ({ ...frame, ignored: reason('unexpected') }),
    },
  });
  machines.set(approval, made);
  return made;
}

function changing(frame: ApprovalFrame, change: Partial<ApprovalContext>): ApprovalFrame {
  return { ...frame, memory: { ...frame.memory, ...change } };
}

/** The line that a stage stands on. */
export function stageSource(frame: ApprovalFrame): RuleSource {
  const { plan, approval } = frame;
  const stage = stageOf(frame);
  if (stage === undefined)
    return sourceOf(plan, approval.name, `approval ${approval.name}`, approval.span);
  return sourceOf(plan, `${approval.name}/${stage.title}`, `stage "${stage.title}"`, stage.span);
}

function enter(frame: ApprovalFrame, params: Params): ApprovalFrame {
  const { stage, outcome } = params;
  return typeof stage === 'number'
    ? enterStage(frame, stage)
    : ends(frame, outcome as ApprovalOutcome);
}

function enterStage(frame: ApprovalFrame, index: number): ApprovalFrame {
  const stage = frame.approval.stages[index];
  if (stage === undefined) return frame;
  const needed = stage.when === null || truthOf(stage.when, lookupsOf(frame)) !== false;
  const entered = changing(frame, {
    stage: index,
    since: frame.at,
    needed,
    asking: [],
    timers: [],
    reminders: 0,
    clock: null,
  });
  if (!needed) return changing(entered, { skipped: [...frame.memory.skipped, index] });
  // Nobody left after removing those who may not decide: the fall-back is asked, if it has anybody.
  const first = stage.ask.map(audienceKey);
  const second = stage.ifNobody.map(audienceKey);
  const useSecond = eligible(entered, first).length === 0 && eligible(entered, second).length > 0;
  const asked = telling(entered, useSecond ? second : first, 'approval-asked');
  return { ...asked, entered: [...asked.entered, stage.title] };
}

/** Adds audiences to those who are asked, and tells them. */
function telling(
  frame: ApprovalFrame,
  audiences: readonly string[],
  template: ApprovalTemplate,
): ApprovalFrame {
  const asking = [...new Set([...frame.memory.asking, ...audiences])];
  return notifying(changing(frame, { asking }), audiences, template);
}

function notifying(
  frame: ApprovalFrame,
  audiences: readonly string[],
  template: ApprovalTemplate,
): ApprovalFrame {
  const source = stageSource(frame);
  const requester = frame.memory.request.actor.person;
  return {
    ...frame,
    effects: [
      ...frame.effects,
      ...audiences.map((to) => ({ kind: 'notify' as const, to, template, requester, source })),
    ],
  };
}

function ends(frame: ApprovalFrame, outcome: ApprovalOutcome): ApprovalFrame {
  const { memory } = frame;
  const reasonText = outcome === 'denied' ? lastComment(memory) : (memory.clock?.text ?? null);
  const told =
    outcome === 'withdrawn' ? notifying(frame, memory.asking, 'approval-withdrawn') : frame;
  return {
    ...told,
    effects: [
      ...told.effects,
      {
        kind: 'approval-ended',
        outcome,
        reason: reasonText,
        deciders: [...new Set(memory.votes.map(({ person }) => person))],
        source: stageSource(frame),
      },
    ],
  };
}

function lastComment({ votes }: ApprovalContext): string | null {
  return votes.findLast(({ vote }) => vote === 'deny')?.comment ?? null;
}

function countVote(frame: ApprovalFrame): ApprovalFrame {
  const { actor, vote, at, comment, memory } = frame;
  if (actor === null || (vote !== 'approve' && vote !== 'deny')) return frame;
  return {
    ...changing(frame, {
      votes: [...memory.votes, { stage: memory.stage, person: actor.person, vote, at, comment }],
    }),
    fired: [...frame.fired, stageSource(frame)],
  };
}

function perform(frame: ApprovalFrame, params: Params): ApprovalFrame {
  const source = stageSource(frame);
  const fired: ApprovalFrame = { ...frame, fired: [...frame.fired, source] };
  if (params['remind'] === true) {
    const reminded = changing(fired, { reminders: frame.memory.reminders + 1 });
    return notifying(reminded, frame.memory.asking, 'approval-reminder');
  }
  const index = params['timer'];
  const timer = typeof index === 'number' ? stageOf(frame)?.after[index] : undefined;
  if (timer === undefined || typeof index !== 'number') return frame;
  const ticked = changing(fired, { timers: [...frame.memory.timers, index] });
  switch (timer.does) {
    case 'escalate':
      return telling(changing(ticked, { asking: [] }), keysOf(timer.to), 'approval-escalated');
    case 'also-ask':
      return telling(ticked, keysOf(timer.to), 'approval-asked');
    case 'deny':
    case 'approve':
      return changing(ticked, { clock: { does: timer.does, text: timer.text } });
  }
}

function keysOf(audiences: readonly Audience[]): readonly string[] {
  return audiences.map(audienceKey);
}

function lookupsOf({ memory, plan, at }: ApprovalFrame): Parameters<typeof truthOf>[1] {
  return {
    now: at,
    name: (source, name): Value | undefined => {
      if (source === 'fact') return own(memory.facts, name);
      if (source === 'field') return own(memory.request.fields, name);
      if (source === 'quantity') return own(memory.subject.quantities, name);
      if (source === 'switch') return switchedOn(plan, memory.subject, name);
      return source === 'setting'
        ? plan.settings.find((setting) => setting.name === name)?.value
        : undefined;
    },
    today: () => undefined,
    deadline: () => undefined,
    deleted: () => undefined,
    usedUp: () => undefined,
    policyState: () => undefined,
  };
}
