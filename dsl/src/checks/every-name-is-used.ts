import type { PolicyCheck, SetCheck } from './check.ts';

const KINDS = {
  setting: 'setting',
  fact: 'fact',
  memory: 'memory',
  counter: 'count',
  choice: 'choice',
  deadline: 'deadline',
} as const;

/** LTL-2012: what a policy declares is used. Runs after everything that marks names as used. */
export const everyNameIsUsed: PolicyCheck = ({ names, used, set }, tell) => {
  if (set.brokenFiles.size > 0) return;
  for (const { word, node } of names.header.byName.values()) {
    if (!used.has(word)) tell('LTL-2012', word.span, { name: word.text, kind: KINDS[node.kind] });
  }
  for (const { deadlines, schedules } of names.inState.values()) {
    for (const { word } of schedules.byName.values()) {
      if (!used.has(word)) tell('LTL-2012', word.span, { name: word.text, kind: 'schedule' });
    }
    for (const { word } of deadlines.byName.values()) {
      if (!used.has(word)) tell('LTL-2012', word.span, { name: word.text, kind: 'deadline' });
    }
  }
};

/** LTL-2012: every approval of a set is asked by some policy of it. */
export const everyApprovalIsAsked: SetCheck = (set, policies, tell) => {
  if (set.brokenFiles.size > 0 || policies.length === 0) return;
  const asked = new Set(
    policies.flatMap(({ parts }) => parts.asks.map(({ ask }) => ask.approval.text)),
  );
  for (const { word } of set.approvals.byName.values()) {
    if (!asked.has(word.text)) tell('LTL-2012', word.span, { name: word.text, kind: 'approval' });
  }
};
