import type { Tell } from '../names/tell.ts';
import type { SetNames } from '../names/set-names.ts';
import type { Event, Request, Word } from '../syntax/tree.ts';
import type { SetCheck } from './check.ts';
import { canTravel } from './names-can-travel.ts';
import { suggestion } from './suggestion.ts';
import { checkType } from './types-are-known.ts';

/**
 * LTL-2003, LTL-2010, LTL-2022, LTL-3006, LTL-3010: a request or event that a policy declares is
 * declared once in all files, and its roles and types exist.
 */
export const ownRequestsMakeSense: SetCheck = (set, _policies, tell) => {
  const seen = new Map<string, Word>();
  for (const { items } of set.catalogueNodes)
    for (const item of items)
      if (item.kind === 'request' || item.kind === 'event') seen.set(item.name.text, item.name);
  for (const { policy } of set.policyNames) {
    for (const item of policy.items) {
      if (item.kind !== 'request' && item.kind !== 'event') continue;
      tellTwice(item.name, seen.get(item.name.text), tell);
      if (!seen.has(item.name.text)) seen.set(item.name.text, item.name);
      checkDeclaration(item, set, tell);
    }
  }
};

function checkDeclaration(item: Request | Event, set: SetNames, tell: Tell): void {
  canTravel(item.name, tell);
  const fields = new Map<string, Word>();
  for (const { name, type } of item.fields) {
    tellTwice(name, fields.get(name.text), tell);
    if (!fields.has(name.text)) fields.set(name.text, name);
    canTravel(name, tell);
    checkType(name.text, type, set, tell);
  }
  if (item.kind !== 'request' || set.catalogue === null) return;
  for (const role of item.by) {
    if (role.text === 'system' || set.catalogue.roles.has(role.text)) continue;
    const { values, details } = suggestion(role.text, role.span, [
      ...set.catalogue.roles,
      'system',
    ]);
    tell('LTL-2003', role.span, { name: role.text, ...values }, details);
  }
}

function tellTwice(name: Word, first: Word | undefined, tell: Tell): void {
  if (first === undefined) return;
  tell(
    'LTL-2010',
    name.span,
    { name: name.text },
    { related: [{ span: first.span, message: 'first declared here' }] },
  );
}
