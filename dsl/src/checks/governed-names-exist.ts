import { REASON_CODES } from '@lintel/contract';
import { namedInCatalogue } from '../names/named-in-catalogue.ts';
import type { Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

const ownReasons: ReadonlySet<string> = new Set(REASON_CODES);

/** LTL-2009: reasons, classes of data and switches that a policy names are declared in the catalogue. */
export const governedNamesExist: PolicyCheck = ({ names, parts, set: { catalogue } }, tell) => {
  if (catalogue === null) return;
  const reason = (name: Word | null | undefined) => {
    if (name) namedInCatalogue('reason', name, catalogue.reasons, tell);
  };
  const data = (name: Word) => {
    if (name.text !== 'data')
      namedInCatalogue('class of data', name, [...catalogue.data, 'data'], tell);
  };
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind === 'access') reason(item.because?.reason);
      if (item.kind === 'refuse-requests') reason(item.because);
      if (item.kind === 'keep-data') data(item.of);
    }
  }
  for (const { action } of parts.actions) {
    if (action.kind === 'go-to') reason(action.because?.reason);
    if (action.kind === 'refuse') reason(action.because);
    if (action.kind === 'delete-data') data(action.of);
  }
  for (const item of names.policy.items) {
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) {
      if (step.kind === 'given-switch' || step.kind === 'turn')
        namedInCatalogue('switch', step.name, catalogue.switches.keys(), tell);
      if (step.kind === 'expect' && step.expectation.kind === 'expect-refused') {
        const { because } = step.expectation;
        if (because !== null && !ownReasons.has(because.text)) reason(because);
      }
      if (step.kind === 'expect' && step.expectation.kind === 'expect-reason') {
        // The language's own reasons (`requester-cannot-approve`) need no declaration.
        if (!ownReasons.has(step.expectation.reason.text)) reason(step.expectation.reason);
      }
    }
  }
};
