import { replacement } from '../diagnostics/report.ts';
import { namedInCatalogue } from '../names/named-in-catalogue.ts';
import type { ResolvedPolicy } from '../names/resolve-policy.ts';
import { subjectKindOf } from '../names/scenario-subjects.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Tell } from '../names/tell.ts';
import type { TellAction } from '../syntax/tree.ts';
import type { PolicyCheck, SetCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2002, LTL-2009, LTL-2040, LTL-2041: what is told is an event, and is told to subjects that there are. */
export const toldSubjectsExist: PolicyCheck = ({ names, parts, set: { catalogue } }, tell) => {
  const atHand = subjectKindOf(names.policy) ?? 'subscription';
  for (const { action } of parts.actions) {
    if (action.kind !== 'tell') continue;
    const { subject, everyOf, event } = action;
    if (everyOf !== null && everyOf.text !== 'account')
      namedInCatalogue('owner', everyOf, ['account'], tell);
    const isKind =
      catalogue === null || namedInCatalogue('kind of subject', subject, catalogue.subjects, tell);
    if (isKind && everyOf === null && subject.text !== 'account' && subject.text !== atHand) {
      const written = `every ${subject.text} of account`;
      tell(
        'LTL-2040',
        subject.span,
        { subject: subject.text, atHand },
        { fixes: [replacement(`write \`${written}\``, subject.span, written)] },
      );
    }
    if (catalogue === null) continue;
    if (catalogue.requests.has(event.text)) tell('LTL-2041', event.span, { event: event.text });
    else if (!catalogue.events.has(event.text)) {
      const { values, details } = suggestion(event.text, event.span, catalogue.events.keys());
      tell('LTL-2002', event.span, { name: event.text, ...values }, details);
    }
  }
};

/** LTL-4023: somebody has a rule for what is told. */
export const toldEventsAreHeard: SetCheck = (set, policies, tell) =>
  tellUnheard(set, policies, policies, tell);

/** LTL-4023 for what some tell and others hear. */
export function tellUnheard(
  set: SetNames,
  tellers: readonly ResolvedPolicy[],
  policies: readonly ResolvedPolicy[],
  tell: Tell,
): void {
  if (set.catalogue === null || set.brokenFiles.size > 0) return;
  const heard = new Set(
    policies.flatMap(({ names, parts }) =>
      parts.rules.flatMap(({ rule }) =>
        rule.kind === 'on-rule' ? [`${subjectKindOf(names.policy) ?? ''} ${rule.event.text}`] : [],
      ),
    ),
  );
  const tells = tellers.flatMap(({ parts }) =>
    parts.actions.flatMap(({ action }): TellAction[] => (action.kind === 'tell' ? [action] : [])),
  );
  for (const { subject, event } of tells) {
    if (!heard.has(`${subject.text} ${event.text}`) && set.catalogue.events.has(event.text))
      tell('LTL-4023', event.span, { event: event.text, subject: subject.text });
  }
}
