import { anchorsOf, timesOf } from '../names/anchors.ts';
import { meaningOf } from '../names/scope.ts';
import { tellUnknownName } from '../names/resolve-value.ts';
import type { StateNames } from '../names/policy-names.ts';
import { typeInWords } from '../names/value-type.ts';
import type { Anchor, Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-2007, LTL-3003, LTL-5010: what a deadline is made from is a date with its end named, an instant or a deadline. */
export const datesOfDeadlines: PolicyCheck = ({ names, scope }, tell) => {
  const day = (name: Word, state: StateNames | null) => {
    const here = scope(state);
    const meaning = meaningOf(name, here);
    if (meaning === null) return tellUnknownName(name, here, tell);
    here.use(meaning.declared);
    if (meaning.type !== null && meaning.type.kind !== 'date') {
      tell('LTL-3003', name.span, { left: 'a date', right: typeInWords(meaning.type) });
    }
  };
  const check = (anchor: Anchor, state: StateNames | null) => {
    if (anchor.kind === 'day-edge') day(anchor.of, state);
    if (anchor.kind !== 'anchor-name') return;
    const { name } = anchor;
    const here = scope(state);
    const meaning = meaningOf(name, here);
    if (meaning === null) {
      if (name.text !== 'begin') tellUnknownName(name, here, tell);
      return;
    }
    here.use(meaning.declared);
    if (meaning.type === null || meaning.type.kind === 'instant') return;
    if (meaning.type.kind === 'date') tell('LTL-5010', name.span, { name: name.text });
    else
      tell('LTL-3003', name.span, {
        left: 'a date, an instant or a deadline',
        right: typeInWords(meaning.type),
      });
  };
  for (const { at, state } of timesOf(names)) if (at.kind === 'day-edge') day(at.of, state);
  for (const { anchor, state } of anchorsOf(names)) check(anchor, state);
};
