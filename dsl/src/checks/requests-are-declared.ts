import { anchorsOf } from '../names/anchors.ts';
import { replacement } from '../diagnostics/report.ts';
import { deadlineInScope, type Scope } from '../names/scope.ts';
import type { OnRule, Word } from '../syntax/tree.ts';
import type { PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

/** What a scenario may do without the catalogue saying so: decide and withdraw the approval that waits. */
const DECISIONS: ReadonlySet<string> = new Set(['approve', 'deny', 'withdraw']);

/** LTL-2002: every request and event is in the catalogue. */
export const requestsAreDeclared: PolicyCheck = ({ names, scope, set: { catalogue } }, tell) => {
  if (catalogue === null) return;
  const check = (name: Word, also?: ReadonlySet<string>, rule?: OnRule, here?: Scope) => {
    if (
      catalogue.requests.has(name.text) ||
      catalogue.events.has(name.text) ||
      also?.has(name.text) === true
    )
      return;
    if (rule !== undefined && here !== undefined && deadlineInScope(name.text, here) !== null) {
      const help = `\`${name.text}\` is a deadline: \`at ${name.text}\` waits for it, \`on\` waits for an event or a request`;
      const on = { ...rule.span, end: rule.span.start + 'on'.length };
      const fixes = [replacement('write `at`', on, 'at')];
      return tell('LTL-2002', name.span, { name: name.text, hint: '' }, { help, fixes });
    }
    const { values, details } = suggestion(name.text, name.span, [
      ...catalogue.requests.keys(),
      ...catalogue.events.keys(),
      ...(also ?? []),
    ]);
    tell('LTL-2002', name.span, { name: name.text, ...values }, details);
  };
  for (const item of names.policy.items) {
    if (item.kind === 'begin-on') for (const event of item.events) check(event);
    if (item.kind === 'scenario')
      for (const step of item.steps) if (step.kind === 'do') check(step.request, DECISIONS);
  }
  for (const { anchor } of anchorsOf(names))
    if (anchor.kind === 'anchor-event') check(anchor.event);
  for (const state of names.inState.values()) {
    for (const item of state.state.items) {
      if (item.kind === 'on-rule') check(item.event, undefined, item, scope(state));
      if (item.kind === 'refuse-requests') for (const request of item.requests) check(request);
    }
  }
};
