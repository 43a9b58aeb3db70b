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
import type { ApprovalContext, ApprovalFrame, OpenStage } from './approval-context.ts';
import { audienceKey, eligible, stageOf } from './audiences.ts';
import { outcomeOfGroup } from './stage-outcome.ts';
import { stagesTogether } from './stages-together.ts';
import { voteRefusal, votesFor, waitingStages } from './votes.ts';

const machines = new WeakMap<ApprovalPlan, PureMachine<ApprovalFrame>>();

/** The emitted machine of an approval, with what its guards and actions mean. */
export function approvalMachine(approval: ApprovalPlan): PureMachine<ApprovalFrame> {
  const known = machines.get(approval);
  if (known) return known;
  const made = pureMachine<ApprovalFrame>(approval.machine, {
    guards: {
      'outcome-is': (frame, { stage, outcome }) =>
        frame.memory.open[0]?.stage === stage && outcomeOfGroup(frame) === outcome,
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

function changingStage(
  frame: ApprovalFrame,
  stage: number,
  change: Partial<OpenStage>,
): ApprovalFrame {
  const open = frame.memory.open.map((each) =>
    each.stage === stage ? { ...each, ...change } : each,
  );
  return changing(frame, { open });
}

/** The line that a stage stands on; that of the first that waits, where none is meant. */
export function stageSource(frame: ApprovalFrame, index?: number): RuleSource {
  const { plan, approval, memory } = frame;
  const [first] = [...waitingStages(frame), ...memory.open];
  const stage = approval.stages[index ?? first?.stage ?? -1];
  if (stage === undefined)
    return sourceOf(plan, approval.name, `approval ${approval.name}`, approval.span);
  return sourceOf(plan, `${approval.name}/${stage.title}`, `stage "${stage.title}"`, stage.span);
}

function enter(frame: ApprovalFrame, params: Params): ApprovalFrame {
  const { stage, outcome } = params;
  if (typeof stage !== 'number') return ends(frame, outcome as ApprovalOutcome);
  const group = stagesTogether(frame.approval.stages, stage);
  const begun = changing(frame, { since: frame.at, open: [] });
  return group.reduce(enterStage, begun);
}

function enterStage(frame: ApprovalFrame, index: number): ApprovalFrame {
  const stage = frame.approval.stages[index];
  if (stage === undefined) return frame;
  const needed = stage.when === null || truthOf(stage.when, lookupsOf(frame)) !== false;
  const progress = { stage: index, needed, asking: [], timers: [], reminders: 0, clock: null };
  const entered = changing(frame, { open: [...frame.memory.open, progress] });
  if (!needed) return changing(entered, { skipped: [...frame.memory.skipped, index] });
  // Nobody left after removing those who may not decide: the fall-back is asked, if it has anybody.
  const first = [stage, ...(stage.groups ?? [])].flatMap(({ ask }) => ask.map(audienceKey));
  const second = stage.ifNobody.map(audienceKey);
  const useSecond =
    eligible(entered, index, first).length === 0 && eligible(entered, index, second).length > 0;
  const own = (stage.notices ?? []).filter(({ to }) => to !== 'added');
  const isToldOtherwise = own.some(({ to }) => to === 'asked');
  const asked = asking(entered, index, useSecond ? second : first);
  const told = isToldOtherwise
    ? asked
    : notifying(asked, index, openStage(asked, index)?.asking ?? [], 'approval-asked');
  const all = own.reduce((before, { to, template }) => telling(before, index, to, template), told);
  return { ...all, entered: [...all.entered, stage.title] };
}

function openStage({ memory }: ApprovalFrame, stage: number): OpenStage | undefined {
  return memory.open.find((open) => open.stage === stage);
}

/** Adds audiences to those who are asked. */
function asking(frame: ApprovalFrame, stage: number, audiences: readonly string[]): ApprovalFrame {
  const before = openStage(frame, stage)?.asking ?? [];
  return changingStage(frame, stage, { asking: [...new Set([...before, ...audiences])] });
}

/** Adds audiences and tells them: with the notice of the stage for those who are added, else with the standard one. */
function adding(
  frame: ApprovalFrame,
  stage: number,
  audiences: readonly string[],
  standard: ApprovalTemplate,
): ApprovalFrame {
  const notices = frame.approval.stages[stage]?.notices ?? [];
  const templates = notices.flatMap(({ to, template }) => (to === 'added' ? [template] : []));
  return (templates.length === 0 ? [standard] : templates).reduce(
    (before, template) => notifying(before, stage, audiences, template),
    asking(frame, stage, audiences),
  );
}

/** Tells a role, or people who are known by their part in the approval. */
function telling(frame: ApprovalFrame, stage: number, to: string, template: string): ApprovalFrame {
  if (to === 'asked')
    return notifying(frame, stage, openStage(frame, stage)?.asking ?? [], template);
  return notifying(frame, stage, [to], template);
}

function notifying(
  frame: ApprovalFrame,
  stage: number,
  audiences: readonly string[],
  template: string,
): ApprovalFrame {
  const source = stageSource(frame, stage);
  const requester = frame.memory.request.actor.person;
  return {
    ...frame,
    effects: [
      ...frame.effects,
      ...audiences.map((to) => ({
        kind: 'notify' as const,
        to,
        template,
        requester,
        ...(to === 'deciders' ? { people: decidersOf(frame.memory) } : {}),
        source,
      })),
    ],
  };
}

function decidersOf({ votes }: ApprovalContext): readonly string[] {
  return [...new Set(votes.map(({ person }) => person))];
}

function ends(frame: ApprovalFrame, outcome: ApprovalOutcome): ApprovalFrame {
  const { memory } = frame;
  const clock = memory.open.find((open) => open.clock !== null)?.clock ?? null;
  const reasonText = outcome === 'denied' ? lastComment(memory) : (clock?.text ?? null);
  const told =
    outcome === 'withdrawn'
      ? waitingStages(frame).reduce(
          (before, { stage, asking: asked }) =>
            notifying(before, stage, asked, 'approval-withdrawn'),
          frame,
        )
      : frame;
  const asked = memory.open.flatMap((open) => eligible(frame, open.stage, open.asking));
  return {
    ...told,
    effects: [
      ...told.effects,
      {
        kind: 'approval-ended',
        outcome,
        reason: reasonText,
        deciders: decidersOf(memory),
        asked: [...new Set([...decidersOf(memory), ...asked])],
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
  const says = votesFor(frame, actor);
  const votes = says.map((say) => ({ ...say, person: actor.person, vote, at, comment }));
  return {
    ...changing(frame, { votes: [...memory.votes, ...votes] }),
    fired: [...frame.fired, ...says.map(({ stage }) => stageSource(frame, stage))],
  };
}

function perform(frame: ApprovalFrame, params: Params): ApprovalFrame {
  const { stage: index, timer: place } = params;
  const open = typeof index === 'number' ? openStage(frame, index) : undefined;
  if (open === undefined) return frame;
  const { stage } = open;
  const fired = { ...frame, fired: [...frame.fired, stageSource(frame, stage)] };
  if (params['remind'] === true) {
    const reminded = changingStage(fired, stage, { reminders: open.reminders + 1 });
    return notifying(reminded, stage, open.asking, 'approval-reminder');
  }
  const timer = typeof place === 'number' ? stageOf(frame, open)?.after[place] : undefined;
  if (timer === undefined || typeof place !== 'number') return frame;
  const ticked = changingStage(fired, stage, { timers: [...open.timers, place] });
  switch (timer.does) {
    case 'escalate': {
      const cleared = changingStage(ticked, stage, { asking: [] });
      return adding(cleared, stage, keysOf(timer.to), 'approval-escalated');
    }
    case 'also-ask':
      return adding(ticked, stage, keysOf(timer.to), 'approval-asked');
    case 'notify':
      return telling(ticked, stage, timer.tell, timer.template);
    case 'deny':
    case 'approve':
      return changingStage(ticked, stage, { clock: { does: timer.does, text: timer.text } });
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
    earlier: () => undefined,
    dateOf: () => undefined,
    deleted: () => undefined,
    usedUp: () => undefined,
    policyState: () => undefined,
  };
}
