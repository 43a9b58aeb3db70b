import type { EngineEvent, InstanceSnapshot, SimulationStep, StepResult } from '@lintel/contract';

/** What is not a rule's own doing (a role that it does not name, a fact that it cannot tell) is no decision of it. */
const notItsDecision: ReadonlySet<string> = new Set(['role-refused', 'unknown-fact']);

/** One event on one instance, as coverage and timelines see it. */
export function tracedStep(
  before: InstanceSnapshot,
  { answer, snapshot, entered, fired }: StepResult,
  { at, event }: Pick<SimulationStep, 'at' | 'event'>,
): SimulationStep {
  const refusedBy =
    answer.kind === 'refused'
      ? answer.reasons.flatMap(({ code, source }) =>
          source === null || notItsDecision.has(code) ? [] : [source],
        )
      : [];
  return {
    at,
    policy: snapshot.policy,
    approval: snapshot.kind === 'approval' ? snapshot.name : null,
    event,
    from: before === snapshot && entered.length > 0 ? '' : before.state,
    to: snapshot.state,
    entered,
    decided: [...fired, ...refusedBy],
  };
}

/** What an event is called in a trace: `request-seats`, `due.trial-end`, `approve`. */
export function nameOf(event: EngineEvent): string {
  switch (event.kind) {
    case 'request':
    case 'event':
      return event.name;
    case 'due':
      return `due.${event.key}`;
    case 'vote':
      return event.vote;
    default:
      return event.kind;
  }
}
