import type { ProblemError } from '@lintel/client';
import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { problemTitle } from '../internal/status-views.ts';

/** Why an invoice was not paid, beside its button. Whether money moved is said each time. */
export function paymentTrouble(
  l: Localizer,
  problem: ProblemError,
  wantsSecondStep: boolean,
): TemplateResult {
  const isOpen = problem.isRetryable;
  return html`<div class="note ${isOpen ? 'warning' : 'danger'}" part="error" role="alert">
    ${warningIcon()}
    <p><strong>${reason(l, problem, wantsSecondStep)}</strong></p>
    <p>${l.t(isOpen ? 'checkout.not-known' : 'checkout.nothing-charged')}</p>
  </div>`;
}

/** The provider's own words follow ours; the route of invoices knows no second step. */
function reason(l: Localizer, problem: ProblemError, wantsSecondStep: boolean): unknown {
  const { code, details } = problem;
  if (code !== 'payment-failed') return problemTitle(l, problem);
  if (wantsSecondStep) return l.t('invoices.second-step');
  return html`${l.t('invoices.failed')}
  ${details.detail ? html`<bdi lang="en">${details.detail}</bdi>` : nothing}`;
}
