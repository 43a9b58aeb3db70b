import type { CatalogueNames } from '../names/catalogue-names.ts';
import { SUB_ACCOUNT, givenSubjects, subjectKindOf } from '../names/scenario-subjects.ts';
import { namedInCatalogue } from '../names/named-in-catalogue.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Tell } from '../names/tell.ts';
import type { Expectation, GivenSubject, Scenario, Step, TextValue } from '../syntax/tree.ts';
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
      if (step.subject.text !== SUB_ACCOUNT)
        namedInCatalogue(
          'kind of subject that there are several of',
          step.subject,
          [...known.filter((kind) => !ALONE.has(kind)), SUB_ACCOUNT],
          tell,
        );
      checkPlace(step, seen, given, tell);
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
    if (kind === SUB_ACCOUNT) {
      checkOfSubAccount(step, step.about, set.catalogue, tell);
      continue;
    }
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

/** What `of` names is a sub-account that was given before. */
function checkPlace(
  { subject, of }: GivenSubject,
  before: ReadonlySet<string>,
  given: ReadonlyMap<string, string>,
  tell: Tell,
): void {
  if (of === null) return;
  if (subject.text !== SUB_ACCOUNT)
    tell('LTL-2046', of.span, {
      what: `every ${subject.text} of a scenario belongs to the account at hand`,
      help: `remove \`of "${of.value}"\``,
    });
  else if (given.get(of.value) !== SUB_ACCOUNT || !before.has(of.value))
    tell('LTL-2046', of.span, {
      what: `"${of.value}" is no sub-account that was given before this one`,
      help: 'give the sub-account above first; without `of` it is below the account at hand',
    });
}

/** No policy runs for a sub-account there: it uses, and what it may use can be expected. */
function checkOfSubAccount(
  step: Exclude<Step, { kind: 'wait' }>,
  { value: name }: TextValue,
  catalogue: SetNames['catalogue'],
  tell: Tell,
): void {
  if (step.kind === 'do')
    tell('LTL-2046', step.span, {
      what: 'no policy runs for a sub-account in a scenario, so nothing can be asked for it',
      help: 'put the line into a scenario of its own, in which that account is the one at hand',
    });
  if (step.kind === 'set' && catalogue !== null && !usesOf(catalogue).includes(step.name.text))
    tell('LTL-2046', step.name.span, {
      what: `of a sub-account only what it used can be set: ${usesOf(catalogue).join(', ') || 'the catalogue has no meter'}`,
      help: `write \`set METER-used of "${name}" to 20\``,
    });
  if (step.kind === 'expect' && !OF_SUB_ACCOUNT.has(step.expectation.kind))
    tell('LTL-2046', step.expectation.span, {
      what: 'no policy runs for a sub-account in a scenario; what it may use can be expected',
      help: `write \`expect "${name}" limit of METER = 20\` or \`expect "${name}" 20 METER left\``,
    });
}

const OF_SUB_ACCOUNT: ReadonlySet<Expectation['kind']> = new Set([
  'expect-limit',
  'expect-no-limit',
  'expect-left',
]);

/** Names of what is used of meters: `api-calls-used`. */
export function usesOf({ meters }: CatalogueNames): readonly string[] {
  return [...meters.keys()].map((name) => `${name}-used`);
}
