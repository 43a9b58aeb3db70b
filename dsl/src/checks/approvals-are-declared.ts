import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

const OUTCOMES: ReadonlySet<string> = new Set(['approved', 'denied', 'timed-out', 'withdrawn']);

/** LTL-2008, LTL-2016, LTL-2020: approvals that are asked exist, and are answered with the outcomes that there are. */
export const approvalsAreDeclared: PolicyCheck = ({ parts, names, set }, tell) => {
  const check = (approval: {
    readonly text: string;
    readonly span: Parameters<typeof suggestion>[1];
  }) => {
    if (set.approvals.byName.has(approval.text) || set.brokenFiles.size > 0) return;
    const { values, details } = suggestion(
      approval.text,
      approval.span,
      set.approvals.byName.keys(),
    );
    tell('LTL-2008', approval.span, { name: approval.text, ...values }, details);
  };
  for (const { ask } of parts.asks) {
    check(ask.approval);
    const answered = new Set<string>();
    for (const { outcome } of ask.outcomes) {
      if (!OUTCOMES.has(outcome.text)) {
        const { details } = suggestion(outcome.text, outcome.span, OUTCOMES);
        tell(
          'LTL-2016',
          outcome.span,
          { name: outcome.text, type: 'outcome', values: [...OUTCOMES].join(', ') },
          details,
        );
      } else if (answered.has(outcome.text))
        tell('LTL-2020', outcome.span, { what: `\`when ${outcome.text}\`` });
      answered.add(outcome.text);
    }
  }
  for (const item of names.policy.items) {
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) {
      if (step.kind === 'expect' && step.expectation.kind === 'expect-approval')
        check(step.expectation.approval);
    }
  }
};
