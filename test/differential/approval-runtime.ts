import type { Plan, StepResult } from '@lintel/contract';
import { engine } from '@lintel/runtime';
import type {
  ApprovalRun,
  ApprovalSaid,
  ApprovalSeen,
  ApprovalSent,
  ApprovalStart,
} from './approval-subject.ts';

/** XState, executing the emitted machine of an approval. */
export function runtimeApproval(plan: Plan, name: string, start: ApprovalStart): ApprovalRun {
  const { at, zone, request, facts, people } = start;
  const subject = { zone, plan: 'basic', quantities: {} };
  const { person, roles, fields } = request;
  const asked = { kind: 'request', name: 'buy', fields, actor: { person, roles } } as const;
  const begun = engine.beginApproval(plan, name, { at, request: asked, facts, subject, people });
  let { snapshot } = begun;
  return {
    begun: seen(plan, begun),
    send: (sent, now) => {
      const generation =
        sent.kind === 'due'
          ? engine.deadlines(plan, snapshot).find(({ key }) => key === sent.key)?.generation
          : undefined;
      const stepped = engine.step(plan, snapshot, eventOf(sent, generation ?? ''), {
        at: now,
        subject,
        others: { subject: {}, account: {} },
        requestFacts: {},
        people,
      });
      ({ snapshot } = stepped);
      return seen(plan, stepped);
    },
  };
}

function eventOf(sent: ApprovalSent, generation: string): Parameters<typeof engine.step>[2] {
  switch (sent.kind) {
    case 'vote':
      return {
        kind: 'vote',
        vote: sent.yes ? 'approve' : 'deny',
        actor: sent.voter,
        comment: sent.yes ? null : 'No.',
      };
    case 'withdraw':
      return { kind: 'withdraw', actor: sent.voter, because: 'requester' };
    case 'due':
      return { kind: 'due', key: sent.key, generation };
  }
}

function seen(plan: Plan, { answer, snapshot, effects }: StepResult): ApprovalSeen {
  return {
    answer:
      answer.kind === 'refused'
        ? `refused ${answer.reasons[0]?.code ?? ''}`
        : answer.kind === 'ignored'
          ? `ignored ${answer.reason.code}`
          : answer.kind,
    said: effects.flatMap((effect): ApprovalSaid[] =>
      effect.kind === 'notify'
        ? [{ to: effect.to, template: effect.template }]
        : effect.kind === 'approval-ended'
          ? [{ outcome: effect.outcome, text: effect.reason }]
          : [],
    ),
    ended: snapshot.status === 'ended',
    due: engine.deadlines(plan, snapshot).map(({ key, at }) => ({ key, at })),
  };
}
