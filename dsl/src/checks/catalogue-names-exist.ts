import { calendarNames, businessCalendar } from '@lintel/calendar';
import { BUILT_IN_SUBJECTS } from '@lintel/contract';
import type { Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2004, LTL-2009: plans, meters, licences, calendars and subjects that a policy names exist. */
export const catalogueNamesExist: PolicyCheck = ({ names, parts, set: { catalogue } }, tell) => {
  const check = (kind: string, name: Word, known: Iterable<string>) => {
    const { values, details } = suggestion(name.text, name.span, known);
    tell(
      kind === 'plan' ? 'LTL-2004' : 'LTL-2009',
      name.span,
      { kind, name: name.text, ...values },
      details,
    );
  };
  for (const item of names.policy.items) {
    if (item.kind === 'for-every') {
      // Without a catalogue anything may be a kind of subject.
      const known = catalogue?.subjects ?? new Set([...BUILT_IN_SUBJECTS, item.subject.text]);
      if (!known.has(item.subject.text)) check('kind of subject', item.subject, known);
    }
    if (item.kind === 'calendar') {
      const known = catalogue === null ? calendarNames : catalogue.calendars;
      if (![...known].includes(item.name.text) || !businessCalendar(item.name.text).ok)
        check('calendar', item.name, known);
    }
    if (
      item.kind === 'time-zone' &&
      item.zone.kind === 'zone-of' &&
      item.zone.of.text !== 'account' &&
      item.zone.of.text !== 'customer'
    ) {
      check('owner of a time zone', item.zone.of, ['account', 'customer']);
    }
    if (item.kind === 'scenario' && catalogue !== null) {
      for (const step of item.steps)
        if (step.kind === 'expect' && step.expectation.kind === 'expect-plan') {
          const { plan } = step.expectation;
          if (!catalogue.plans.has(plan.text)) check('plan', plan, catalogue.plans.keys());
        } else if (step.kind === 'expect' && step.expectation.kind === 'expect-bundle') {
          const { bundle } = step.expectation;
          if (bundle !== null && !catalogue.bundles.has(bundle.text))
            check('bundle', bundle, catalogue.bundles.keys());
        }
    }
    if (item.kind === 'for-plans' && catalogue !== null) {
      for (const plan of item.plans)
        if (!catalogue.plans.has(plan.text)) check('plan', plan, catalogue.plans.keys());
    }
  }
  if (catalogue === null) return;
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind === 'limit' && !catalogue.quantities.has(item.of.text))
        check('meter', item.of, catalogue.quantities);
    }
  }
  for (const { action } of parts.actions) {
    if (action.kind === 'change-quantity' && !catalogue.quantities.has(action.of.text))
      check('meter or add-on', action.of, catalogue.quantities);
    if (action.kind === 'issue' && !catalogue.licences.has(action.licence.text))
      check('licence', action.licence, catalogue.licences);
  }
};
