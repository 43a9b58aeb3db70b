import type { CompiledSet, Plan, ReviewPlan } from '@lintel/contract';
import { CommandProblem } from './command-problem.ts';
import type { PolicySet } from './policy-set.ts';

/** The plans of the named files; `wanted` leaves the one of that name. */
export function plansOfNamed(
  set: PolicySet,
  compiled: CompiledSet,
  wanted: string | undefined,
): readonly Plan[] {
  const files = new Set(set.named.map(({ path }) => path));
  const plans = compiled.plans.filter(({ file }) => files.has(file));
  if (wanted === undefined) return plans;
  const chosen = plans.filter(({ policy }) => policy === wanted);
  if (chosen.length > 0 || reviewsOfNamed(set, compiled, wanted).length > 0) return chosen;
  throw new CommandProblem(
    'unknown-policy',
    `there is no policy \`${wanted}\` in ${[...files].join(', ')}`,
    plans.length === 0 ? 'name a file that holds a policy' : `there is ${listed(plans)}`,
  );
}

/** The reviews of the named files; `wanted` leaves the one of that name or title. */
export function reviewsOfNamed(
  set: PolicySet,
  { reviews = [] }: CompiledSet,
  wanted: string | undefined,
): readonly ReviewPlan[] {
  const files = new Set(set.named.map(({ path }) => path));
  return reviews.filter(
    ({ file, review, title }) =>
      files.has(file) && (wanted === undefined || wanted === review || wanted === title),
  );
}

/** The one plan that a command needs; several in the file must be told apart with `--policy`. */
export function onePlan(plans: readonly Plan[]): Plan {
  const [first, second] = plans;
  if (first && !second) return first;
  throw first
    ? new CommandProblem(
        'several-policies',
        'there are several policies in what was named',
        `choose one with \`--policy NAME\`: ${listed(plans)}`,
      )
    : new CommandProblem(
        'no-policy',
        'there is no policy in what was named',
        'name a file that holds a policy; a catalogue alone does nothing',
      );
}

function listed(plans: readonly Plan[]): string {
  return plans.map(({ policy }) => `"${policy}"`).join(', ');
}
