import { html, type TemplateResult } from 'lit';
import type { ProblemError } from '@lintel/client';
import { infoIcon, warningIcon } from './icons.ts';
import type { Localizer } from './localizer.ts';

/** @param rows - As many lines as the widget has when it is ready, so that nothing moves when it is. */
export const loadingView = (
  l: Localizer,
  rows: number,
  onRetry: () => void,
): TemplateResult => html`
  <div class="skeleton" part="loading">
    <span class="hidden">${l.t('common.loading')}</span>
    ${Array.from({ length: rows }, () => html`<span aria-hidden="true"></span>`)}
    <p class="patience muted">
      ${l.t('common.still-loading')}
      <button class="quiet" type="button" @click=${onRetry}>${l.t('common.retry')}</button>
    </p>
  </div>
`;

/**
 * What happened, that nothing was changed, what to do, and the id to tell to support. What a role may not see is no
 * fault: it is said calmly, and there is nothing to try again.
 */
export const errorView = (
  l: Localizer,
  problem: ProblemError | null,
  onRetry: () => void,
): TemplateResult =>
  problem?.code === 'forbidden'
    ? html`<div class="note" part="error">
        ${infoIcon()}
        <p>${problemTitle(l, problem)}</p>
      </div>`
    : html`<div class="note danger banner" part="error">
        ${warningIcon()}
        <p><strong>${problemTitle(l, problem)}</strong></p>
        <p>${l.t('common.error-safe')}</p>
        <p><button type="button" @click=${onRetry}>${l.t('common.retry')}</button></p>
        ${
          problem?.details.instance
            ? html`<p class="small muted">
                ${l.t('common.reference', { id: problem.details.instance })}
              </p>`
            : null
        }
      </div>`;

/** Over what was shown before, which stays, typed text included. */
export const expiredView = (l: Localizer, onResume: () => void): TemplateResult => html`
  <div class="note warning banner" part="expired">
    ${warningIcon()}
    <p><strong>${l.t('common.expired')}</strong> ${l.t('common.expired-kept')}</p>
    <p><button type="button" @click=${onResume}>${l.t('common.resume')}</button></p>
  </div>
`;

/** One sentence why there is nothing, and room for one action. */
export const emptyView = (sentence: string, action: unknown = null): TemplateResult => html`
  <div class="status" part="empty">
    <p class="muted">${infoIcon()} ${sentence}</p>
    ${action}
  </div>
`;

/** A problem in words for people. */
export function problemTitle(l: Localizer, problem: ProblemError | null): string {
  switch (problem?.code) {
    case 'network':
      return l.t('problem.network');
    case 'forbidden':
      return l.t('problem.forbidden');
    case 'not-found':
      return l.t('problem.not-found');
    case 'too-many-requests':
      return l.t('problem.too-many-requests');
    case 'conflict':
    case 'approval-changed':
      return l.t('problem.conflict');
    case 'no-session':
      return l.t('problem.no-session');
    default:
      return l.t('problem.other');
  }
}
