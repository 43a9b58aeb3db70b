import type { ValueType } from '@lintel/contract';
import { type ReportDetails, replacement } from '../diagnostics/report.ts';
import { countedType } from '../names/policy-names.ts';
import { typeInWords } from '../names/value-type.ts';
import type { Action } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** LTL-2007, LTL-2017, LTL-3003: `add` adds a number, or money, to a count of such, and amounts of a change are numbers. */
export const countsAreCounts: PolicyCheck = ({ names, parts, values, used }, tell) => {
  for (const { action } of parts.actions) {
    if (action.kind === 'add') {
      const declared = names.header.byName.get(action.to.text);
      if (declared === undefined) {
        const counts = [...names.header.byName].flatMap(([name, { node }]) =>
          node.kind === 'counter' ? [name] : [],
        );
        const { values: hint, details } = suggestion(action.to.text, action.to.span, counts);
        tell('LTL-2007', action.to.span, { name: action.to.text, ...hint }, details);
      } else {
        used.add(declared.word);
        if (declared.node.kind !== 'counter') {
          tell(
            'LTL-2017',
            action.to.span,
            { name: action.to.text, is: declared.node.kind, wanted: 'a `count`' },
            {
              related: [{ span: declared.word.span, message: 'declared here' }],
              ...(declared.node.kind === 'memory' ? settingInstead(action) : {}),
            },
          );
        }
      }
    }
    const amount =
      action.kind === 'add' ? action.amount : action.kind === 'change-quantity' ? action.by : null;
    if (amount === null) continue;
    const type = values.get(amount)?.type ?? null;
    const counter = action.kind === 'add' ? names.header.byName.get(action.to.text)?.node : null;
    const wanted: ValueType =
      counter?.kind === 'counter' ? countedType(counter) : { kind: 'number' };
    if (type !== null && !isSame(type, wanted))
      tell('LTL-3003', amount.span, { left: typeInWords(wanted), right: typeInWords(type) });
  }
};

/** `add 1 to used` is for counts; a memory is set. */
function settingInstead({ amount, to, span }: Extract<Action, { kind: 'add' }>): ReportDetails {
  const by =
    amount.kind === 'number'
      ? String(amount.value)
      : amount.kind === 'name'
        ? amount.name.text
        : null;
  if (by === null) return { help: `write \`set ${to.text} to ${to.text} + …\`` };
  const text = `set ${to.text} to ${to.text} + ${by}`;
  return { help: `write \`${text}\``, fixes: [replacement(`write \`${text}\``, span, text)] };
}

function isSame(type: ValueType, wanted: ValueType): boolean {
  if (type.kind === 'money' && wanted.kind === 'money') return type.currency === wanted.currency;
  return type.kind === wanted.kind;
}
