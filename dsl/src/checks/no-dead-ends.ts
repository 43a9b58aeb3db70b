import type { PolicyCheck } from './check.ts';

/** Lines that an end state may have: what holds after the end. */
const AFTER_THE_END: ReadonlySet<string> = new Set([
  'access',
  'billing',
  'keep-data',
  'limit',
  'charge-on-entry',
  'notice',
  'quiet-on-the-way',
  'refuse-requests',
]);

/** LTL-4002, LTL-4012: only an end state has no way out, and an end state has none. */
export const noDeadEnds: PolicyCheck = ({ names, parts, broken }, tell) => {
  const left = new Set<string>();
  for (const { action, state } of parts.actions) {
    if (action.kind === 'go-to' && action.state.text !== state.state.name.text)
      left.add(state.state.name.text);
  }
  for (const { state } of names.inState.values()) {
    if (state.position === 'end') {
      for (const item of state.items) {
        if (!AFTER_THE_END.has(item.kind)) tell('LTL-4012', 'head' in item ? item.head : item.span);
      }
    } else if (
      !left.has(state.name.text) &&
      state.incomplete !== true &&
      !(broken && names.inState.size === 1)
    ) {
      tell('LTL-4002', state.name.span, { state: state.name.text });
    }
  }
};
