import type { ProblemError } from '@lintel/client';
import type { Money, Quote } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { decisionSentence } from '../internal/decision-sentence.ts';
import { infoIcon, warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { refusedView } from '../internal/refused-view.ts';
import { problemTitle } from '../internal/status-views.ts';
import { quoteLines } from './quote-lines.ts';

export interface ReviewStep {
  readonly quote: Quote | null;
  readonly quoteProblem: ProblemError | null;
  readonly formerTotal: Money | null;
  readonly renewsAt: string | null;
  readonly justification: string;
  readonly isBusy: boolean;
  /** Why the request was not made. */
  readonly problem: ProblemError | null;
  readonly onJustification: (text: string) => void;
  readonly onPay: () => void;
  readonly onSubmit: () => void;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

/** The quote, and what follows from agreeing to it. */
export function reviewStep(l: Localizer, view: ReviewStep): TemplateResult {
  const { quote, quoteProblem, formerTotal } = view;
  if (quoteProblem) return noQuote(l, quoteProblem, view);
  if (!quote) {
    return html`<p class="muted" aria-busy="true">${l.t('checkout.quoting')}</p>
      <div class="skeleton">
        ${[1, 2, 3, 4].map(() => html`<span aria-hidden="true"></span>`)}
      </div>`;
  }
  return html`
    ${
      formerTotal
        ? html`<div class="note warning" role="alert">
            ${warningIcon()}
            <p>${l.t('checkout.new-quote', { before: formerTotal, now: quote.total })}</p>
          </div>`
        : nothing
    }
    <div class="card">
      ${quote.lines.length > 0 ? quoteLines(l, quote, view.renewsAt) : nothing}
      <p class="small muted">${l.t('checkout.holds-until', { at: quote.expiresAt })}</p>
      <slot name="terms"></slot>
    </div>
    ${quote.decision.outcome === 'approval' ? justification(l, view) : nothing}
    ${view.problem ? refusedView(l, view.problem) : nothing}
    <div class="buttons">${next(l, quote, view)} ${back(l, view)}</div>
  `;
}

const follows = (l: Localizer, { decision }: Quote): string =>
  decision.outcome === 'payment'
    ? l.t('checkout.not-yet')
    : decisionSentence(l, { ...decision, price: null });

const back = (l: Localizer, { onBack }: ReviewStep): TemplateResult =>
  html`<button type="button" part="action-secondary" @click=${onBack}>
    ${l.t('checkout.back')}
  </button>`;

function next(l: Localizer, quote: Quote, view: ReviewStep): TemplateResult {
  const { isBusy, onPay, onSubmit } = view;
  const { outcome } = quote.decision;
  return html`<div class="decision">
    <button
      class="primary"
      type="button"
      id="next"
      aria-describedby="follows"
      aria-busy=${isBusy || nothing}
      aria-disabled=${isBusy || nothing}
      @click=${outcome === 'payment' ? onPay : onSubmit}
    >
      ${l.t('checkout.next', { outcome })}
    </button>
    <p class="small muted" id="follows">${follows(l, quote)}</p>
  </div>`;
}

const justification = (
  l: Localizer,
  { justification: text, onJustification }: ReviewStep,
): TemplateResult =>
  html`<div class="field">
    <label for="justification">${l.t('checkout.justification')}</label>
    <textarea
      id="justification"
      maxlength="500"
      dir="auto"
      aria-describedby="justification-hint"
      .value=${text}
      @input=${(event: Event) => onJustification((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="small muted" id="justification-hint">${l.t('checkout.justification-hint')}</p>
  </div>`;

/** Refused: the policy's words. Anything else: no price is shown, for there is none. */
const noQuote = (l: Localizer, problem: ProblemError, view: ReviewStep): TemplateResult => html`
  ${
    problem.details.reasons.length > 0
      ? refusedView(l, problem)
      : html`<div class="note danger" part="error" role="alert">
          ${infoIcon()}
          <p><strong>${l.t('checkout.no-quote')}</strong> ${problemTitle(l, problem)}</p>
        </div>`
  }
  <div class="buttons">
    ${
      problem.isRetryable
        ? html`<button class="primary" type="button" id="again" @click=${view.onRetry}>
            ${l.t('common.retry')}
          </button>`
        : nothing
    }
    ${back(l, view)}
  </div>
`;
