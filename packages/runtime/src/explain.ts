import type { InstanceExplanation, InstanceSnapshot, Plan, Value } from '@lintel/contract';
import { countNow } from './lookups.ts';
import { deadlines } from './deadlines.ts';
import { indexOf } from './plan-index.ts';
import { contextOf, restingFrame, snapshotProblem } from './snapshot.ts';
import { ruleSource } from './sources.ts';

/** Why an instance is in its state, what happens next, and what can be asked for. */
export function explain(plan: Plan, snapshot: InstanceSnapshot, at: string): InstanceExplanation {
  const state = indexOf(plan).states.get(snapshot.state);
  if (state === undefined || snapshotProblem(plan, snapshot) !== null) {
    return {
      state: { name: snapshot.state, title: snapshot.state, since: at },
      because: null,
      next: [],
      requests: [],
      memory: {},
      facts: {},
    };
  }
  const memory = contextOf(snapshot);
  const frame = { ...restingFrame(plan, snapshot.state, memory), at };
  const names = [
    ...new Set(
      state.rules.flatMap(({ trigger }) => (trigger.kind === 'event' ? [trigger.name] : [])),
    ),
  ];
  const counts = plan.counts.flatMap(({ name }): [string, Value][] => {
    const value = countNow(frame, name);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    state: { name: state.name, title: state.title, since: memory.since },
    because: memory.because,
    next: deadlines(plan, snapshot),
    requests: names.map((request) => {
      const rules = state.rules.filter(
        ({ trigger }) => trigger.kind === 'event' && trigger.name === request,
      );
      const anybody = rules.some(({ by }) => by === null);
      return {
        request,
        by: anybody ? null : [...new Set(rules.flatMap(({ by }) => by ?? []))],
        rules: rules.map((rule) => ruleSource(plan, rule)),
      };
    }),
    memory: { ...memory.memory, ...memory.choices, ...Object.fromEntries(counts) },
    facts: memory.facts,
  };
}
