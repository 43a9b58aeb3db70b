import type { Engine, Plan } from '@lintel/contract';
import { plansBeside } from '../scenario/plans-beside.ts';
import { runScenario, type ScenarioContext } from '../scenario/run.ts';
import { candidatesOf } from './candidates.ts';
import type { Mutation } from './mutation.ts';

export interface MutationReport {
  readonly policy: string;
  /** How many changes there are, and how many of them were tried. */
  readonly of: number;
  readonly tried: number;
  readonly noticed: number;
  /** Changes that every scenario passes with, in the order of the text. */
  readonly unnoticed: readonly Mutation[];
}

/**
 * Changes one thing of a policy at a time, and says which changes no scenario notices. Scenarios of
 * policies that look at it count too; those that fail without a change are left out.
 *
 * @param atMost - Of more changes than this, evenly spread ones are tried.
 */
export function runMutations(
  plan: Plan,
  engine: Engine,
  context: ScenarioContext,
  atMost: number,
): MutationReport {
  const all = candidatesOf(plan);
  const chosen = spread(all, atMost);
  const set = context.plansOfSet ?? [plan];
  const trials = trialsOf(plan, engine, { ...context, plansOfSet: set });
  const unnoticed = chosen.filter((candidate) => !isNoticed(candidate.make(), trials));
  return {
    policy: plan.policy,
    of: all.length,
    tried: chosen.length,
    noticed: chosen.length - unnoticed.length,
    unnoticed: unnoticed.map(({ kind, text, change, suggestion, span }) => ({
      kind,
      text,
      change,
      suggestion,
      span,
    })),
  };
}

/** Whether a scenario passes when the policy is this one. */
type Trial = (changed: Plan) => boolean;

function trialsOf(plan: Plan, engine: Engine, context: ScenarioContext): Trial[] {
  const set = context.plansOfSet ?? [];
  const watching = set.filter(
    (other) =>
      other.policy !== plan.policy &&
      plansBeside(other, set).some(({ policy }) => policy === plan.policy),
  );
  const trials = [plan, ...watching].flatMap((runs) =>
    runs.scenarios.map((scenario): Trial => (changed) => {
      const plansOfSet = set.map((other) => (other.policy === plan.policy ? changed : other));
      const run = runs.policy === plan.policy ? changed : runs;
      return runScenario(run, engine, scenario, { ...context, plansOfSet }).passed;
    }),
  );
  return trials.filter((passes) => passes(plan));
}

/** The scenario that noticed the last change is asked first: neighbours are often noticed by the same one. */
export function isNoticed<P>(changed: P, trials: ((changed: P) => boolean)[]): boolean {
  const place = trials.findIndex((passes) => !passes(changed));
  if (place < 0) return false;
  const [found] = trials.splice(place, 1);
  if (found !== undefined) trials.unshift(found);
  return true;
}

/** Of many some, evenly over the list. */
export function spread<C>(all: readonly C[], atMost: number): readonly C[] {
  if (all.length <= atMost) return all;
  return all.filter(
    (_, index) =>
      Math.floor((index * atMost) / all.length) !== Math.floor(((index - 1) * atMost) / all.length),
  );
}
