import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

const LEVELS = ['full', 'read-only', 'none'];

/** LTL-4010, LTL-2016: every state says what access it gives. */
export const accessIsSaid: PolicyCheck = ({ names }, tell) => {
  for (const { state } of names.inState.values()) {
    const access = state.items.find((item) => item.kind === 'access');
    if (access === undefined) {
      if (state.incomplete !== true) tell('LTL-4010', state.name.span, { state: state.name.text });
    } else if (!LEVELS.includes(access.level.text)) {
      const { details } = suggestion(access.level.text, access.level.span, LEVELS);
      tell(
        'LTL-2016',
        access.level.span,
        { name: access.level.text, type: 'level of access', values: LEVELS.join(', ') },
        details,
      );
    }
  }
};
