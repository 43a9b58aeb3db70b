import type { Span } from '@lintel/contract';
import type { Tell } from '../names/tell.ts';
import type { AddOn, Bundle, Catalogue, Word } from '../syntax/tree.ts';
import type { CatalogueCheck } from './check.ts';

/** LTL-7014: no add-on shuts itself out, and what a bundle holds is sold together. LTL-2019, LTL-2020, LTL-7016: a bundle says what it is. */
export const addOnsGoTogether: CatalogueCheck = ({ items }: Catalogue, _set, tell) => {
  const addOns = new Map(
    items
      .filter((item): item is AddOn => item.kind === 'add-on')
      .map((addOn) => [addOn.name.text, addOn]),
  );
  for (const addOn of addOns.values()) checkAddOn(addOn, addOns, tell);
  for (const item of items) if (item.kind === 'bundle') checkBundle(item, addOns, tell);
};

function checkAddOn(addOn: AddOn, addOns: ReadonlyMap<string, AddOn>, tell: Tell): void {
  const name = addOn.name.text;
  const never = (span: Span, why: string) =>
    tell('LTL-7014', span, { what: `the add-on \`${name}\``, why });
  const needed = new Set([...neededBy(name, addOns)].filter((each) => each !== name));
  for (const word of named(addOn, 'requires'))
    if (word.text === name) never(word.span, 'it is sold only with itself');
  for (const word of named(addOn, 'excludes')) {
    if (word.text === name) never(word.span, 'it is never sold with itself');
    else if (needed.has(word.text))
      never(word.span, `it is sold only with \`${word.text}\` as well`);
  }
  for (const each of needed) {
    const other = addOns.get(each);
    if (other && named(other, 'excludes').some(({ text }) => text === name))
      never(addOn.name.span, `it is sold only with \`${each}\`, which is never sold with it`);
  }
}

function checkBundle(bundle: Bundle, addOns: ReadonlyMap<string, AddOn>, tell: Tell): void {
  const lines = bundle.items.filter((item) => item.kind === 'bundled-add-on');
  const held = new Set(lines.map(({ addOn }) => addOn.text));
  const plan = bundle.items.find((item) => item.kind === 'bundled-plan')?.plan.text;
  if (plan === undefined) {
    const help = 'add a line such as `plan growth`: a subscription is to one plan';
    const what = `the plan of the bundle \`${bundle.name.text}\``;
    tell('LTL-2019', bundle.name.span, { what, help });
  }
  for (const [index, { addOn }] of lines.entries())
    if (lines.findIndex((line) => line.addOn.text === addOn.text) < index)
      tell('LTL-2020', addOn.span, { what: `the add-on \`${addOn.text}\`` });
  for (const item of bundle.items)
    for (const line of item.kind === 'retire' ? item.items : [])
      if (line.kind === 'keep-the-price')
        tell('LTL-7016', line.span, {
          what: '`keep the price`',
          why: 'the price of a bundle ends with it; let it move to another bundle at that price',
        });
  for (const { addOn: word, times } of lines) {
    const addOn = addOns.get(word.text);
    if (addOn === undefined) continue;
    const never = (why: string) =>
      tell('LTL-7014', word.span, { what: `the bundle \`${bundle.name.text}\``, why });
    if (plan !== undefined && !addOn.plans.some(({ text }) => text === plan))
      never(`\`${word.text}\` is not for the plan \`${plan}\``);
    const most = addOn.items.find((item) => item.kind === 'at-most')?.count.value;
    if (most !== undefined && (times?.value ?? 1) > most)
      never(`\`${word.text}\` is sold at most ${most} times`);
    for (const { text } of named(addOn, 'requires'))
      if (addOns.has(text) && !held.has(text))
        never(`\`${word.text}\` is sold only with \`${text}\`, which is not in it`);
    for (const { text } of named(addOn, 'excludes'))
      if (held.has(text) && text !== word.text)
        never(`\`${word.text}\` is never sold with \`${text}\``);
  }
}

/** Everything that an add-on requires, and what that requires in its turn. */
function neededBy(name: string, addOns: ReadonlyMap<string, AddOn>): ReadonlySet<string> {
  const needed = new Set<string>();
  const open = [name];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const addOn = addOns.get(next);
    for (const { text } of addOn ? named(addOn, 'requires') : []) {
      if (needed.has(text)) continue;
      needed.add(text);
      open.push(text);
    }
  }
  return needed;
}

function named({ items }: AddOn, kind: 'requires' | 'excludes'): readonly Word[] {
  return items.flatMap((item) => (item.kind === kind ? item.addOns : []));
}
