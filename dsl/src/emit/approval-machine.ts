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
  const last = approval.stages.length - 1;
  const stages = approval.stages.map((stage, index): [string, MachineState] => [
    `stage-${index + 1}`,
    emitStage(stage, index, index === last ? 'approved' : `stage-${index + 2}`),
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

function emitStage(stage: StagePlan, index: number, next: string): MachineState {
  const params = { stage: index };
  const ends = (outcome: string, target: string): MachineTransition => ({
    guard: { type: 'outcome-is', params: { stage: index, outcome } },
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
      ...Object.fromEntries(
        stage.after.map((_, timer) =>
          performing(`due.timer:${index}/${timer}`, { ...params, timer }),
        ),
      ),
      ...(stage.remindEvery === null
        ? {}
        : Object.fromEntries([
            performing(`due.every:remind-${index}`, { ...params, remind: true }),
          ])),
      'facts.set': remembering,
      'subject.changed': remembering,
      '*': [{ actions: [{ type: 'unexpected' }] }],
    },
  };
}

function performing(
  event: string,
  params: Readonly<Record<string, unknown>>,
): [string, readonly MachineTransition[]] {
  return [event, [{ actions: [{ type: 'perform', params }] }]];
}
