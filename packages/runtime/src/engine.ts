import type { Engine } from '@lintel/contract';
import { beginApproval, stepApproval } from './approval/step-approval.ts';
import { begin } from './begin.ts';
import { deadlines } from './deadlines.ts';
import { decide } from './decide.ts';
import { entitlements } from './entitlements.ts';
import { explain } from './explain.ts';
import { reviewEngine } from './reviews/review-engine.ts';
import { simulate } from './simulate/simulate.ts';
import { step } from './step.ts';

/** The engine that the server, scenarios, the studio and the command line are handed. Pure, no state of its own. */
export const engine: Engine = {
  begin,
  beginApproval,
  step: (plan, snapshot, event, context) =>
    (snapshot.kind === 'approval' ? stepApproval : step)(plan, snapshot, event, context),
  deadlines,
  decide,
  entitlements,
  explain,
  simulate,
  reviews: reviewEngine,
};
