import type {
  ApprovalPlan,
  DeadlinePlan,
  DurationExpression,
  Plan,
  StatePlan,
} from '@lintel/contract';
import { emitApprovalMachine } from '../emit/approval-machine.ts';
import {
  audiencesInWords,
  conditionInWords,
  deadlineInWords,
  spanInWords,
  valueInWords,
} from '../emit/words.ts';
import { changedNumbers } from './changed-numbers.ts';
import { type Candidate, firstLine, replaced, withPart, withState, without } from './mutation.ts';
import { actionCandidates, ruleCandidates } from './rule-candidates.ts';
import { shiftedSpan } from './shifted-span.ts';
import { expectIt } from './suggest.ts';

/** Everything that can be changed about a policy, one thing at a time, in the order of the text. */
export function candidatesOf(plan: Plan): readonly Candidate[] {
  return [
    ...plan.settings.flatMap((_, place) => settingCandidates(plan, place)),
    ...plan.deadlines.flatMap((deadline, place) =>
      deadlineCandidates(deadline, (changed) =>
        withPart(plan, { deadlines: replaced(plan.deadlines, place, changed) }),
      ),
    ),
    ...plan.states.flatMap((state) => stateCandidates(plan, state)),
    ...Object.values(plan.approvals).flatMap((approval) => approvalCandidates(plan, approval)),
  ];
}

function settingCandidates(plan: Plan, place: number): readonly Candidate[] {
  const setting = plan.settings[place];
  if (setting === undefined) return [];
  const { name, value, span } = setting;
  const to = (changed: typeof value): Candidate => ({
    kind: typeof changed === 'number' ? 'number-changed' : 'deadline-shifted',
    text: `setting ${name} = ${valueInWords(value)}`,
    change: `it is ${valueInWords(changed)}`,
    suggestion: `leave the setting as it is, and expect what depends on ${name} at its edge`,
    span,
    make: () =>
      withPart(plan, { settings: replaced(plan.settings, place, { ...setting, value: changed }) }),
  });
  if (typeof value === 'number') return [to(value + 1), to(value - 1)];
  if (value !== null && typeof value === 'object' && 'unit' in value)
    return [to(shiftedSpan(value))];
  return [];
}

function stateCandidates(plan: Plan, state: StatePlan): readonly Candidate[] {
  const { name, refusals, repeats, notices, entryActions, deadlines, limits } = state;
  const put = (part: Partial<StatePlan>): Plan => withState(plan, name, part);
  return [
    ...limits.flatMap((limit, place) =>
      changedNumbers(limit.to).map(({ from, to, expression }): Candidate => ({
        kind: 'number-changed',
        text: `limit ${limit.on} to ${conditionInWords(limit.to)}`,
        change: `${from} is ${to}`,
        suggestion: `in state ${name}, expect limit of ${limit.on} = ${from}`,
        span: limit.span,
        make: () => put({ limits: replaced(limits, place, { ...limit, to: expression }) }),
      })),
    ),
    ...deadlines.flatMap((deadline, place) =>
      deadlineCandidates(deadline, (changed) =>
        put({ deadlines: replaced(deadlines, place, changed) }),
      ),
    ),
    ...notices.map((notice, place): Candidate => ({
      kind: 'notice-dropped',
      text: `notify ${notice.to} with "${notice.template}"`,
      change: 'it is not sent',
      suggestion: `reach its time in state ${name}, and expect notice "${notice.template}" to ${notice.to}`,
      span: notice.span,
      make: () => put({ notices: without(notices, place) }),
    })),
    ...refusals.map((refusal, place): Candidate => ({
      kind: 'rule-dropped',
      text: `refuse ${refusal.requests.join(', ')} "${refusal.text}"`,
      change: 'it is not there',
      suggestion: `in state ${name}, do ${refusal.requests[0] ?? ''}, and expect refused "${refusal.text}"`,
      span: refusal.span,
      make: () => put({ refusals: without(refusals, place) }),
    })),
    ...actionCandidates(
      plan,
      state,
      entryActions,
      {
        text: `on entry of ${name}`,
        span: entryActions[0]?.span ?? state.span,
        suggestion: `enter state ${name}, and ${expectIt(entryActions)}`,
      },
      (actions) => put({ entryActions: actions }),
    ),
    ...ruleCandidates(plan, state),
    ...repeats.flatMap((repeat, place): Candidate[] => {
      const about = {
        text: firstLine(repeat.text),
        span: repeat.span,
        suggestion: `stay in state ${name} until it has come, and ${expectIt(repeat.actions)}`,
      };
      return [
        {
          ...about,
          kind: 'rule-dropped',
          change: 'it is not there',
          make: () => put({ repeats: without(repeats, place) }),
        },
        ...shiftedDuration(repeat.every).map(({ words, duration }): Candidate => ({
          ...about,
          kind: 'deadline-shifted',
          change: `it is every ${words}`,
          make: () => put({ repeats: replaced(repeats, place, { ...repeat, every: duration }) }),
        })),
      ];
    }),
  ];
}

function shiftedDuration(
  duration: DurationExpression,
): { readonly words: string; readonly duration: DurationExpression }[] {
  if (duration.kind !== 'span') return [];
  const span = shiftedSpan(duration.span);
  return [{ words: spanInWords(span), duration: { kind: 'span', span } }];
}

function deadlineCandidates(
  deadline: DeadlinePlan,
  put: (deadline: DeadlinePlan) => Plan,
): readonly Candidate[] {
  const { name, written, time, span } = deadline;
  const words = deadlineInWords(time);
  const about = {
    kind: 'deadline-shifted' as const,
    text: written ? `deadline ${name} is ${words}` : words.replace(/ after .*/, ' after entry'),
    suggestion: `expect what holds just before ${written ? name : 'it'} and at that very instant`,
    span,
  };
  if (time.kind === 'after') {
    return shiftedDuration(time.duration).map((shifted) => ({
      ...about,
      change: `it is ${shifted.words}`,
      make: () => put({ ...deadline, time: { ...time, duration: shifted.duration } }),
    }));
  }
  if (time.kind !== 'start-of' && time.kind !== 'end-of') return [];
  const kind = time.kind === 'start-of' ? 'end-of' : 'start-of';
  return [
    {
      ...about,
      change: `it is the ${kind === 'end-of' ? 'end' : 'start'} of that day`,
      make: () => put({ ...deadline, time: { ...time, kind } }),
    },
  ];
}

function approvalCandidates(plan: Plan, approval: ApprovalPlan): readonly Candidate[] {
  const { name, stages } = approval;
  const put = (changed: ApprovalPlan['stages']): Plan => {
    const { machine: _, ...rest } = { ...approval, stages: changed };
    const whole = { ...rest, machine: emitApprovalMachine(rest) };
    return withPart(plan, { approvals: { ...plan.approvals, [name]: whole } });
  };
  return stages.flatMap((stage, place): Candidate[] => {
    const about = {
      text: `approval ${name}: stage "${stage.title}"`,
      span: stage.span,
    };
    const quorum = stage.quorum === 'all' ? 1 : stage.quorum - 1;
    return [
      ...(stages.length < 2
        ? []
        : [
            {
              ...about,
              kind: 'stage-dropped' as const,
              change: 'it is not asked',
              suggestion: `expect approval ${name} waiting for ${audiencesInWords(stage.ask)} when its turn has come`,
              make: () => put(without(stages, place)),
            },
          ]),
      ...(quorum < 1 || stage.quorum === quorum
        ? []
        : [
            {
              ...about,
              kind: 'quorum-lowered' as const,
              change: `${quorum} ${quorum === 1 ? 'is' : 'are'} enough instead of ${stage.quorum}`,
              suggestion: `let ${quorum} approve, and expect approval ${name} still waiting`,
              make: () => put(replaced(stages, place, { ...stage, quorum })),
            },
          ]),
      ...stage.after.map((timer, index): Candidate => {
        const later = shiftedSpan(timer.after);
        return {
          ...about,
          kind: 'deadline-shifted',
          text: `${about.text}: after ${spanInWords(timer.after)} ${timer.does.replace('-', ' ')}`,
          change: `it is after ${spanInWords(later)}`,
          suggestion: `let nobody decide, and expect what holds ${spanInWords(timer.after)} after the stage was asked`,
          span: timer.span,
          make: () =>
            put(
              replaced(stages, place, {
                ...stage,
                after: replaced(stage.after, index, { ...timer, after: later }),
              }),
            ),
        };
      }),
    ];
  });
}
