import type { ApprovalCheck } from './check.ts';
import { linesOf } from './lines-of-stage.ts';

/** LTL-6001: in every stage something happens when nobody decides. */
export const stagesComeToAnEnd: ApprovalCheck = ({ items }, _set, tell) => {
  for (const stage of items) {
    if (stage.kind !== 'stage' || stage.incomplete === true) continue;
    const ends = linesOf(stage, 'stage-after').some(
      ({ outcome }) => outcome.kind === 'escalate' || outcome.kind === 'time-out',
    );
    if (!ends) tell('LTL-6001', stage.head, { stage: stage.title.value });
  }
};
