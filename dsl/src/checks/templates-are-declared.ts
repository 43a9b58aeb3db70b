import { APPROVAL_TEMPLATES } from '@lintel/contract';
import type { CatalogueNames } from '../names/catalogue-names.ts';
import type { Tell } from '../names/tell.ts';
import type { TextValue } from '../syntax/tree.ts';
import type { ApprovalCheck, PolicyCheck } from './check.ts';
import { suggestion } from './suggestion.ts';

const sentByApprovals: ReadonlySet<string> = new Set(APPROVAL_TEMPLATES);

/** LTL-2005: every template of a notice is in the catalogue; a scenario may expect those of approvals too. */
export const templatesAreDeclared: PolicyCheck = ({ names, parts, set: { catalogue } }, tell) => {
  if (catalogue === null) return;
  const check = templateCheck(catalogue, tell);
  for (const { state } of names.inState.values()) {
    for (const item of state.items) if (item.kind === 'notice') check(item.template);
  }
  for (const { action } of parts.actions) if (action.kind === 'notify') check(action.template);
  for (const item of names.policy.items) {
    if (item.kind !== 'scenario') continue;
    for (const step of item.steps) {
      if (step.kind !== 'expect' || !('template' in step.expectation)) continue;
      const { template } = step.expectation;
      if (!sentByApprovals.has(template.value)) check(template);
    }
  }
};

/** LTL-2005: the notices of stages. */
export const templatesOfApprovalsAreDeclared: ApprovalCheck = ({ items }, { catalogue }, tell) => {
  if (catalogue === null) return;
  const check = templateCheck(catalogue, tell);
  for (const stage of items) {
    if (stage.kind !== 'stage') continue;
    for (const item of stage.items) {
      if (item.kind === 'stage-notice') check(item.template);
      if (item.kind === 'stage-after' && item.outcome.kind === 'tell-somebody')
        check(item.outcome.template);
    }
  }
};

export function templateCheck(
  { templates }: CatalogueNames,
  tell: Tell,
): (template: TextValue) => void {
  return ({ value, span }) => {
    if (templates.has(value)) return;
    const { values, details } = suggestion(value, span, templates, '"');
    const known = [...templates].slice(0, 8).map((name) => `"${name}"`);
    const help = `${String(values['hint'])}add it to the \`templates\` of the catalogue; so far they are ${known.join(', ') || 'none'}`;
    tell('LTL-2005', span, { name: value, ...values }, { ...details, help });
  };
}
