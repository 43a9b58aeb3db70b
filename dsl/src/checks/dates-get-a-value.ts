import type { Deadline } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';

/**
 * LTL-5012: a memory that a deadline is made from gets a value at some time: at first, from the
 * event with which the subject begins, or from a `set`.
 */
export const datesGetAValue: PolicyCheck = ({ names, parts, broken, set: { catalogue } }, tell) => {
  if (catalogue === null || broken) return;
  const begin = names.policy.items.flatMap((item) => (item.kind === 'begin-on' ? item.events : []));
  const brought = new Set(
    begin.flatMap(
      ({ text }) =>
        (catalogue.events.get(text) ?? catalogue.requests.get(text))?.fields.map(
          ({ name }) => name,
        ) ?? [],
    ),
  );
  for (const { action } of parts.actions)
    if (action.kind === 'set-memory') brought.add(action.memory.text);
  const check = ({ name, at }: Deadline) => {
    if (at.kind === 'every-year') return;
    const edge = at.kind === 'day-edge' ? at : at.anchor.kind === 'day-edge' ? at.anchor : null;
    if (edge === null) return;
    const memory = names.header.byName.get(edge.of.text)?.node;
    if (memory?.kind !== 'memory' || memory.atFirst !== null || brought.has(edge.of.text)) return;
    tell('LTL-5012', edge.of.span, { name: edge.of.text, deadline: name.text });
  };
  for (const item of names.policy.items) if (item.kind === 'deadline') check(item);
  for (const { state } of names.inState.values())
    for (const item of state.items) if (item.kind === 'deadline') check(item);
};
