import type { Tell } from '../names/tell.ts';
import { quantityName } from '../plan/lower-catalogue-plan.ts';
import type { AddOn, Catalogue, Meter, Plan, Pool } from '../syntax/tree.ts';
import type { CatalogueCheck, PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-7015, LTL-7016, LTL-3013, LTL-2009: how meters are counted, what add-ons do to limits, what is locked. */
export const quantitiesMakeSense: CatalogueCheck = ({ items }: Catalogue, { catalogue }, tell) => {
  const meters = [...(catalogue?.meters.values() ?? [])];
  const quantities = [...(catalogue?.quantities ?? []), ...(catalogue?.features.keys() ?? [])];
  for (const item of items) {
    if (item.kind === 'meter') checkMeter(item, tell);
    if (item.kind === 'plan' || item.kind === 'add-on') checkLines(item, tell);
    if (item.kind === 'seats') {
      for (const line of item.items)
        if (line.kind === 'bill-at-least' && line.of.text !== 'seats' && line.of.text !== 'seat')
          tell('LTL-7016', line.of.span, {
            what: '`bill at least`',
            why: 'only seats are billed so',
          });
    }
    if (item.kind === 'pool') checkPool(item, items, meters, tell);
    if (item.kind !== 'lock') continue;
    for (const name of item.names) {
      if (quantities.includes(quantityName(name.text, meters))) continue;
      const { values, details } = suggestion(name.text, name.span, quantities);
      tell(
        'LTL-2009',
        name.span,
        { kind: 'feature or meter', name: name.text, ...values },
        details,
      );
    }
    if (!items.some(({ kind }) => kind === 'entitlement-order'))
      tell('LTL-7016', item.span, {
        what: '`lock`',
        why: 'sub-accounts inherit nothing, as long as the catalogue does not say who wins',
      });
  }
};

function checkPool(
  { names, eachAtMost, span }: Pool,
  items: Catalogue['items'],
  meters: readonly { readonly name: string }[],
  tell: Tell,
): void {
  const known = meters.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name.text)) continue;
    const { values, details } = suggestion(name.text, name.span, known);
    tell('LTL-2009', name.span, { kind: 'meter', name: name.text, ...values }, details);
  }
  if (eachAtMost !== null && (eachAtMost.value <= 0 || eachAtMost.value > 100))
    tell('LTL-3008', eachAtMost.span, {
      percent: eachAtMost.value,
      range: 'a share from 1 % to 100 %',
    });
  if (!items.some(({ kind }) => kind === 'entitlement-order'))
    tell('LTL-7016', span, {
      what: '`pool`',
      why: 'sub-accounts inherit nothing, as long as the catalogue does not say who wins',
    });
}

function checkMeter({ countsLast, rollover, resetsEvery }: Meter, tell: Tell): void {
  if (countsLast !== null) {
    const { unit, business, count } = countsLast;
    if (business || count < 1 || (unit.unit !== 'day' && unit.unit !== 'week'))
      tell('LTL-7015', countsLast.span, {
        why: 'use is added up by days',
        fix: 'write days or weeks, such as `counts the last 30 days`',
      });
  }
  if (rollover !== null && resetsEvery === null)
    tell('LTL-7015', rollover.span, {
      why: 'a meter that has no periods leaves nothing unused in one',
      fix: 'add `resets every month`',
    });
}

function checkLines(item: Plan | AddOn, tell: Tell): void {
  for (const line of item.items) {
    if (line.kind === 'extra-price' && line.pieces !== null && !(line.pieces.value >= 1))
      tell('LTL-3013', line.pieces.span, { what: 'a number of pieces', range: '1 or more' });
    if (line.kind !== 'include' || item.kind !== 'plan') continue;
    for (const inclusion of line.inclusions) {
      if (inclusion.kind !== 'included-quantity' || inclusion.beside === null) continue;
      tell('LTL-7016', inclusion.span, {
        what: inclusion.beside === 'instead' ? '`instead`' : '`at least`',
        why: 'a plan has nothing beside it; an add-on has',
      });
    }
  }
}

/** LTL-7015: a limit counts in the periods of its meter. */
export const limitsFitTheirMeters: PolicyCheck = ({ names, set: { catalogue } }, tell) => {
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind !== 'limit' || item.per === null) continue;
      if (catalogue?.meters.get(item.of.text)?.countsLast === undefined) continue;
      tell('LTL-7015', item.per.span, {
        why: `\`${item.of.text}\` has no periods, it counts the last days`,
        fix: 'leave out the period',
      });
    }
  }
};
