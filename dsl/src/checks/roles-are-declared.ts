import type { CatalogueNames } from '../names/catalogue-names.ts';
import type { Tell } from '../names/tell.ts';
import type { Word } from '../syntax/tree.ts';
import type { ApprovalCheck, PolicyCheck, ReviewCheck } from './check.ts';
import { audiencesIn } from './lines-of-stage.ts';
import { suggestion } from './suggestion.ts';

/** People who are known by what they did, not by a role. */
const AUDIENCES: ReadonlySet<string> = new Set(['requester', 'asked', 'added', 'deciders']);
/** What people write who mean no role. */
const EVERYBODY: ReadonlySet<string> = new Set([
  'anybody',
  'anyone',
  'everybody',
  'everyone',
  'all',
]);
const forEverybody =
  'a rule without `by` is for everybody; a notice goes to one role, or to `requester`';
const NOBODY_ELSE: ReadonlySet<string> = new Set();
const SYSTEM: ReadonlySet<string> = new Set(['system']);

/** LTL-2003: every role of a policy is in the catalogue. */
export const rolesAreDeclared: PolicyCheck = ({ names, parts, set: { catalogue } }, tell) => {
  if (catalogue === null) return;
  const check = roleCheck(catalogue, tell);
  for (const { rule } of parts.rules)
    if (rule.kind === 'on-rule') for (const role of rule.by) check(role, SYSTEM);
  for (const { action } of parts.actions)
    if (action.kind === 'notify') check(action.audience, AUDIENCES);
  for (const { state } of names.inState.values()) {
    for (const item of state.items) if (item.kind === 'notice') check(item.audience, AUDIENCES);
  }
  for (const item of names.policy.items) {
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) {
      if (step.kind === 'given-nobody') for (const role of step.roles) check(role);
      if (step.kind === 'given-person') for (const { role } of step.roles) check(role);
      if (step.kind === 'do' && step.by?.kind === 'name') check(step.by.name, SYSTEM);
      if (step.kind !== 'expect') continue;
      if (step.expectation.kind === 'expect-approval') check(step.expectation.waitingFor);
      if (step.expectation.kind === 'expect-notice' && step.expectation.to !== null)
        check(step.expectation.to, AUDIENCES);
    }
  }
};

/** LTL-2003: every role of an approval is in the catalogue. */
export const approversAreDeclared: ApprovalCheck = (approval, { catalogue }, tell) => {
  if (catalogue === null) return;
  const check = roleCheck(catalogue, tell);
  for (const stage of approval.items) {
    if (stage.kind !== 'stage') continue;
    for (const item of stage.items) {
      for (const { role } of audiencesIn(item)) check(role);
      if (item.kind === 'stage-notice') check(item.audience, AUDIENCES);
      if (item.kind === 'stage-after' && item.outcome.kind === 'tell-somebody')
        check(item.outcome.audience, AUDIENCES);
    }
  }
};

/** LTL-2003: every role that a review asks, or that somebody has in a scenario of it, is in the catalogue. */
export const reviewersAreDeclared: ReviewCheck = ({ node, policy: { set } }, tell) => {
  if (set.catalogue === null) return;
  const check = roleCheck(set.catalogue, tell);
  for (const item of node.items) {
    if (item.kind === 'ask-people') for (const { role } of item.of) check(role);
    if (item.kind === 'if-nobody') for (const { role } of item.ask) check(role);
    if (item.kind !== 'review-scenario') continue;
    for (const step of item.steps) {
      if (step.kind === 'given-nobody') for (const role of step.roles) check(role);
      if (step.kind === 'given-person') for (const { role } of step.roles) check(role);
      if (step.kind === 'do-answer' && step.by.kind === 'name') check(step.by.name);
      if (step.kind !== 'expect-in-review') continue;
      if (step.expectation.kind === 'expect-review-notice' && step.expectation.to !== null)
        check(step.expectation.to, AUDIENCES);
    }
  }
};

export function roleCheck(
  { roles }: CatalogueNames,
  tell: Tell,
): (role: Word, also?: ReadonlySet<string>) => void {
  return (role, also = NOBODY_ELSE) => {
    if (roles.has(role.text) || also.has(role.text)) return;
    const { values, details } = suggestion(role.text, role.span, roles);
    const help = EVERYBODY.has(role.text.toLowerCase()) ? { help: forEverybody } : {};
    tell('LTL-2003', role.span, { name: role.text, ...values }, { ...details, ...help });
  };
}
