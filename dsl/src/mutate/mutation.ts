import type { Plan, Span, StatePlan } from '@lintel/contract';
import { emitMachine } from '../emit/machine.ts';

export const MUTATION_KINDS = [
  'rule-dropped',
  'notice-dropped',
  'action-dropped',
  'target-swapped',
  'condition-negated',
  'role-dropped',
  'deadline-shifted',
  'number-changed',
  'stage-dropped',
  'quorum-lowered',
] as const;
export type MutationKind = (typeof MUTATION_KINDS)[number];

/** One small change of a policy that a scenario should notice. */
export interface Mutation {
  readonly kind: MutationKind;
  /** The line that is changed, in the words of the policy. */
  readonly text: string;
  /** What is changed about it: `goes to expired instead of active`. */
  readonly change: string;
  /** What a scenario could do and expect so that the change is noticed. */
  readonly suggestion: string;
  readonly span: Span;
}

/** A mutation that has not been made yet. */
export interface Candidate extends Mutation {
  make(): Plan;
}

/** The plan with a part of it changed, and the machine that follows from that. */
export function withPart(plan: Plan, part: Partial<Plan>): Plan {
  const changed = { ...plan, ...part };
  return { ...changed, machine: emitMachine(changed) };
}

export function withState(plan: Plan, name: string, part: Partial<StatePlan>): Plan {
  return withPart(plan, {
    states: plan.states.map((state) => (state.name === name ? { ...state, ...part } : state)),
  });
}

/** The list without the element at a place. */
export function without<T>(list: readonly T[], place: number): T[] {
  return list.filter((_, index) => index !== place);
}

/** The list with another element at a place. */
export function replaced<T>(list: readonly T[], place: number, by: T): T[] {
  return list.map((element, index) => (index === place ? by : element));
}

export function firstLine(text: string): string {
  const [first = '', ...more] = text.split('\n').map((line) => line.trim());
  return more.length === 0 ? first : `${first} …`;
}
