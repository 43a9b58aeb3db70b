import type { ApprovalCheck } from './check.ts';
import { linesOf } from './lines-of-stage.ts';

/** LTL-6002: nobody is escalated to who was asked from the beginning. */
export const escalationsReachSomebodyElse: ApprovalCheck = ({ items }, _set, tell) => {
  for (const stage of items) {
    if (stage.kind !== 'stage') continue;
    const asked = new Set(
      linesOf(stage, 'ask-people').flatMap(({ of }) => of.map(({ text }) => text)),
    );
    for (const { outcome } of linesOf(stage, 'stage-after')) {
      if (outcome.kind !== 'escalate') continue;
      const again = outcome.to.filter(({ text }) => asked.has(text));
      const [first] = again;
      if (first !== undefined && again.length === outcome.to.length)
        tell('LTL-6002', first.span, { role: first.text });
      for (const { text } of outcome.to) asked.add(text);
    }
  }
};
