import type { Policy, Scenario, Step } from '../syntax/tree.ts';
import type { PolicyNames } from './policy-names.ts';
import type { SetNames } from './set-names.ts';

/** The kind of subject that a policy is about; `null` where it does not say. */
export function subjectKindOf({ items }: Policy): string | null {
  for (const item of items) {
    if (item.kind === 'for-plans') return 'subscription';
    if (item.kind === 'for-every') return item.subject.text;
  }
  return null;
}

/** Accounts below the one at hand; no policy runs for them in a scenario. */
export const SUB_ACCOUNT = 'sub-account';

/** Kinds of the subjects that a scenario gives, by their names. */
export function givenSubjects({ steps }: Scenario): ReadonlyMap<string, string> {
  return new Map(
    steps.flatMap((step): [string, string][] =>
      step.kind === 'given-subject' ? [[step.name.value, step.subject.text]] : [],
    ),
  );
}

export function subAccountsIn(scenario: Scenario): ReadonlySet<string> {
  return new Set(
    [...givenSubjects(scenario)].flatMap(([name, kind]) => (kind === SUB_ACCOUNT ? [name] : [])),
  );
}

/** The policies that a step speaks of, where it names a subject of another kind; else `null`. */
export function othersSpokenOf(
  step: Step,
  scenario: Scenario,
  { policy }: PolicyNames,
  { policyNames }: SetNames,
): readonly PolicyNames[] | null {
  if (!('about' in step) || step.about === null) return null;
  const kind = givenSubjects(scenario).get(step.about.value);
  if (kind === undefined || kind === subjectKindOf(policy)) return null;
  return policyNames.filter((other) => subjectKindOf(other.policy) === kind);
}
