import type { Stage, StageItem } from '../syntax/tree.ts';
import type { ApprovalCheck } from './check.ts';

/** LTL-6001: in every stage something happens when nobody decides. */
export const stagesComeToAnEnd: ApprovalCheck = ({ items }, _set, tell) => {
  for (const stage of items) {
    if (stage.kind !== 'stage' || stage.incomplete === true) continue;
    if (linesOf(stage, 'stage-after').length === 0) tell('LTL-6001', stage.head, { stage: stage.title.value });
  }
};

/** LTL-6002: nobody is escalated to who was asked from the beginning. */
export const escalationsReachSomebodyElse: ApprovalCheck = ({ items }, _set, tell) => {
  for (const stage of items) {
    if (stage.kind !== 'stage') continue;
    const asked = new Set(linesOf(stage, 'ask-people').flatMap(({ of }) => of.map(({ text }) => text)));
    for (const { outcome } of linesOf(stage, 'stage-after')) {
      if (outcome.kind !== 'escalate') continue;
      const again = outcome.to.filter(({ text }) => asked.has(text));
      const [first] = again;
      if (first !== undefined && again.length === outcome.to.length) tell('LTL-6002', first.span, { role: first.text });
      for (const { text } of outcome.to) asked.add(text);
    }
  }
};

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
    else if (ask.quorum?.value === 0) tell('LTL-6008', ask.quorum.span, { quorum: ask.quorum.written });
    else if ((ask.quorum === null || ask.quorum.value > 1 || ask.of.length > 1) && linesOf(stage, 'denial').length === 0) {
      tell('LTL-6005', stage.head, { stage: stage.title.value });
    }
  }
};

function linesOf<K extends StageItem['kind']>(stage: Stage, kind: K): Extract<StageItem, { kind: K }>[] {
  return stage.items.filter((item): item is Extract<StageItem, { kind: K }> => item.kind === kind);
}
