import type { Access, State } from '../syntax/tree.ts';
import type { Tell } from '../names/tell.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

const LEVELS = ['full', 'read-only', 'none'];

/** What other programs call the levels. */
const otherLevels: ReadonlyMap<string, string> = new Map([
  ['all', 'full'],
  ['complete', 'full'],
  ['everything', 'full'],
  ['yes', 'full'],
  ['read', 'read-only'],
  ['readonly', 'read-only'],
  ['view', 'read-only'],
  ['limited', 'read-only'],
  ['no', 'none'],
  ['nothing', 'none'],
  ['off', 'none'],
  ['denied', 'none'],
  ['blocked', 'none'],
]);

/** LTL-4010, LTL-2016, LTL-7011, LTL-7012: every state says what access it gives, in all cases. */
export const accessIsSaid: PolicyCheck = ({ names, set: { catalogue } }, tell) => {
  const levels = [...LEVELS, ...(catalogue?.accessLevels.keys() ?? [])];
  for (const { state } of names.inState.values()) {
    const lines = state.items.filter((item) => item.kind === 'access');
    if (lines.length === 0 && state.incomplete !== true)
      tell('LTL-4010', state.name.span, { state: state.name.text });
    for (const { level } of lines) {
      if (levels.includes(level.text)) continue;
      const { details } = suggestion(level.text, level.span, levels, '', otherLevels);
      const values = { name: level.text, type: 'level of access', values: levels.join(', ') };
      tell('LTL-2016', level.span, values, details);
    }
    allCases(lines, state, tell);
  }
};

/** Lines are tried in order: the last one holds in all other cases, and none before it does. */
function allCases(lines: readonly Access[], state: State, tell: Tell): void {
  const always = lines.findIndex(({ guard }) => guard?.kind !== 'when');
  const [last] = lines.slice(-1);
  if (last?.guard?.kind === 'when' && state.incomplete !== true)
    tell('LTL-7011', last.span, { state: state.name.text });
  const first = lines[always];
  if (first === undefined) return;
  for (const { span } of lines.slice(always + 1)) {
    const related = [{ span: first.span, message: 'this line always holds' }];
    tell('LTL-7012', span, {}, { related });
  }
}
