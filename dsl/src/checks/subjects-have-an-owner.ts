import { BUILT_IN_SUBJECTS } from '@lintel/contract';
import { replacement } from '../diagnostics/report.ts';
import type { CatalogueCheck } from './check.ts';

const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_SUBJECTS);

/** LTL-2010, LTL-2043: a kind of subject is none of the built-in ones, and belongs to an account. */
export const subjectsHaveAnOwner: CatalogueCheck = ({ items }, _set, tell) => {
  for (const item of items) {
    if (item.kind !== 'subject') continue;
    const { name, of } = item;
    if (BUILT_IN.has(name.text)) tell('LTL-2010', name.span, { name: name.text });
    if (of.text !== 'account')
      tell(
        'LTL-2043',
        of.span,
        { subject: name.text, of: of.text },
        { fixes: [replacement('write `account`', of.span, 'account')] },
      );
  }
};
