import { givenSubjects, subjectKindOf } from '../names/scenario-subjects.ts';
import { namedInCatalogue } from '../names/named-in-catalogue.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { Tell } from '../names/tell.ts';
import type { Expectation, Scenario, Step, TextValue } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** There is one of each in a scenario. */
const ALONE: ReadonlySet<string> = new Set(['account', 'subscription']);

/** What can be expected of a subject that another policy is about. */
const OF_ANOTHER: ReadonlySet<Expectation['kind']> = new Set([
  'expect-state',
  'expect-access',
  'expect-notice',
  'expect-no-notice',
  'expect-audit',
  'expect-reason',
]);

/** What holds of no subject in particular. */
const OF_NOBODY: ReadonlySet<Expectation['kind']> = new Set(['expect-refused', 'expect-instant']);

/** LTL-2009, LTL-2010, LTL-2016, LTL-2044, LTL-2045: a scenario says which of several subjects it speaks of. */
export const scenarioSubjectsMakeSense: PolicyCheck = (policy, tell) => {
  for (const item of policy.names.policy.items)
    if (item.kind === 'scenario') checkScenario(item, policy, tell);
};

function checkScenario(scenario: Scenario, { names, set }: ResolvedPolicy, tell: Tell): void {
  const given = givenSubjects(scenario);
  const own = subjectKindOf(names.policy);
  const several = [...given].filter(([, kind]) => kind === own).map(([name]) => name);
  const seen = new Set<string>();
  for (const step of scenario.steps) {
    if (step.kind === 'given-subject') {
      const known = [...(set.catalogue?.subjects ?? [step.subject.text])];
      namedInCatalogue(
        'kind of subject that there are several of',
        step.subject,
        known.filter((kind) => !ALONE.has(kind)),
        tell,
      );
      if (seen.has(step.name.value)) tell('LTL-2010', step.name.span, { name: step.name.value });
      seen.add(step.name.value);
    }
    if (!('about' in step)) continue;
    if (step.about === null) {
      const [first] = several;
      if (several.length > 1 && first !== undefined && isOfOne(step))
        tell('LTL-2044', step.span, {
          subject: own ?? '',
          known: several.join(', '),
          example: exampleOf(step, first),
        });
      continue;
    }
    const kind = kindOf(step.about, given, tell);
    if (kind === null || kind === own || step.kind !== 'expect') continue;
    if (!OF_ANOTHER.has(step.expectation.kind))
      tell('LTL-2045', step.expectation.span, { subject: step.about.value });
  }
}

function isOfOne(step: Step): boolean {
  if (step.kind === 'do') return !['approve', 'deny', 'withdraw'].includes(step.request.text);
  return step.kind === 'expect' && !OF_NOBODY.has(step.expectation.kind);
}

function exampleOf(step: Step, name: string): string {
  return step.kind === 'do' ? `do ${step.request.text} for "${name}"` : `expect "${name}" …`;
}

function kindOf(
  { value, span }: TextValue,
  given: ReadonlyMap<string, string>,
  tell: Tell,
): string | null {
  const kind = given.get(value);
  if (kind !== undefined) return kind;
  const { details } = suggestion(value, span, given.keys(), '"');
  const values = [...given.keys()].join(', ') || 'named with `given boat "…"`';
  tell('LTL-2016', span, { name: value, type: 'subject', values }, details);
  return null;
}
