import { replacement } from '../diagnostics/report.ts';
import type { Tell } from '../names/tell.ts';
import type { Word } from '../syntax/tree.ts';
import type { CatalogueCheck, PolicyCheck } from './check.ts';

/** What the API takes as the name of a request, event, field or fact. */
const PLAIN = /^[a-z][a-z0-9-]{0,63}$/;

/** LTL-2022: requests, events and fields have names that the API takes. */
export const requestNamesCanTravel: CatalogueCheck = ({ items }, _set, tell) => {
  for (const item of items) {
    if (item.kind !== 'request' && item.kind !== 'event') continue;
    canTravel(item.name, tell);
    for (const field of item.fields) canTravel(field.name, tell);
  }
};

/** LTL-2022: facts, choices and settings have names that the API takes. */
export const factNamesCanTravel: PolicyCheck = ({ names }, tell) => {
  for (const { word, node } of names.header.byName.values()) {
    if (node.kind === 'fact' || node.kind === 'choice' || node.kind === 'setting')
      canTravel(word, tell);
  }
};

/** LTL-2022 for one name. */
export function canTravel({ text, span }: Word, tell: Tell): void {
  if (PLAIN.test(text)) return;
  const plain = inPlainLetters(text);
  const fixes = PLAIN.test(plain) ? [replacement(`write \`${plain}\``, span, plain)] : [];
  tell('LTL-2022', span, { name: text }, { fixes });
}

/** `trialLength` and `trial_length` as `trial-length`. */
function inPlainLetters(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase();
}
