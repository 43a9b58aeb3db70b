import type { ApprovalCheck } from './check.ts';
import { linesOf } from './lines-of-stage.ts';

/** LTL-6004 to LTL-6008: an approval answers what is otherwise decided by accident. */
export const approvalsAnswerEverything: ApprovalCheck = (approval, _set, tell) => {
  const name = approval.name?.text ?? '';
  const said = new Set(approval.items.map(({ kind }) => kind));
  if (approval.incomplete !== true) {
    if (!said.has('requester-rule')) tell('LTL-6004', approval.head, { approval: name });
    if (!said.has('unused-approval')) tell('LTL-6006', approval.head, { approval: name });
    if (!said.has('stage')) tell('LTL-6007', approval.head, { stage: name });
  }
  for (const stage of approval.items) {
    if (stage.kind !== 'stage' || stage.incomplete === true) continue;
    const [ask] = linesOf(stage, 'ask-people');
    if (ask === undefined) tell('LTL-6007', stage.head, { stage: stage.title.value });
    else if (ask.quorum?.value === 0)
      tell('LTL-6008', ask.quorum.span, { quorum: ask.quorum.written });
    // A role may be held by several persons, so this is asked even of `any 1 of manager`.
    else if (linesOf(stage, 'denial').length === 0)
      tell('LTL-6005', stage.head, { stage: stage.title.value });
  }
};
