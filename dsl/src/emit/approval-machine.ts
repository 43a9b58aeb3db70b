import type {
  ApprovalOutcome,
  ApprovalPlan,
  MachineConfig,
  MachineState,
  MachineTransition,
  StagePlan,
} from '@lintel/contract';

const outcomes: readonly ApprovalOutcome[] = ['approved', 'denied', 'timed-out', 'withdrawn'];

/**
 * The machine of one approval: a state per stage, then how it ended. Votes and the clock change
 * the context; what they amount to is read by the eventless transitions of the stage.
 */
export function emitApprovalMachine(approval: Omit<ApprovalPlan, 'machine'>): MachineConfig {
  const groups = groupsOf(approval.stages);
  const stages = groups.map((group, place): [string, MachineState] => [
    nameOf(group),
    emitGroup(approval.stages, group, nameOf(groups[place + 1])),
  ]);
  const ended = outcomes.map((outcome): [string, MachineState] => [
    outcome,
    { type: 'final', entry: [{ type: 'enter', params: { outcome } }] },
  ]);
  return {
    id: approval.name,
    initial: stages.length > 0 ? 'stage-1' : 'approved',
    states: Object.fromEntries([...stages, ...ended]),
  };
}

/** Indexes of the stages that begin together, group by group. */
function groupsOf(stages: readonly StagePlan[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  stages.forEach(({ together }, index) => {
    const last = groups.at(-1);
    if (together === true && last !== undefined) last.push(index);
    else groups.push([index]);
  });
  return groups;
}

function nameOf(group: readonly number[] | undefined): string {
  return group?.[0] === undefined ? 'approved' : `stage-${group[0] + 1}`;
}

function emitGroup(
  stages: readonly StagePlan[],
  group: readonly number[],
  next: string,
): MachineState {
  const params = { stage: group[0] };
  const ends = (outcome: string, target: string): MachineTransition => ({
    guard: { type: 'outcome-is', params: { ...params, outcome } },
    target,
  });
  const notAllowed: MachineTransition = {
    guard: { type: 'role-refused', params },
    actions: [{ type: 'refused', params }],
  };
  const vote = [notAllowed, { actions: [{ type: 'remember' as const, params }] }];
  const remembering = [{ actions: [{ type: 'remember' as const }] }];
  return {
    entry: [{ type: 'enter', params }],
    exit: [{ type: 'leave', params }],
    always: [
      ends('not-needed', next),
      ends('approved', next),
      ends('denied', 'denied'),
      ends('timed-out', 'timed-out'),
    ],
    on: {
      'vote.approve': vote,
      'vote.deny': vote,
      'vote.withdraw': [notAllowed, { target: 'withdrawn' }],
      ...Object.fromEntries(group.flatMap((index) => clockEvents(stages[index], index))),
      'facts.set': remembering,
      'subject.changed': remembering,
      '*': [{ actions: [{ type: 'unexpected' }] }],
    },
  };
}

function clockEvents(
  stage: StagePlan | undefined,
  index: number,
): readonly [string, readonly MachineTransition[]][] {
  if (stage === undefined) return [];
  const timers = stage.after.map((_, timer) =>
    performing(`due.timer:${index}/${timer}`, { stage: index, timer }),
  );
  if (stage.remindEvery === null) return timers;
  return [...timers, performing(`due.every:remind-${index}`, { stage: index, remind: true })];
}

function performing(
  event: string,
  params: Readonly<Record<string, unknown>>,
): [string, readonly MachineTransition[]] {
  return [event, [{ actions: [{ type: 'perform', params }] }]];
}
