import type { ProblemError } from '@lintel/client';
import type { Checkout, Quote } from '@lintel/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { cardIcon, infoIcon, warningIcon } from '../internal/icons.ts';
import type { Localizer } from '../internal/localizer.ts';
import { problemTitle } from '../internal/status-views.ts';
import { methodChoice, type MethodChoice } from './method-choice.ts';

export interface PayStep extends MethodChoice {
  readonly quote: Quote;
  readonly checkout: Checkout | null;
  readonly code: string;
  readonly isBusy: boolean;
  readonly problem: ProblemError | null;
  readonly onCode: (code: string) => void;
  readonly onPay: () => void;
  readonly onConfirm: () => void;
  readonly onLook: () => void;
}

/**
 * How it is paid. There is no form, so that Enter in a field pays nothing. What fails keeps everything that was chosen
 * and typed, and says that nothing was charged.
 */
export function payStep(l: Localizer, view: PayStep): TemplateResult {
  const { checkout, quote } = view;
  const status = checkout?.status;
  return html`
    <p class="due number">
      <span class="muted">${l.t('checkout.due-today')}</span>
      <strong>${l.money(quote.total)}</strong>
    </p>
    ${trouble(l, view)}
    ${
      status === 'needs-confirmation'
        ? secondStep(l, view)
        : status === 'awaiting-payment'
          ? html`<div class="note info" role="status">
              ${infoIcon()}
              <p>${l.t('checkout.awaiting')}</p>
              <p>${press(l, view, l.t('checkout.look'), view.onLook)}</p>
            </div>`
          : html`<slot name="payment">${methodChoice(l, view)}</slot>
              ${press(l, view, l.t('checkout.pay', { total: quote.total }), view.onPay)}`
    }
  `;
}

/** Why it did not work. Whether money moved is said each time. */
function trouble(l: Localizer, { checkout, problem }: PayStep): TemplateResult | typeof nothing {
  const failure = checkout?.failure;
  if (!failure && !problem) return nothing;
  const isOpen = problem?.isRetryable ?? false;
  return html`<div class="note ${isOpen ? 'warning' : 'danger'}" part="error" role="alert">
    ${warningIcon()}
    ${
      problem
        ? html`<p>
            <strong>${problemTitle(l, problem)}</strong>
            ${l.t(isOpen ? 'checkout.not-known' : 'checkout.nothing-charged')}
          </p>`
        : html`<p>
            <strong>${failureText(l, failure ?? { code: '', message: '' })}</strong>
            ${l.t('checkout.nothing-charged')}
          </p>`
    }
  </div>`;
}

const KNOWN_FAILURES = ['card-declined', 'confirmation-failed', 'not-found'];

/** Known reasons in the reader's language; others in the words of the provider or the policy. */
const failureText = (l: Localizer, { code, message }: NonNullable<Checkout['failure']>): unknown =>
  KNOWN_FAILURES.includes(code)
    ? l.t('checkout.failure', { code })
    : html`<bdi lang="en">${message}</bdi>`;

const secondStep = (l: Localizer, view: PayStep): TemplateResult => html`
  <div class="field">
    <label for="code">${l.t('checkout.code')}</label>
    <input
      id="code"
      class="number"
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="64"
      dir="ltr"
      aria-describedby="code-hint"
      .value=${view.code}
      @input=${(event: Event) => view.onCode((event.currentTarget as HTMLInputElement).value)}
    />
    <p class="small muted" id="code-hint">${l.t('checkout.code-hint')}</p>
  </div>
  ${press(l, view, l.t('checkout.confirm', { total: view.quote.total }), view.onConfirm)}
`;

const press = (
  l: Localizer,
  { isBusy }: PayStep,
  label: string,
  onPress: () => void,
): TemplateResult => html`
  <div class="buttons pay">
    <button
      class="primary"
      type="button"
      id="pay"
      aria-busy=${isBusy || nothing}
      aria-disabled=${isBusy || nothing}
      @click=${onPress}
    >
      ${cardIcon()}${label}
    </button>
    ${isBusy ? html`<span class="small muted" role="status">${l.t('checkout.paying')}</span>` : nothing}
  </div>
`;
