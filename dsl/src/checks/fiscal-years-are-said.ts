import type { Tell } from '../names/tell.ts';
import type { SetNames } from '../names/set-names.ts';
import type { UnitWord } from '../syntax/tree.ts';
import type { CatalogueCheck, PolicyCheck } from './check.ts';
import { checkYearDay } from './days-of-deadlines-exist.ts';

const FISCAL = new Set(['month', 'quarter', 'year']);

/** LTL-2016, LTL-3013, LTL-7015: the fiscal year is a year, and begins on a day that there is. */
export const fiscalYearsBegin: CatalogueCheck = ({ items }, { catalogue }, tell) => {
  for (const item of items) {
    if (item.kind === 'meter' && item.fiscal && item.resetsEvery !== null)
      checkFiscal(item.resetsEvery, catalogue, tell);
    if (item.kind !== 'fiscal-year') continue;
    if (item.unit.unit !== 'year')
      tell('LTL-7015', item.unit.span, {
        why: 'the year begins on a day, and its quarters and months follow',
        fix: 'write `fiscal year begins on …`',
      });
    checkYearDay(item.day, tell);
  }
};

/** LTL-2019, LTL-7015: whoever counts in fiscal periods has a fiscal year. */
export const fiscalYearsAreSaid: PolicyCheck = ({ names, set: { catalogue } }, tell) => {
  const states = [...names.inState.values()].flatMap(({ state }) => state.items);
  for (const item of [...names.policy.items, ...states]) {
    if (item.kind === 'counter' && item.fiscal && item.resetsEvery !== null)
      checkFiscal(item.resetsEvery, catalogue, tell);
    if (item.kind === 'deadline' && item.at.kind === 'every-year' && item.at.day === null)
      checkFiscal(item.at.unit, catalogue, tell);
  }
};

function checkFiscal(unit: UnitWord, catalogue: SetNames['catalogue'], tell: Tell): void {
  if (!FISCAL.has(unit.unit))
    tell('LTL-7015', unit.span, {
      why: 'a fiscal year has quarters and months',
      fix: 'write `fiscal month`, `fiscal quarter` or `fiscal year`',
    });
  else if (catalogue !== null && catalogue.yearBegins === null)
    tell('LTL-2019', unit.span, {
      what: 'when the fiscal year begins',
      help: 'add a line such as `fiscal year begins on 1 April` to the catalogue',
    });
}
