import { typeInWords } from '../names/value-type.ts';
import type { PolicyCheck } from './check.ts';

/** LTL-3001, LTL-3003, LTL-3008: a limit is a number of pieces, and its percentages make sense. */
export const limitsAreNumbers: PolicyCheck = ({ names, values, set: { catalogue } }, tell) => {
  for (const { state } of names.inState.values()) {
    for (const item of state.items) {
      if (item.kind !== 'limit') continue;
      const type = values.get(item.to)?.type ?? null;
      if (type !== null && type.kind !== 'number')
        tell('LTL-3003', item.to.span, { left: 'a number', right: typeInWords(type) });
      const measure = catalogue?.meters.get(item.of.text)?.measure ?? null;
      if (item.to.kind === 'number' && measure !== null) {
        tell('LTL-3001', item.to.span, {
          wanted: `a size in ${measure}`,
          example: `${item.to.written} ${measure}`,
        });
      } else if (item.to.kind === 'size' && catalogue !== null && measure === null) {
        tell('LTL-3003', item.to.span, { left: 'a plain number', right: 'a size' });
      }
      if (item.enforcement.kind !== 'soft') continue;
      const { upTo, notifyAt } = item.enforcement;
      if (upTo !== null && upTo.value <= 100) {
        tell('LTL-3008', upTo.span, {
          percent: upTo.value,
          range: 'more than 100 %, for a limit that may be passed',
        });
      }
      for (const at of notifyAt) {
        if (at.value <= 0 || at.value > 1000)
          tell('LTL-3008', at.span, { percent: at.value, range: 'a percentage from 1 to 1000' });
      }
    }
  }
};
