import type { Span } from '@lintel/contract';
import type { NameTable } from '../names/name-table.ts';
import type { Tell } from '../names/tell.ts';
import type { PolicyCheck, SetCheck } from './check.ts';

/** LTL-2010: within a policy no name is declared twice; a state's own deadline does not hide one of the header. */
export const namesAreDeclaredOnce: PolicyCheck = ({ names, used }, tell) => {
  tellRepeated(names.header, tell);
  tellRepeated(names.states, tell);
  for (const { deadlines, repeats, schedules } of names.inState.values()) {
    tellRepeated(deadlines, tell);
    tellRepeated(repeats, tell);
    tellRepeated(schedules, tell);
    tellShared([deadlines, repeats, schedules], tell);
    for (const [name, { word }] of [...deadlines.byName, ...repeats.byName, ...schedules.byName]) {
      const header = names.header.byName.get(name);
      if (header !== undefined) {
        used.add(header.word);
        tell(
          'LTL-2010',
          word.span,
          { name },
          { related: [{ span: header.word.span, message: 'first declared here' }] },
        );
      }
    }
  }
};

/** LTL-2010, LTL-2015: no two policies or approvals of a set share a name, and there is one catalogue. */
export const declarationsAreUnique: SetCheck = (set, _policies, tell) => {
  tellRepeated(set.policies, tell);
  tellRepeated(set.approvals, tell);
  tellRepeated(set.reviews, tell);
  const [first, ...more] = set.catalogueNodes;
  for (const { head } of more) {
    tell(
      'LTL-2015',
      head,
      {},
      first === undefined
        ? {}
        : { related: [{ span: first.head, message: 'the first one is here' }] },
    );
  }
};

function tellRepeated(table: NameTable<unknown>, tell: Tell): void {
  for (const { first, second } of table.repeated) {
    tell(
      'LTL-2010',
      second.span,
      { name: second.text },
      { related: [{ span: first.span, message: 'first declared here' }] },
    );
  }
}

/** One name for two kinds of thing in one state. */
function tellShared(tables: readonly NameTable<unknown>[], tell: Tell): void {
  const seen = new Map<string, Span>();
  for (const { byName } of tables) {
    for (const [name, { word }] of byName) {
      const first = seen.get(name);
      if (first === undefined) seen.set(name, word.span);
      else
        tell(
          'LTL-2010',
          word.span,
          { name },
          { related: [{ span: first, message: 'first declared here' }] },
        );
    }
  }
}
