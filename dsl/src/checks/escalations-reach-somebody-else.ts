import type { ApprovalCheck } from './check.ts';
import { linesOf, nameOfAudience } from './lines-of-stage.ts';

/** LTL-6002: nobody is escalated to, or asked as well, who was asked from the beginning. */
export const escalationsReachSomebodyElse: ApprovalCheck = ({ items }, _set, tell) => {
  for (const stage of items) {
    if (stage.kind !== 'stage') continue;
    const asked = new Set(linesOf(stage, 'ask-people').flatMap(({ of }) => of.map(nameOfAudience)));
    for (const { outcome } of linesOf(stage, 'stage-after')) {
      if (!('to' in outcome)) continue;
      const again = outcome.to.filter((audience) => asked.has(nameOfAudience(audience)));
      const [first] = again;
      if (first !== undefined && again.length === outcome.to.length)
        tell('LTL-6002', first.span, { role: nameOfAudience(first) });
      for (const audience of outcome.to) asked.add(nameOfAudience(audience));
    }
  }
};
